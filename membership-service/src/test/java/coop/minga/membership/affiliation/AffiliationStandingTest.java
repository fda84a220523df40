package coop.minga.membership.affiliation;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.membership.Tenant;
import coop.minga.membership.resolution.ResolutionExamples;
import coop.minga.testing.Api;
import coop.minga.testing.EventContract;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an affiliate after its application, and who may say so. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class AffiliationStandingTest {
    private static final String ONE = "/api/v1/affiliations/{id}";
    private static final Map<String, Object> NOTHING = Map.of();

    private Tenant union;
    private Tenant federation;
    private UUID id;

    @BeforeEach
    void apply() {
        union = Tenant.register();
        federation = Tenant.register("UNION_FEDERATION");
        id = AffiliationExamples.application(union, federation);
    }

    @Test
    void goesTheWholeWayOfTheDesignAndIsExpelledByResolution() {
        for (String step : List.of(
                "reviews",
                "provisional-admissions",
                "approvals",
                "arrears",
                "settlements",
                "arrears",
                "suspensions",
                "reinstatements",
                "suspensions")) {
            parent(step, NOTHING).statusCode(200);
        }
        UUID none = UUID.randomUUID();
        UUID ofAnother = ResolutionExamples.adopted(union, "EXPULSION", id);
        UUID aboutAnother = ResolutionExamples.adopted(federation, "EXPULSION", UUID.randomUUID());
        UUID ofAnotherKind = ResolutionExamples.adopted(federation, "GENERAL", id);
        for (UUID resolution : List.of(none, ofAnother, aboutAnother, ofAnotherKind)) {
            parent("expulsions", Map.of("resolutionId", resolution))
                    .spec(problem(409, "RESOLUTION_NOT_ADOPTED", "/resolutionId"));
        }
        UUID resolution = ResolutionExamples.adopted(federation, "EXPULSION", id);
        parent("expulsions", NOTHING).spec(problem(400, "INVALID_VALUE", "/resolutionId"));
        parent("expulsions", Map.of("resolutionId", resolution, "reason", "Congress"))
                .statusCode(200)
                .body("state", equalTo("EXPELLED"), "history[-1].resolutionId", equalTo(resolution.toString()));
        parent("reinstatements", NOTHING)
                .spec(problem(409, "AFFILIATION_STEP_NOT_ALLOWED"))
                .body("currentState", equalTo("EXPELLED"));
        // Whoever was expelled may apply again; that is a new affiliation.
        AffiliationExamples.application(union, federation);
    }

    /** Which steps of the other side a party is refused, and by whom each is taken. */
    @Test
    void eachPartyTakesItsOwnStepsOnly() {
        Map<String, List<String>> parents = Map.of(
                "reviews", List.of(),
                "approvals", List.of(),
                "rejections", List.of(),
                "provisional-admissions", List.of("reviews"),
                "arrears", List.of("approvals"),
                "suspensions", List.of("approvals"),
                "settlements", List.of("approvals", "arrears"),
                "reinstatements", List.of("approvals", "suspensions"));
        parents.forEach((step, before) -> {
            Tenant affiliate = Tenant.register();
            UUID affiliation = AffiliationExamples.after(affiliate, federation, before);
            affiliate
                    .as("org-admin")
                    .post(ONE + "/" + step, NOTHING, affiliation)
                    .spec(problem(403, "AFFILIATION_STEP_OF_OTHER_PARTY"));
            federation
                    .as("org-admin")
                    .post(ONE + "/" + step, NOTHING, affiliation)
                    .statusCode(200);
        });
        parent("disaffiliations", NOTHING).spec(problem(403, "AFFILIATION_STEP_OF_OTHER_PARTY"));
        Map<String, Object> resolution = Map.of("resolutionId", ResolutionExamples.adopted(union, "EXPULSION", id));
        parent("suspensions", NOTHING).spec(problem(409, "AFFILIATION_STEP_NOT_ALLOWED"));
        parent("approvals", NOTHING).statusCode(200);
        parent("suspensions", NOTHING).statusCode(200);
        affiliate("expulsions", resolution).spec(problem(403, "AFFILIATION_STEP_OF_OTHER_PARTY"));
        affiliate("disaffiliations", NOTHING).statusCode(200);
        for (Tenant party : List.of(union, federation)) {
            for (String end : List.of("mergers", "dissolutions")) {
                UUID other = AffiliationExamples.after(union, federation, List.of("approvals"));
                party.as("org-admin").post(ONE + "/" + end, NOTHING, other).statusCode(200);
            }
        }
        union.as("organiser").post(ONE + "/disaffiliations", NOTHING, id).spec(problem(403, "FORBIDDEN"));
    }

    @Test
    void refuses499VerifiedMembersAndAccepts500WhateverIsDeclared() {
        federation
                .as("org-admin")
                .post(
                        "/api/v1/policies/{name}/versions",
                        Map.of("value", "500", "validFrom", "2025-01-01", "reason", "Statutes"),
                        "MINIMUM_VERIFIED_MEMBERS")
                .statusCode(201);
        count(union, Map.of("kind", "DECLARED", "total", 10_000, "asOf", "2025-01-01"))
                .statusCode(200);
        parent("approvals", NOTHING)
                .spec(problem(409, "AFFILIATION_BELOW_MINIMUM"))
                .body("verifiedMembers", equalTo(0), "minimum", equalTo(500));
        verify(499, "2025-03-01");
        parent("approvals", NOTHING)
                .spec(problem(409, "AFFILIATION_BELOW_MINIMUM"))
                .body("verifiedMembers", equalTo(499), "minimum", equalTo(500));
        // A trial may begin before there are enough.
        parent("reviews", Map.of("effectiveOn", "2025-03-02")).statusCode(200);
        parent("provisional-admissions", Map.of("effectiveOn", "2025-03-02")).statusCode(200);
        verify(500, "2025-04-01");
        // On the day before, only 499 were.
        parent("approvals", Map.of("effectiveOn", "2025-03-31")).spec(problem(409, "AFFILIATION_BELOW_MINIMUM"));
        parent("approvals", Map.of("effectiveOn", "2025-04-01")).statusCode(200).body("state", equalTo("ACTIVE"));
        // Before the policy held, nobody asked.
        UUID older = AffiliationExamples.application(Tenant.register(), federation);
        federation
                .as("org-admin")
                .post(ONE + "/corrections", Map.of("number", 0, "reason", "x"), older)
                .spec(problem(403, "AFFILIATION_STEP_OF_OTHER_PARTY"));
    }

    @Test
    void keepsThreeNumbersApartEachByItsPartyAndWhatWasSaidBefore() {
        Map<String, Object> declared = Map.of("kind", "DECLARED", "total", 812, "women", 640, "asOf", "2025-01-31");
        Map<String, Object> verified = Map.of(
                "kind", "VERIFIED", "total", 700, "women", 560, "method", "MEMBER_REGISTER", "asOf", "2025-02-28");
        Map<String, Object> paidUp =
                Map.of("kind", "PAID_UP", "total", 377, "method", "DUES_RECORDS", "asOf", "2025-03-31");
        count(federation, declared).spec(problem(403, "AFFILIATION_STEP_OF_OTHER_PARTY"));
        count(union, verified).spec(problem(403, "AFFILIATION_STEP_OF_OTHER_PARTY"));
        count(federation, paidUp).spec(problem(403, "AFFILIATION_STEP_OF_OTHER_PARTY"));
        count(union, declared).statusCode(200);
        count(federation, verified).statusCode(200);
        String before = count(union, paidUp).statusCode(200).extract().path("updatedAt");
        count(union, Map.of("kind", "DECLARED", "total", 810, "asOf", "2025-01-31"))
                .statusCode(200)
                .body("declared.total", equalTo(810), "declared.women", nullValue(), "version", equalTo(5))
                .body(
                        "verified.total",
                        equalTo(700),
                        "paidUp.total",
                        equalTo(377),
                        "counts.total",
                        contains(812, 700, 377, 810));
        for (Tenant party : List.of(union, federation)) {
            Api reader = party.as("analyst");
            reader.list(ONE, Map.of("asOf", "2025-02-27"), id)
                    .body("declared.total", equalTo(810), "verified", nullValue(), "paidUp", nullValue());
            reader.list(ONE, Map.of("knownAt", before), id)
                    .body(
                            "declared.total",
                            equalTo(812),
                            "declared.women",
                            equalTo(640),
                            "counts.total",
                            contains(812, 700, 377));
        }
        count(union, Map.of("kind", "DECLARED", "total", 5, "women", 6, "asOf", "2025-01-31"))
                .spec(problem(422, "AFFILIATION_COUNT_NOT_POSSIBLE", "/women"));
        count(union, Map.of("kind", "DECLARED", "total", -1, "asOf", "2025-01-31"))
                .spec(problem(422, "AFFILIATION_COUNT_NOT_POSSIBLE", "/total"));
        count(federation, Map.of("kind", "VERIFIED", "total", 5, "asOf", "2025-01-31"))
                .spec(problem(422, "AFFILIATION_COUNT_NOT_POSSIBLE", "/method"));
        count(union, Map.of("kind", "DECLARED", "total", 5, "asOf", "2999-01-31"))
                .spec(problem(422, "AFFILIATION_DATE_NOT_ALLOWED", "/asOf"));
        affiliate("disaffiliations", NOTHING).statusCode(200);
        count(union, declared).spec(problem(409, "AFFILIATION_CLOSED")).body("currentState", equalTo("DISAFFILIATED"));
    }

    @Test
    void everyVersionIsToldWithAllItsCountsAndPeriods() throws SQLException {
        parent("approvals", Map.of("effectiveOn", "2025-03-01")).statusCode(200);
        verify(500, "2025-02-01");
        parent(
                        "corrections",
                        Map.of(
                                "number",
                                1,
                                "effectiveOn",
                                "2025-02-15",
                                "reason",
                                "Minutes",
                                "evidence",
                                List.of("Minutes 4")))
                .statusCode(200)
                .body("history[1].evidence", contains("Minutes 4"));
        List<String> told = eventsOf(id);
        assertThat(told).hasSize(4);
        told.forEach(each -> EventContract.check("coop.minga.membership.affiliation-changed.v1", each));
        assertThat(told.get(2)).contains("\"effectiveOn\":\"2025-02-01\"", "\"kind\":\"VERIFIED\",\"total\":500");
        assertThat(told.get(3))
                .contains("\"effectiveOn\":\"2025-02-15\"", "\"state\":\"ACTIVE\",\"from\":\"2025-02-15\"", "VERIFIED");
    }

    @Test
    void eachSeesTheOthersNameAndNobodyAStrangers() throws SQLException {
        for (Tenant party : List.of(union, federation)) {
            party.as("organiser")
                    .get(ONE, id)
                    .body("affiliateName", equalTo("Union " + union.id()))
                    .body("parentName", equalTo("Union " + federation.id()));
            party.as("organiser")
                    .get("/api/v1/affiliations")
                    .body("items[0].parentName", equalTo("Union " + federation.id()));
        }
        UUID stranger = Tenant.register().id();
        assertThat(namesFor(union.id(), List.of(union.id(), federation.id(), stranger)))
                .containsExactlyInAnyOrder("Union " + union.id(), "Union " + federation.id());
        assertThat(namesFor(stranger, List.of(union.id(), federation.id()))).isEmpty();
        assertThat(namesFor(UUID.randomUUID(), List.of(stranger))).isEmpty();
    }

    @Test
    void theDatabaseItselfKeepsThePartiesAndFiguresApart() throws SQLException {
        String verifies = """
                insert into membership.affiliation_count
                values (?, ?, 9, ?, 'VERIFIED', 5, null, 'OTHER', '2025-01-01', 'x', now())
                """;
        assertThat(refusal(union.id(), verifies)).contains("42501");
        assertThat(refusal(federation.id(), verifies)).isEqualTo("none");
        assertThat(refusal(federation.id(), verifies.replace("'VERIFIED', 5, null", "'VERIFIED', 5, 6")))
                .contains("affiliation_count_possible");
        assertThat(refusal(federation.id(), verifies.replace("'OTHER'", "null")))
                .contains("affiliation_count_says_how_it_was_verified");
        String rejects = """
                insert into membership.affiliation_transition (org_id, affiliation_id, parent_id, sequence, step,
                    from_state, to_state, taken_by, actor, effective_on, recorded_at, resolution_id)
                values (?, ?, ?, 1, 'REJECTION', 'APPLIED', 'REJECTED', 'PARENT', 'x', '2025-01-01', now(), null)
                """;
        assertThat(refusal(federation.id(), rejects)).isEqualTo("none");
        assertThat(refusal(federation.id(), rejects.replace("'APPLIED'", "'ACTIVE'")))
                .contains("_step_of_the_table");
        assertThat(refusal(union.id(), rejects.replace("'PARENT'", "'AFFILIATE'")))
                .contains("_taken_by_its_party");
        assertThat(refusal(
                        federation.id(),
                        rejects.replace("'REJECTION', 'APPLIED', 'REJECTED'", "'EXPULSION', 'SUSPENDED', 'EXPELLED'")))
                .contains("_expels_by_resolution");
        assertThat(refusal(union.id(), "delete from membership.affiliation_count where ? <> ? and ? is null"))
                .contains("42501");
    }

    private ValidatableResponse parent(String step, Map<String, Object> body) {
        return federation.as("org-admin").post(ONE + "/" + step, body, id);
    }

    private ValidatableResponse affiliate(String step, Map<String, Object> body) {
        return union.as("org-admin").post(ONE + "/" + step, body, id);
    }

    private ValidatableResponse count(Tenant party, Map<String, Object> body) {
        return party.as("org-admin").post(ONE + "/counts", body, id);
    }

    private void verify(int total, String asOf) {
        count(federation, Map.of("kind", "VERIFIED", "total", total, "method", "FIELD_VISIT", "asOf", asOf))
                .statusCode(200);
    }

    private static List<String> eventsOf(UUID aggregate) throws SQLException {
        try (Connection all = PostgresForTests.superuser("membership");
                var select =
                        all.prepareStatement("select payload from minga.outbox where aggregate_id = ? order by seq")) {
            select.setObject(1, aggregate);
            return strings(select);
        }
    }

    private static List<String> namesFor(UUID organisation, List<UUID> ids) throws SQLException {
        try (Connection runtime = runtimeOf(organisation);
                var select = runtime.prepareStatement("select name from membership.names_of_partners(?)")) {
            select.setArray(1, runtime.createArrayOf("uuid", ids.toArray()));
            return strings(select);
        }
    }

    private static List<String> strings(PreparedStatement select) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** SQL state and message with which the database refuses the runtime login's statement about this affiliation. */
    private String refusal(UUID organisation, String sql) throws SQLException {
        try (Connection runtime = runtimeOf(organisation);
                var statement = runtime.prepareStatement(sql)) {
            statement.setObject(1, union.id());
            statement.setObject(2, id);
            statement.setObject(3, federation.id());
            statement.execute();
            return "none";
        } catch (SQLException refused) {
            return refused.getSQLState() + " " + refused.getMessage();
        }
    }

    /** The runtime login as it is inside a command of an organisation; what it does is rolled back. */
    private static Connection runtimeOf(UUID organisation) throws SQLException {
        Connection runtime = PostgresForTests.as("membership_app", "membership");
        runtime.setAutoCommit(false);
        try (var set = runtime.prepareStatement("select set_config('minga.org', ?, true)")) {
            set.setString(1, organisation.toString());
            set.execute();
        }
        return runtime;
    }
}
