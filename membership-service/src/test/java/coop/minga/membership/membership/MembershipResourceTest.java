package coop.minga.membership.membership;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class MembershipResourceTest {
    private static final String PATH = "/api/v1/memberships";
    private static final String ONE = PATH + "/{id}";
    private static final Map<String, Object> NOTHING = Map.of();

    private Tenant union;

    @BeforeEach
    void registerTheUnion() {
        union = Tenant.register();
    }

    @Test
    void aMemberAppliesIsAdmittedSuspendedReinstatedAndLeaves() {
        UUID person = person(union);
        UUID id = apply(Map.of("personId", person, "joinedOn", "2025-01-10"));
        step(id, "approvals", Map.of("effectiveOn", "2025-02-01"), "ACTIVE");
        step(id, "suspensions", Map.of("effectiveOn", "2025-03-01", "reason", "Became an employer"), "SUSPENDED");
        step(id, "reinstatements", Map.of("effectiveOn", "2025-04-01"), "ACTIVE");
        step(id, "resignations", Map.of("effectiveOn", "2025-05-01"), "RESIGNED");
        union.as("auditor")
                .get(ONE, id)
                .statusCode(200)
                .body("version", equalTo(5), "category", equalTo("FULL"), "joinedOn", equalTo("2025-01-10"))
                .body("history.to", contains("APPLIED", "ACTIVE", "SUSPENDED", "ACTIVE", "RESIGNED"))
                .body("history[2].reason", equalTo("Became an employer"));
        union.as("organiser")
                .post(ONE + "/approvals", NOTHING, id)
                .spec(problem(409, "MEMBERSHIP_STEP_NOT_ALLOWED"))
                .body("currentState", equalTo("RESIGNED"), "allowedTransitions", empty());
        // Whoever comes back begins a new membership, under a new number.
        UUID again = apply(Map.of("personId", person));
        assertThat(again).isNotEqualTo(id);
        union.as("auditor")
                .list(PATH, Map.of("personId", person))
                .body("items.id", contains(id.toString(), again.toString()));
    }

    @Test
    void tellsWhatStoodOnADayAndWhatWasKnownOfIt() {
        UUID id = apply(Map.of("personId", person(union), "joinedOn", "2025-01-10"));
        step(id, "approvals", Map.of("effectiveOn", "2025-02-01"), "ACTIVE");
        String approved = union.as("auditor").get(ONE, id).extract().path("updatedAt");
        step(id, "suspensions", Map.of("effectiveOn", "2025-02-01"), "SUSPENDED");
        Api reader = union.as("auditor");
        reader.list(ONE, Map.of("asOf", "2025-01-09"), id).spec(problem(404, "MEMBERSHIP_UNKNOWN"));
        reader.list(ONE, Map.of("asOf", "2025-01-31"), id).body("state", equalTo("APPLIED"));
        // Of two steps of one day the later counts at the day's end; before it was recorded, the first did.
        reader.list(ONE, Map.of("asOf", "2025-02-01"), id).body("state", equalTo("SUSPENDED"));
        reader.list(ONE, Map.of("asOf", "2025-02-01", "knownAt", approved), id).body("state", equalTo("ACTIVE"));
        reader.list(ONE, Map.of("knownAt", "2025-06-01T00:00:00Z"), id).spec(problem(404, "MEMBERSHIP_UNKNOWN"));
        reader.list(PATH, Map.of("asOf", "2025-01-31", "state", "APPLIED")).body("items.id", contains(id.toString()));
        reader.list(PATH, Map.of("asOf", "2025-02-01", "state", "ACTIVE")).body("items", empty());
        reader.list(PATH, Map.of("asOf", "2025-02-01", "state", "ACTIVE", "knownAt", approved))
                .body("items.state", contains("ACTIVE"));
        reader.list(PATH, Map.of("asOf", "2025-02-01", "state", "SUSPENDED", "count", true))
                .body("count", equalTo(1), "items.state", contains("SUSPENDED"));
        reader.list(PATH, Map.of("asOf", "2025-01-09")).body("items", empty());
    }

    @Test
    void refusesDaysOutOfOrder() {
        UUID id = apply(Map.of("personId", person(union), "joinedOn", "2025-01-10"));
        for (String day : List.of("2025-01-09", "2999-01-01")) {
            union.as("organiser")
                    .post(ONE + "/approvals", Map.of("effectiveOn", day), id)
                    .spec(problem(422, "MEMBERSHIP_DATE_NOT_ALLOWED", "/effectiveOn"));
        }
        union.as("organiser")
                .post(PATH, Map.of("personId", person(union), "joinedOn", "2999-01-01"))
                .spec(problem(422, "MEMBERSHIP_DATE_NOT_ALLOWED", "/joinedOn"));
        union.as("auditor").get(ONE, id).body("version", equalTo(1));
    }

    @Test
    void aMemberNumberIsNeverReused() {
        UUID first = apply(Map.of("personId", person(union), "memberNumber", " 000001 "));
        UUID second = apply(Map.of("personId", person(union)));
        union.as("auditor").get(ONE, first).body("memberNumber", equalTo("000001"));
        union.as("auditor").get(ONE, second).body("memberNumber", equalTo("000002"));
        step(first, "approvals", NOTHING, "ACTIVE");
        step(first, "resignations", NOTHING, "RESIGNED");
        union.as("organiser")
                .post(PATH, Map.of("personId", person(union), "memberNumber", "000001"))
                .spec(problem(409, "MEMBER_NUMBER_TAKEN", "/memberNumber"));
        union.as("organiser")
                .post(PATH, Map.of("personId", person(union), "memberNumber", "  "))
                .spec(problem(422, "MEMBER_NUMBER_INVALID", "/memberNumber"));
        // Another organisation counts for itself.
        Tenant other = Tenant.register();
        other.as("organiser")
                .post(PATH, Map.of("personId", person(other)))
                .statusCode(201)
                .body("memberNumber", equalTo("000001"));
    }

    @Test
    void onlyPersonsOfTheOwnOrganisationBecomeMembers() {
        Tenant other = Tenant.register();
        for (UUID person : List.of(person(other), UUID.randomUUID())) {
            union.as("organiser")
                    .post(PATH, Map.of("personId", person))
                    .spec(problem(422, "MEMBERSHIP_PERSON_UNKNOWN", "/personId"));
            union.as("organiser")
                    .post(PATH, Map.of("personId", person(union), "recruiterId", person))
                    .spec(problem(422, "RECRUITER_UNKNOWN", "/recruiterId"));
        }
    }

    @Test
    void anotherOrganisationsMembershipDoesNotExist() {
        UUID id = apply(Map.of("personId", person(union)));
        Tenant other = Tenant.register();
        other.as("org-admin").get(ONE, id).spec(problem(404, "MEMBERSHIP_UNKNOWN"));
        other.as("org-admin").get(PATH).body("items", empty());
        for (String step : List.of("approvals", "suspensions", "reinstatements", "resignations")) {
            other.as("org-admin").post(ONE + "/" + step, NOTHING, id).spec(problem(404, "MEMBERSHIP_UNKNOWN"));
        }
        // The same id may name another membership there.
        other.as("organiser")
                .post(PATH, Map.of("id", id, "personId", person(other)))
                .statusCode(201);
        union.as("organiser")
                .post(PATH, Map.of("id", id, "personId", person(union)))
                .statusCode(409);
    }

    @Test
    void rolesOutsideTheOrganisationsWorkReachNoMembership() {
        UUID id = apply(Map.of("personId", person(union)));
        for (String role : List.of("analyst", "partner", "member", "negotiator")) {
            union.as(role).get(ONE, id).spec(problem(403, "FORBIDDEN"));
            union.as(role).get(PATH).spec(problem(403, "FORBIDDEN"));
        }
        union.as("treasurer").get(ONE, id).statusCode(200);
        union.as("treasurer").post(ONE + "/approvals", NOTHING, id).spec(problem(403, "FORBIDDEN"));
    }

    @Test
    void theSameKeyAppliesOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("personId", person(union));
        String first = union.as("organiser")
                .postWithKey(key, PATH, body)
                .statusCode(201)
                .extract()
                .asString();
        String again = union.as("organiser")
                .postWithKey(key, PATH, body)
                .statusCode(201)
                .extract()
                .asString();
        assertThat(again).isEqualTo(first);
        union.as("organiser").post(PATH, body).spec(problem(409, "MEMBERSHIP_ALREADY_OPEN"));
        union.as("organiser")
                .request()
                .contentType("application/json")
                .body(body)
                .post(PATH)
                .then()
                .spec(problem(400, "IDEMPOTENCY_KEY_MISSING"));
    }

    @Test
    void ofTwoClerksAtTheSameMomentOneIsRefused() throws Exception {
        UUID person = person(union);
        List<Integer> statuses = atOnce(8, () -> union.as("organiser")
                .post(PATH, Map.of("personId", person))
                .extract()
                .statusCode());
        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status != 201)
                .containsOnly(409);
        union.as("auditor")
                .list(PATH, Map.of("personId", person, "count", true))
                .body("count", equalTo(1));
    }

    @Test
    void ofTwoApprovalsAtTheSameMomentOneIsRefused() throws Exception {
        UUID id = apply(Map.of("personId", person(union)));
        List<Integer> statuses = atOnce(4, () -> union.as("organiser")
                .post(ONE + "/approvals", NOTHING, id)
                .extract()
                .statusCode());
        assertThat(statuses)
                .containsOnlyOnce(200)
                .filteredOn(status -> status != 200)
                .containsOnly(409);
        union.as("auditor").get(ONE, id).body("version", equalTo(2), "history.to", contains("APPLIED", "ACTIVE"));
    }

    @Test
    void numbersGivenAtTheSameMomentDiffer() throws Exception {
        List<UUID> persons = List.of(person(union), person(union), person(union), person(union));
        var next = persons.iterator();
        Callable<Integer> clerk = () -> {
            UUID person;
            synchronized (next) {
                person = next.next();
            }
            return union.as("organiser")
                    .post(PATH, Map.of("personId", person))
                    .extract()
                    .statusCode();
        };
        assertThat(atOnce(4, clerk)).containsOnly(201);
        union.as("auditor")
                .get(PATH)
                .body("items.memberNumber", containsInAnyOrder("000001", "000002", "000003", "000004"));
    }

    @Test
    void rawSqlNeitherSeesAnothersNorRewritesTheOwn() throws SQLException {
        UUID id = apply(Map.of("personId", person(union)));
        step(id, "approvals", NOTHING, "ACTIVE");
        step(id, "resignations", Map.of("reason", "Canary-4711"), "RESIGNED");
        assertThat(visible(union.id(), id)).isEqualTo("1 3");
        assertThat(visible(UUID.randomUUID(), id)).isEqualTo("0 0");
        assertThat(refusal("update membership.membership_transition set actor = 'other'"))
                .isEqualTo("42501");
        assertThat(refusal("delete from membership.membership_transition")).isEqualTo("42501");
        assertThat(refusal("delete from membership.membership")).isEqualTo("42501");
        assertThat(refusal("update membership.membership set member_number = '1'"))
                .isEqualTo("42501");
        apply(Map.of(
                "personId",
                UUID.fromString(union.as("auditor").get(ONE, id).extract().path("personId"))));
        assertThat(refusal(
                        "update membership.membership set state = 'ACTIVE', left_on = null where state = 'RESIGNED'"))
                .isEqualTo("23514");
        try (Connection all = PostgresForTests.superuser("membership");
                var select = all.prepareStatement(
                        "select count(*) from membership.membership_transition t where t::text like '%Canary-4711%'");
                var row = select.executeQuery()) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    private UUID apply(Map<String, Object> body) {
        return Api.id(union.as("organiser").post(PATH, body).statusCode(201).body("state", equalTo("APPLIED")));
    }

    private void step(UUID id, String step, Map<String, Object> body, String state) {
        union.as("org-admin").post(ONE + "/" + step, body, id).statusCode(200).body("state", equalTo(state));
    }

    private static UUID person(Tenant tenant) {
        return Api.id(tenant.as("organiser")
                .post("/api/v1/persons", Map.of("names", Map.of("given", "Amina")))
                .statusCode(201));
    }

    private static List<Integer> atOnce(int many, Callable<Integer> call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(many);
        Callable<Integer> waiting = () -> {
            start.await();
            return call.call();
        };
        try (var threads = Executors.newFixedThreadPool(many)) {
            return threads.invokeAll(Collections.nCopies(many, waiting)).stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception failed) {
                            throw new AssertionError(failed);
                        }
                    })
                    .toList();
        }
    }

    private static String visible(UUID organisation, UUID id) throws SQLException {
        try (Connection runtime = runtimeOf(organisation);
                var select = runtime.prepareStatement("""
                        select (select count(*) from membership.membership where id = ?) || ' '
                            || (select count(*) from membership.membership_transition where membership_id = ?)
                        """)) {
            select.setObject(1, id);
            select.setObject(2, id);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** The SQL state with which the database refuses the runtime login's statement. */
    private String refusal(String sql) throws SQLException {
        try (Connection runtime = runtimeOf(union.id());
                var statement = runtime.createStatement()) {
            statement.execute(sql);
            return "none";
        } catch (SQLException refused) {
            return String.valueOf(refused.getSQLState());
        }
    }

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
