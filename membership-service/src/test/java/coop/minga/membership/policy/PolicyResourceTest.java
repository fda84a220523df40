package coop.minga.membership.policy;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.membership.Tenant;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.policy.app.PolicyQueries;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.EventContract;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class PolicyResourceTest {
    private static final String PATH = "/api/v1/policies";

    @Inject
    PolicyQueries policies;

    @Inject
    Transactions transactions;

    private Tenant union;

    @BeforeEach
    void register() {
        union = Tenant.register();
    }

    @Test
    void everyPolicyHasAValueBeforeAnybodyDecides() {
        union.as("member")
                .get(PATH)
                .statusCode(200)
                .body("items", hasSize(PolicyName.values().length))
                .body("items.find { it.name == 'GRACE_DAYS' }.value", equalTo("30"))
                .body("items.find { it.name == 'GRACE_DAYS' }.validFrom", nullValue())
                .body("items.find { it.name == 'DUES' }.choices", hasSize(3));
        assertThat(number("GRACE_DAYS", LocalDate.of(2026, 1, 1))).isEqualTo(30);
        assertThat(choice("DUES", LocalDate.of(2026, 1, 1))).isEqualTo("PER_LEDGER");
    }

    @Test
    void aDecisionHoldsFromItsDayAndIsReadAtOnce() {
        LocalDate later = LocalDate.now(ZoneId.of("Africa/Nairobi")).plusDays(9);
        decide("GRACE_DAYS", "45", "2025-01-01").statusCode(201).body("value", equalTo("45"), "version", equalTo(1));
        decide("GRACE_DAYS", "60", later.toString())
                .statusCode(201)
                .body("value", equalTo("45"), "versions", hasSize(2), "versionInForce", equalTo(1));
        String today = union.as("auditor").get(PATH + "/GRACE_DAYS").extract().header("ETag");
        union.as("auditor")
                .list(PATH + "/GRACE_DAYS", Map.of("asOf", later.toString()))
                .body("value", equalTo("60"), "validFrom", equalTo(later.toString()))
                .header("ETag", not(equalTo(today)));
        union.as("auditor")
                .list(PATH, Map.of("asOf", "2024-12-31"))
                .body("items.find { it.name == 'GRACE_DAYS' }.value", equalTo("30"));
        assertThat(number("GRACE_DAYS", LocalDate.of(2024, 12, 31))).isEqualTo(30);
        assertThat(number("GRACE_DAYS", LocalDate.of(2025, 1, 1))).isEqualTo(45);
        assertThat(number("GRACE_DAYS", later)).isEqualTo(60);
    }

    @Test
    void aCorrectionKeepsTheEarlierAnswer() {
        Instant first = Instant.parse(
                decide("DUES", "NONE", "2025-01-01").statusCode(201).extract().path("versions[0].recordedAt"));
        decide("DUES", "EXTERNAL", "2024-01-01").statusCode(201);
        assertThat(choice("DUES", LocalDate.of(2024, 12, 31))).isEqualTo("EXTERNAL");
        assertThat(choice("DUES", LocalDate.of(2025, 1, 1))).isEqualTo("NONE");
        Map<String, String> day = Map.of("asOf", "2024-06-01");
        union.as("auditor").list(PATH + "/DUES", day).body("value", equalTo("EXTERNAL"), "versions", hasSize(2));
        Map<String, String> asKnownThen = Map.of("asOf", "2024-06-01", "knownAt", first.toString());
        union.as("auditor")
                .list(PATH + "/DUES", asKnownThen)
                .body("value", equalTo("PER_LEDGER"), "versions", hasSize(1));
        union.as("auditor")
                .list(PATH, asKnownThen)
                .body("items.find { it.name == 'DUES' }.value", equalTo("PER_LEDGER"));
        OrganisationId organisation = new OrganisationId(union.id());
        assertThat(transactions.inOrganisation(
                        union.id(),
                        () -> policies.choice(organisation, PolicyName.DUES, LocalDate.of(2024, 6, 1), first)))
                .isEqualTo("PER_LEDGER");
    }

    @Test
    void refusesWhatIsNoValueNoDayNoReasonAndNoPolicy() {
        decide("MERGE_UNDO_DAYS", "29", "2025-01-01").spec(problem(422, "POLICY_VALUE_NOT_ALLOWED", "/value"));
        decide("DUES", "dues", "2025-01-01").spec(problem(422, "POLICY_VALUE_NOT_ALLOWED", "/value"));
        decide("DUES", "NONE", "1899-12-31").spec(problem(422, "POLICY_DAY_NOT_ALLOWED", "/validFrom"));
        union.as("org-admin")
                .post(PATH + "/DUES/versions", Map.of("value", "NONE"))
                .spec(problem(400, "INVALID_VALUE", "/reason"));
        union.as("org-admin")
                .post(PATH + "/GRACE_DAYS/versions", Map.of("value", 45, "reason", "A number is written as text."))
                .statusCode(400);
        decide("NOTHING", "1", "2025-01-01").spec(problem(404, "NOT_FOUND"));
        union.as("auditor").get(PATH + "/NOTHING").spec(problem(404, "NOT_FOUND"));
        union.as("auditor").get(PATH + "/DUES").body("version", equalTo(0));
    }

    @Test
    void onlyAnAdminDecidesAndOnlyForTheOwnOrganisation() {
        Map<String, String> body = Map.of("value", "45", "reason", "Because.");
        union.as("organiser").post(PATH + "/GRACE_DAYS/versions", body).spec(problem(403, "FORBIDDEN"));
        union.as("partner").get(PATH).spec(problem(403, "FORBIDDEN"));
        decide("GRACE_DAYS", "45", "2025-01-01").statusCode(201);
        Tenant.register().as("org-admin").get(PATH + "/GRACE_DAYS").body("value", equalTo("30"), "version", equalTo(0));
    }

    @Test
    void twoWhoDecideAtOnceAreCountedOneAfterTheOther() throws Exception {
        List<Callable<Integer>> calls = Stream.of("41", "42", "43", "44")
                .<Callable<Integer>>map(value -> () -> decide("GRACE_DAYS", value, "2025-01-01")
                        .statusCode(201)
                        .extract()
                        .path("version"))
                .toList();
        List<Integer> versions = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            for (var each : threads.invokeAll(calls)) {
                versions.add(each.get());
            }
        }
        assertThat(versions).containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    @Test
    void everyVersionIsToldWithoutItsReason() throws SQLException {
        decide("GRACE_DAYS", "45", "2025-01-01").statusCode(201);
        String id = decide("GRACE_DAYS", "60", "2026-01-01")
                .statusCode(201)
                .extract()
                .path("id");
        decide("GRACE_DAYS", "-1", "2026-01-01").statusCode(422);
        List<String> told = told(UUID.fromString(id));
        assertThat(told).hasSize(2);
        told.forEach(each -> EventContract.check("coop.minga.membership.policy-changed.v1", each));
        assertThat(told.getLast())
                .contains("\"to\":\"2026-01-01\"", "\"value\":\"60\"")
                .doesNotContain("Decided by the meeting");
    }

    @Test
    void theDatabaseItselfChangesNoVersion() throws SQLException {
        decide("GRACE_DAYS", "45", "2025-01-01").statusCode(201);
        try (Connection runtime = PostgresForTests.as("membership_app", "membership");
                var statement = runtime.createStatement()) {
            for (String sql : List.of(
                    "update membership.policy_version set value = '1'", "delete from membership.policy_version")) {
                assertThat(catchThrowableOfType(SQLException.class, () -> statement.execute(sql))
                                .getSQLState())
                        .isEqualTo("42501");
            }
        }
    }

    private ValidatableResponse decide(String name, String value, String validFrom) {
        return union.as("org-admin")
                .post(
                        PATH + "/{name}/versions",
                        Map.of("value", value, "validFrom", validFrom, "reason", "Decided by the meeting."),
                        name);
    }

    private long number(String name, LocalDate on) {
        return transactions.inOrganisation(
                union.id(), () -> policies.number(new OrganisationId(union.id()), PolicyName.valueOf(name), on));
    }

    private String choice(String name, LocalDate on) {
        return transactions.inOrganisation(
                union.id(), () -> policies.choice(new OrganisationId(union.id()), PolicyName.valueOf(name), on));
    }

    private static List<String> told(UUID policy) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection superuser = PostgresForTests.superuser("membership");
                var select = superuser.prepareStatement(
                        "select payload from minga.outbox where aggregate_id = ? order by version")) {
            select.setObject(1, policy);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
