package coop.minga.membership.affiliation;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class AffiliationResourceTest {
    private static final String PATH = "/api/v1/affiliations";
    private static final String ONE = PATH + "/{id}";
    private static final Map<String, Object> NOTHING = Map.of();
    private static final String AFFILIATE_SOMEBODY =
            "insert into membership.affiliation values (?, ?, 0, ?, 'SSE', 'ACTIVE', 'UTC', now(), now())";
    private static final String LEAVE_EVENT = """
            insert into minga.outbox (org_id, topic, aggregate_id, version, type, payload)
            values (?, ?, ?, 2, 'x', '{}')
            """;
    private static final String SPEAK_FOR_THE_AFFILIATE = """
            insert into membership.affiliation_transition
            select org_id, affiliation_id, 1, parent_id, 'DISAFFILIATION', 'APPLIED', 'DISAFFILIATED', 'AFFILIATE', 'x',
                null, effective_on, recorded_at
            from membership.affiliation_transition
            """;

    private Tenant union;
    private Tenant federation;

    @BeforeEach
    void registerTheParties() {
        union = Tenant.register();
        federation = Tenant.register("UNION_FEDERATION");
    }

    @Test
    void theAffiliateAppliesTheParentDecidesAndBothSeeTheSame() {
        UUID id = apply(union, federation, "2025-05-01");
        approve(federation, id, "2025-06-15").statusCode(200).body("state", equalTo("ACTIVE"), "version", equalTo(2));
        String affiliateSees =
                union.as("organiser").get(ONE, id).statusCode(200).extract().asString();
        String parentSees =
                federation.as("analyst").get(ONE, id).statusCode(200).extract().asString();
        assertThat(affiliateSees).isEqualTo(parentSees).doesNotContain("org-admin@");
        union.as("org-admin")
                .post(ONE + "/disaffiliations", Map.of("effectiveOn", "2025-09-30", "reason", "Congress"), id)
                .statusCode(200)
                .body("state", equalTo("DISAFFILIATED"), "effectiveOn", equalTo("2025-09-30"))
                .body("history.by", contains("AFFILIATE", "PARENT", "AFFILIATE"));
        // A new application after the end is a new affiliation.
        apply(union, federation, "2025-10-01");
        assertThat(eventsOf(id)).containsExactly(union.id() + " 1", union.id() + " 2", union.id() + " 3");
    }

    @Test
    void answersWhatStoodOnADay() {
        UUID id = apply(union, federation, "2025-05-01");
        approve(federation, id, "2025-06-15").statusCode(200);
        for (Tenant party : List.of(union, federation)) {
            Api reader = party.as("auditor");
            reader.list(ONE, Map.of("asOf", "2025-04-30"), id).spec(problem(404, "AFFILIATION_UNKNOWN"));
            reader.list(ONE, Map.of("asOf", "2025-06-14"), id).body("state", equalTo("APPLIED"));
            reader.list(ONE, Map.of("asOf", "2025-06-15"), id).body("state", equalTo("ACTIVE"));
            reader.list(ONE, Map.of("knownAt", "2025-06-15T00:00:00Z"), id).spec(problem(404, "AFFILIATION_UNKNOWN"));
            reader.list(PATH, Map.of("asOf", "2025-04-30")).body("items", empty());
            reader.list(PATH, Map.of("asOf", "2025-06-14", "state", "APPLIED"))
                    .body("items.state", contains("APPLIED"));
            reader.list(PATH, Map.of("asOf", "2025-06-14", "state", "ACTIVE")).body("items", empty());
            reader.list(PATH, Map.of("asOf", "2025-06-15", "state", "APPLIED")).body("items", empty());
            reader.list(PATH, Map.of("asOf", "2025-06-15", "count", true))
                    .body("items.id", contains(id.toString()), "count", equalTo(1));
            reader.list(PATH, Map.of("state", "ACTIVE", "kind", "UNION", "parentId", federation.id()))
                    .body("items.id", contains(id.toString()));
            reader.list(PATH, Map.of("affiliateId", federation.id())).body("items", empty());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"asOf=yesterday", "asOf=2025-02-30", "knownAt=2025-01-01", "state=GONE", "asOf=+999999999-12-31"
            })
    void refusesATimeOrFilterThatIsNone(String query) {
        union.as("auditor")
                .request()
                .get(PATH + "?" + query)
                .then()
                .statusCode(400)
                .body("status", equalTo(400));
    }

    @Test
    void aThirdOrganisationSeesNothing() {
        UUID id = apply(union, federation, "2025-05-01");
        Api third = Tenant.register().as("org-admin");
        third.get(ONE, id).spec(problem(404, "AFFILIATION_UNKNOWN"));
        third.get(PATH).body("items", empty());
        for (String step : List.of("approvals", "rejections", "disaffiliations")) {
            third.post(ONE + "/" + step, NOTHING, id).spec(problem(404, "AFFILIATION_UNKNOWN"));
        }
    }

    @Test
    void onlyTheRightPartyTakesAStep() {
        UUID id = apply(union, federation, "2025-05-01");
        union.as("org-admin")
                .post(ONE + "/approvals", NOTHING, id)
                .spec(problem(403, "AFFILIATION_STEP_OF_OTHER_PARTY"))
                .body("allowedTransitions", contains("disaffiliations", "mergers", "dissolutions"));
        federation
                .as("org-admin")
                .post(ONE + "/rejections", Map.of("reason", "Statutes", "evidence", List.of("Letter 17")), id)
                .statusCode(200)
                .body("state", equalTo("REJECTED"), "history[1].reason", equalTo("Statutes"))
                .body("history[1].evidence", equalTo(List.of("Letter 17")), "history[0].evidence", equalTo(List.of()));
        union.as("auditor").get(ONE, id).body("history.evidence", equalTo(List.of(List.of(), List.of("Letter 17"))));
        federation
                .as("org-admin")
                .post(ONE + "/approvals", NOTHING, id)
                .spec(problem(409, "AFFILIATION_STEP_NOT_ALLOWED"))
                .body("currentState", equalTo("REJECTED"), "allowedTransitions", empty());
        federation.as("organiser").post(ONE + "/approvals", NOTHING, id).spec(problem(403, "FORBIDDEN"));
        union.as("member").get(ONE, id).spec(problem(403, "FORBIDDEN"));
        union.as("partner").get(PATH).spec(problem(403, "FORBIDDEN"));
    }

    @Test
    void aParentThatDoesNotExistAndOneThatIsNoTenantAreTheSame() {
        UUID record = Api.id(union.as("org-admin")
                .post("/api/v1/organisations", Map.of("name", "Recorded only", "kind", "UNION_FEDERATION")));
        for (UUID parent : List.of(record, UUID.randomUUID())) {
            union.as("org-admin")
                    .post(PATH, Map.of("parentId", parent, "kind", "UNION"))
                    .spec(problem(422, "PARENT_UNKNOWN", "/parentId"));
        }
        union.as("org-admin")
                .post(PATH, Map.of("parentId", union.id(), "kind", "UNION"))
                .spec(problem(422, "AFFILIATION_WITH_ITSELF", "/parentId"));
        union.as("org-admin")
                .post(PATH, Map.of("parentId", federation.id(), "kind", "UNION", "effectiveOn", "2999-01-01"))
                .spec(problem(422, "AFFILIATION_DATE_NOT_ALLOWED", "/effectiveOn"));
    }

    @Test
    void oneOpenAffiliationPerParentAndKindButSeveralParents() {
        UUID id = apply(union, federation, "2025-05-01");
        Map<String, Object> again = Map.of("parentId", federation.id(), "kind", "UNION");
        union.as("org-admin").post(PATH, again).spec(problem(409, "AFFILIATION_ALREADY_OPEN"));
        approve(federation, id, "2025-05-01").statusCode(200);
        union.as("org-admin").post(PATH, again).spec(problem(409, "AFFILIATION_ALREADY_OPEN"));
        union.as("org-admin")
                .post(PATH, Map.of("parentId", federation.id(), "kind", "NETWORK"))
                .statusCode(201);
        Tenant another = Tenant.register("UNION_CONFEDERATION");
        approve(another, apply(union, another, "2025-05-01"), null).statusCode(200);
        union.as("org-admin").list(PATH, Map.of("state", "ACTIVE")).body("items", hasSize(2));
    }

    @Test
    void twoAffiliatesMayChooseOneIdAndTheParentReachesTheOldest() {
        UUID id = apply(union, federation, "2025-05-01");
        Tenant copier = Tenant.register();
        Map<String, Object> copy = Map.of("id", id, "parentId", federation.id(), "kind", "UNION");
        copier.as("org-admin").post(PATH, copy).statusCode(201);
        union.as("org-admin").post(PATH, copy).statusCode(409);
        federation
                .as("org-admin")
                .get(ONE, id)
                .body("affiliateId", equalTo(union.id().toString()));
        federation
                .as("org-admin")
                .list(PATH, Map.of("sort", "-createdAt"))
                .body(
                        "items.affiliateId",
                        contains(copier.id().toString(), union.id().toString()));
        approve(federation, id, null).body("affiliateId", equalTo(union.id().toString()));
        copier.as("org-admin").get(ONE, id).body("state", equalTo("APPLIED"));
    }

    @Test
    void theSameKeyAppliesOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("parentId", federation.id(), "kind", "SSE");
        String first = union.as("org-admin")
                .postWithKey(key, PATH, body)
                .statusCode(201)
                .extract()
                .asString();
        String again = union.as("org-admin")
                .postWithKey(key, PATH, body)
                .statusCode(201)
                .extract()
                .asString();
        assertThat(again).isEqualTo(first);
        UUID id = UUID.fromString(JsonPath.from(first).getString("id"));
        String approval = UUID.randomUUID().toString();
        federation
                .as("org-admin")
                .postWithKey(approval, ONE + "/approvals", NOTHING, id)
                .statusCode(200);
        federation
                .as("org-admin")
                .postWithKey(approval, ONE + "/approvals", NOTHING, id)
                .statusCode(200);
        federation.as("org-admin").post(ONE + "/approvals", NOTHING, id).statusCode(409);
    }

    @Test
    void refusesACycleOfAnyLengthWithinAKindOnly() {
        Tenant confederation = Tenant.register("UNION_CONFEDERATION");
        approve(federation, apply(union, federation, null), null).statusCode(200);
        approve(confederation, apply(federation, confederation, null), null).statusCode(200);
        UUID closing = apply(confederation, union, null);
        approve(union, closing, null).spec(problem(409, "AFFILIATION_CYCLE"));
        union.as("org-admin").get(ONE, closing).body("state", equalTo("APPLIED"), "version", equalTo(1));
        UUID other = Api.id(confederation
                .as("org-admin")
                .post(PATH, Map.of("parentId", union.id(), "kind", "NETWORK"))
                .statusCode(201));
        approve(union, other, null).statusCode(200);
    }

    /** Each approval alone is fine and neither organisation sees the other's; together they would close a cycle. */
    @Test
    void ofTwoApprovalsAtATimeThatCloseACycleOneIsRefused() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 12; round++) {
                Tenant left = Tenant.register();
                Tenant right = Tenant.register();
                UUID up = apply(left, right, null);
                UUID down = apply(right, left, null);
                CyclicBarrier start = new CyclicBarrier(2);
                List<Callable<Integer>> approvals = List.of(approval(start, right, up), approval(start, left, down));
                List<Integer> statuses = new ArrayList<>();
                for (var answer : threads.invokeAll(approvals)) {
                    statuses.add(answer.get());
                }
                assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            }
        }
    }

    @Test
    void rowLevelSecurityAdmitsThePartiesAloneAndNobodyRewritesASteps() throws SQLException {
        UUID id = apply(union, federation, "2025-05-01");
        assertThat(visible(union.id(), id)).isEqualTo("1 1");
        assertThat(visible(federation.id(), id)).isEqualTo("1 1");
        assertThat(visible(UUID.randomUUID(), id)).isEqualTo("0 0");
        assertThat(refusal(union.id(), "update membership.affiliation_transition set reason = 'other'"))
                .isEqualTo("42501");
        assertThat(refusal(union.id(), "delete from membership.affiliation_transition"))
                .isEqualTo("42501");
        assertThat(refusal(union.id(), "update membership.affiliation set parent_id = org_id"))
                .isEqualTo("42501");
        // The parent can neither make an affiliate of somebody nor speak in the affiliate's name.
        assertThat(refusal(federation.id(), AFFILIATE_SOMEBODY, union.id(), UUID.randomUUID(), federation.id()))
                .isEqualTo("42501");
        assertThat(refusal(federation.id(), SPEAK_FOR_THE_AFFILIATE)).isEqualTo("42501");
        // Nor leave an event of an affiliation that is not its own, or of another kind of record.
        assertThat(refusal(federation.id(), LEAVE_EVENT, union.id(), "minga.membership.membership", id))
                .isEqualTo("42501");
        assertThat(refusal(UUID.randomUUID(), LEAVE_EVENT, union.id(), "minga.membership.affiliation", id))
                .isEqualTo("42501");
    }

    private static Callable<Integer> approval(CyclicBarrier start, Tenant parent, UUID id) {
        return () -> {
            start.await();
            return approve(parent, id, null).extract().statusCode();
        };
    }

    private static UUID apply(Tenant affiliate, Tenant parent, @Nullable String effectiveOn) {
        Map<String, Object> body = effectiveOn == null
                ? Map.of("parentId", parent.id(), "kind", "UNION")
                : Map.of("parentId", parent.id(), "kind", "UNION", "effectiveOn", effectiveOn);
        return Api.id(affiliate
                .as("org-admin")
                .post(PATH, body)
                .statusCode(201)
                .body(
                        "state",
                        equalTo("APPLIED"),
                        "affiliateId",
                        equalTo(affiliate.id().toString())));
    }

    private static ValidatableResponse approve(Tenant parent, UUID id, @Nullable String effectiveOn) {
        Map<String, Object> body = effectiveOn == null ? NOTHING : Map.of("effectiveOn", effectiveOn);
        return parent.as("org-admin").post(ONE + "/approvals", body, id);
    }

    private static String visible(UUID organisation, UUID id) throws SQLException {
        try (Connection runtime = runtimeOf(organisation);
                var select = runtime.prepareStatement("""
                        select (select count(*) from membership.affiliation where id = ?) || ' '
                            || (select count(*) from membership.affiliation_transition where affiliation_id = ?)
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
    private static String refusal(UUID organisation, String sql, Object... values) throws SQLException {
        try (Connection runtime = runtimeOf(organisation);
                var statement = runtime.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
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

    private static List<String> eventsOf(UUID aggregate) {
        try (Connection all = PostgresForTests.superuser("membership");
                var select = all.prepareStatement("""
                        select org_id || ' ' || version from minga.outbox
                        where aggregate_id = ? and topic = 'minga.membership.affiliation' order by seq
                        """)) {
            select.setObject(1, aggregate);
            List<String> events = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(rows.getString(1));
                }
            }
            return events;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
