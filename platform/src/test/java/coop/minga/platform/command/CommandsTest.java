package coop.minga.platform.command;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import coop.minga.platform.housekeeping.Housekeeping;
import coop.minga.testing.Api;
import coop.minga.testing.CanaryLog;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class CommandsTest {
    private static final String THINGS = "/api/v1/things";

    @Inject
    Housekeeping housekeeping;

    private final UUID organisation = UUID.randomUUID();
    private final Api organiser = Api.as("organiser", organisation);

    @Test
    void parallelTwinsHaveOneEffectAndEqualAnswers() throws Exception {
        String key = UUID.randomUUID().toString();
        Callable<ValidatableResponse> twin =
                () -> organiser.postWithKey(key, THINGS, Map.of("name", "twin")).statusCode(201);
        Set<String> bodies = new HashSet<>();
        int replayed = 0;
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (var answer : threads.invokeAll(Collections.nCopies(20, twin))) {
                var response = answer.get().extract();
                bodies.add(response.asString() + response.header("Location") + response.header("ETag"));
                replayed += "true".equals(response.header("Idempotent-Replayed")) ? 1 : 0;
            }
        }
        assertThat(bodies).hasSize(1);
        assertThat(replayed).isEqualTo(19);
        organiser.get(THINGS).body("$", hasSize(1));
    }

    @Test
    void aKeyBelongsToOneRequestOfOneCaller() {
        String key = UUID.randomUUID().toString();
        organiser.postWithKey(key, THINGS, Map.of("name", "first")).statusCode(201);
        organiser.postWithKey(key, THINGS, Map.of("name", "second")).spec(problem(422, "IDEMPOTENCY_KEY_REUSED"));
        Api.as("organiser", UUID.randomUUID())
                .postWithKey(key, THINGS, Map.of("name", "first"))
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo(null));
        organiser
                .request()
                .contentType("application/json")
                .body(Map.of("name", "x"))
                .post(THINGS)
                .then()
                .spec(problem(400, "IDEMPOTENCY_KEY_MISSING"));
    }

    @Test
    void aRefusalLeavesNothingAndItsKeyMayBeUsedAgain() throws SQLException {
        String key = UUID.randomUUID().toString();
        organiser.postWithKey(key, THINGS, Map.of("name", "refuse")).spec(problem(409, "CONFLICT"));
        organiser.get(THINGS).body("$", hasSize(0));
        assertThat(count("select count(*) from minga.audit_entry where org_id = ?"))
                .isZero();
        assertThat(count("select count(*) from minga.idempotency_record where org_id = ?"))
                .isZero();
        organiser.postWithKey(key, THINGS, Map.of("name", "accept")).statusCode(201);
    }

    @Test
    void aConstraintReadsLikeTheDomainsOwnRefusal() {
        try (CanaryLog log = CanaryLog.start()) {
            organiser.post(THINGS, Map.of("name", "canary-once")).statusCode(201);
            organiser.post(THINGS, Map.of("name", "canary-once")).spec(problem(409, "THING_NAME_TAKEN"));
            log.assertNeverSaid("canary-once");
        }
    }

    @Test
    void anUnexpectedFailureShowsNothingOfTheInside() {
        organiser
                .post(THINGS, Map.of("name", "fail"))
                .spec(problem(500, "INTERNAL"))
                .body(not(containsString("secret")), not(containsString("Exception")));
    }

    @Test
    void theAnswerIsKeptSealed() throws SQLException {
        organiser.post(THINGS, Map.of("name", "canary-answer")).statusCode(201);
        try (Connection superuser = superuser();
                var select = superuser.prepareStatement(
                        "select encode(answer, 'escape') from minga.idempotency_record where org_id = ?")) {
            select.setObject(1, organisation);
            var rows = select.executeQuery();
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).doesNotContain("canary");
        }
    }

    @Test
    void everyChangedRowIsInTheAuditWithHashes() throws SQLException {
        var created = organiser.post(THINGS, Map.of("name", "before"));
        organiser
                .put(Api.etag(created), THINGS + "/" + Api.id(created), Map.of("name", "after"))
                .statusCode(200);
        try (Connection superuser = superuser();
                var select = superuser.prepareStatement(
                        "select action, changes::text from minga.audit_entry" + " where org_id = ? order by id")) {
            select.setObject(1, organisation);
            var rows = select.executeQuery();
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("POST " + THINGS);
            assertThat(rows.getString(2))
                    .contains("\"entity\": \"Thing\"", "after")
                    .doesNotContain("\"before\":");
            rows.next();
            assertThat(rows.getString(1)).startsWith("PUT ");
            assertThat(rows.getString(2)).contains("\"before\":", "\"after\":");
        }
    }

    @Test
    void theVerificationNamesWhatASuperuserDidToTheAudit() throws SQLException {
        for (int i = 0; i < 5; i++) {
            organiser.post(THINGS, Map.of("name", "thing " + i)).statusCode(201);
        }
        housekeeping.sealAudit();
        assertThat(faults()).isEmpty();
        assertThat(faultsAfter("update minga.audit_entry set subject = 'nobody' where org_id = ? and position = 2"))
                .containsExactly("2 CHANGED");
        assertThat(faultsAfter("delete from minga.audit_entry where org_id = ? and position = 3"))
                .contains("4 MISSING_BEFORE", "4 NOT_LINKED");
        assertThat(faultsAfter("delete from minga.audit_entry where org_id = ? and position = 5"))
                .containsExactly("5 END_MISSING");
        assertThat(faultsAfter("update minga.audit_entry set position = case position when 1 then 2 else 1 end"
                        + " where org_id = ? and position in (1, 2)"))
                .isNotEmpty();
        try (Connection superuser = superuser();
                var update = superuser.prepareStatement("delete from minga.audit_entry where org_id = ?")) {
            update.setObject(1, organisation);
            assertThatThrownBy(update::executeUpdate).hasMessageContaining("append-only");
        }
    }

    private List<String> faultsAfter(String attack) throws SQLException {
        try (Connection superuser = superuser()) {
            superuser.setAutoCommit(false);
            superuser.createStatement().execute("set local session_replication_role = replica");
            superuser
                    .createStatement()
                    .execute("alter table minga.audit_entry drop constraint audit_entry_position_once");
            try (var update = superuser.prepareStatement(attack)) {
                update.setObject(1, organisation);
                update.executeUpdate();
            }
            List<String> faults = faults(superuser);
            superuser.rollback();
            return faults;
        }
    }

    private List<String> faults() throws SQLException {
        try (Connection superuser = superuser()) {
            return faults(superuser);
        }
    }

    private List<String> faults(Connection connection) throws SQLException {
        try (var verify = connection.prepareStatement("select * from minga.verify_audit(?)")) {
            verify.setObject(1, organisation);
            var rows = verify.executeQuery();
            List<String> faults = new ArrayList<>();
            while (rows.next()) {
                faults.add(rows.getLong(1) + " " + rows.getString(2));
            }
            return faults;
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection superuser = superuser();
                var select = superuser.prepareStatement(sql)) {
            select.setObject(1, organisation);
            var rows = select.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection superuser() throws SQLException {
        return PostgresForTests.superuser("finance");
    }
}
