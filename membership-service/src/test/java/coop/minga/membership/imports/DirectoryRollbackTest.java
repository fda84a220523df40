package coop.minga.membership.imports;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.membership.Tenant;
import coop.minga.platform.imports.ImportWorker;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import coop.minga.testing.Tokens;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class DirectoryRollbackTest {
    private static final String PATH = "/api/v1/organisations";
    private static final String CSV = "Id,Name\n1,Alfa\n2,Beta\n3,Gama\n";

    private Tenant union;

    @BeforeEach
    void register() {
        union = Tenant.register();
    }

    @Test
    void recordsThatNobodyHasTouchedGoAndTheSameFileMakesNewOnes() {
        String id = register(CSV);
        UUID alfa = record("Alfa");
        assertThat(Rollback.of(union, id)).isEqualTo("ROLLED_BACK 3 rows, 3 withdrawn, 0 restored, 0 kept");
        union.as("org-admin").list(PATH, Map.of("kind", "COOPERATIVE")).body("items", empty());
        union.as("org-admin").list(PATH, Map.of("externalId", "register:1")).body("items", empty());
        union.as("org-admin").get(PATH + "/{id}", alfa).spec(problem(404, "ORGANISATION_UNKNOWN"));
        assertThat(Rollback.kept(union, id)).containsExactly("end,,,0 rows kept");
        assertThat(withdrawals()).isEqualTo(3);
        assertThat(Database.count("select count(*) from minga.audit_entry where org_id = '" + union.id()
                        + "' and changes::text like '%" + alfa + "%'"))
                .as("made and taken back")
                .isEqualTo(2);
        assertThat(Upload.counts(upload().andWait(CSV)))
                .isEqualTo("COMPLETED 3 created, 0 updated, 0 unchanged, 0 refused");
        assertThat(record("Alfa")).isNotEqualTo(alfa);
    }

    @Test
    void anIdThatWasTakenBackIsNeverAnothers() {
        String id = register(CSV);
        UUID alfa = record("Alfa");
        Rollback.of(union, id);
        union.as("org-admin")
                .post(PATH, Map.of("id", alfa, "name", "Another", "kind", "NGO"))
                .spec(problem(409, "ORGANISATION_ID_TAKEN"));
        Tenant.register()
                .as("org-admin")
                .post(PATH, Map.of("id", alfa, "name", "Another", "kind", "NGO"))
                .statusCode(201);
    }

    @Test
    void whatSomebodyHasChangedOrRefersToStaysAndIsListedWithItsReason() {
        String names = "Changed,Linked,Claimed,Registered,Assessed,Employing,Alone";
        String id = register("Id,Name\n"
                + List.of(names.split(",")).stream()
                        .map(n -> n + "," + n + "\n")
                        .collect(Collectors.joining()));
        union.as("org-admin")
                .put("\"1\"", PATH + "/" + record("Changed"), Map.of("name", "Changed", "kind", "NGO"))
                .statusCode(200);
        Api.with(Tokens.platformAdmin())
                .post("/api/v1/claims/{id}/verifications", Map.of(), claim("Linked"))
                .statusCode(200);
        union.as("org-admin")
                .post("/api/v1/claims/{id}/withdrawals", Map.of(), claim("Claimed"))
                .statusCode(200);
        union.as("org-admin")
                .post(PATH + "/{id}/registrations", Map.of("effectiveOn", "2025-01-01"), record("Registered"))
                .statusCode(201);
        union.as("organiser")
                .post(
                        PATH + "/{id}/sse-assessments",
                        Map.of("principle", "AUTONOMY_AND_INDEPENDENCE", "met", "YES"),
                        record("Assessed"))
                .statusCode(201);
        work(record("Employing"));
        List<UUID> kept =
                List.of(names.split(",")).stream().limit(6).map(this::record).toList();
        assertThat(Rollback.of(union, id)).isEqualTo("ROLLED_BACK 7 rows, 1 withdrawn, 0 restored, 6 kept");
        assertThat(Rollback.kept(union, id))
                .containsExactly(
                        "2,,CHANGED_SINCE," + kept.get(0),
                        "3,,CHANGED_SINCE," + kept.get(1),
                        "4,,ORGANISATION_IN_USE,\"The record is claimed, or was.\"," + kept.get(2),
                        "5,,ORGANISATION_IN_USE,A registration of the organisation is recorded.," + kept.get(3),
                        "6,,ORGANISATION_IN_USE,The organisation was assessed.," + kept.get(4),
                        "7,,ORGANISATION_IN_USE,\"A job names the organisation as its buyer or employer, or has named it.\","
                                + kept.get(5),
                        "end,,,6 rows kept");
        union.as("org-admin").list(PATH, Map.of("isTenant", "false")).body("items", hasSize(6));
        assertThat(withdrawals()).isEqualTo(1);
    }

    @Test
    void whatAnImportChangedSaysAgainWhatItSaidBeforeAndTheImportBeforeCanBeTakenBackToo() {
        String first = register("Id,Name\n1,Before\n2,Same\n");
        UUID record = record("Before");
        String second = register("Id,Name\n1,After\n2,Same\n3,New\n");
        union.as("org-admin").list(PATH, Map.of("name", "after")).body("items", hasSize(1));
        assertThat(Rollback.of(union, second)).isEqualTo("ROLLED_BACK 2 rows, 1 withdrawn, 1 restored, 0 kept");
        union.as("org-admin")
                .get(PATH + "/{id}", record)
                .body("name", equalTo("Before"), "externalIds", equalTo(List.of("register:1")), "version", equalTo(3));
        union.as("org-admin").list(PATH, Map.of("name", "after")).body("items", empty());
        assertThat(record("Before")).isEqualTo(record);
        assertThat(Rollback.of(union, first)).isEqualTo("ROLLED_BACK 2 rows, 2 withdrawn, 0 restored, 0 kept");
    }

    @Test
    void aRollbackThatIsInterruptedGoesOnBehindItsLastBatch() {
        ImportWorker worker = Arc.container().instance(ImportWorker.class).get();
        String id = register("Id,Name\n"
                + IntStream.range(0, 300).mapToObj(i -> i + ",N" + i + "\n").collect(Collectors.joining()));
        Database.run("""
                create function minga.break_directory_rollback() returns trigger language plpgsql as
                'begin raise exception using errcode = ''57P01'', message = ''killed''; end'
                """);
        Database.run("create trigger break_directory_rollback before update on minga.import_job for each row"
                + " when (new.org_id = '" + union.id()
                + "' and new.withdrawn_rows > 250) execute function minga.break_directory_rollback()");
        try {
            Rollback.ask(union, id).statusCode(202);
            await().atMost(Duration.ofMinutes(1)).until(() -> withdrawals() == 250);
            worker.stop();
            Database.run("drop trigger break_directory_rollback on minga.import_job");
            worker.start();
            assertThat(Rollback.counts(Upload.atRest(union, id)))
                    .isEqualTo("ROLLED_BACK 300 rows, 300 withdrawn, 0 restored, 0 kept");
            assertThat(withdrawals()).isEqualTo(300);
        } finally {
            Database.run("drop function minga.break_directory_rollback() cascade");
        }
    }

    @Test
    void theDatabaseItselfLetsNoTenantAndNoClaimedRecordGo() throws SQLException {
        register("Id,Name\n1,Linked\n2,Free\n");
        UUID record = record("Linked");
        Api.with(Tokens.platformAdmin())
                .post("/api/v1/claims/{id}/verifications", Map.of(), claim("Linked"))
                .statusCode(200);
        Database.run("delete from membership.claim where organisation_id = '" + record + "'");
        try (var connection = PostgresForTests.as("membership_app", "membership");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('minga.org', '" + union.id() + "', true)");
            assertThat(statement.executeUpdate("delete from membership.organisation"))
                    .isEqualTo(1);
            connection.rollback();
        }
        claim("Free");
        assertThatThrownBy(() -> Database.run(
                        "delete from membership.organisation where name = 'Free' and org_id = '" + union.id() + "'"))
                .hasStackTraceContaining("claim_organisation_fk");
    }

    private String register(String csv) {
        return upload().andWait(csv).getString("id");
    }

    private Upload upload() {
        return Upload.organisations(union)
                .source("externalIds", Map.of("column", "Id", "prefix", "register"))
                .with("identifyingColumns", List.of("Id"));
    }

    private UUID record(String name) {
        return UUID.fromString(union.as("org-admin")
                .list(PATH, Map.of("name", name))
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id"));
    }

    private UUID claim(String name) {
        return Api.id(union.as("org-admin")
                .post("/api/v1/claims", Map.of("organisationId", record(name), "evidence", List.of("By-laws")))
                .statusCode(201));
    }

    private void work(UUID employer) {
        UUID person = Api.id(union.as("organiser")
                .post("/api/v1/persons", Map.of("names", Map.of("given", "Amina")))
                .statusCode(201));
        union.as("organiser")
                .post(
                        "/api/v1/persons/{id}/work-profiles",
                        Map.of(
                                "engagement",
                                "EMPLOYED",
                                "buyersOrEmployers",
                                List.of(Map.of("organisationId", employer, "relation", "EMPLOYER"))),
                        person)
                .statusCode(201);
    }

    private long withdrawals() {
        return Database.count("select count(*) from minga.outbox where org_id = '" + union.id()
                + "' and type = 'coop.minga.membership.organisation-withdrawn.v1' and version = 2");
    }
}
