package coop.minga.membership.standing;

import static coop.minga.testing.Problems.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.membership.Tenant;
import coop.minga.membership.membership.MembershipExamples;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class StandingResourceTest {
    private static final String STANDING = "/api/v1/memberships/{id}/standing";
    private static final String COVERAGES = "/api/v1/memberships/{id}/dues-coverages";

    private Tenant union;
    private Api treasurer;
    private UUID member;

    @BeforeEach
    void admitAMemberInFebruary() {
        union = Tenant.register();
        treasurer = union.as("treasurer");
        MembershipExamples.decide(union, "DUES", "EXTERNAL");
        MembershipExamples.decide(union, "GRACE_DAYS", "10");
        member = MembershipExamples.member(union);
    }

    @Test
    void followsFromWhatIsCoveredAndTheGrace() {
        on("2025-01-31", null);
        on("2025-02-10", "IN_GRACE");
        on("2025-02-11", "IN_ARREARS");
        cover("PAID", "2025-06-30", "2025-02-20");
        // Before it was paid nothing was covered; from then on all of it is.
        on("2025-02-19", "IN_ARREARS");
        on("2025-02-20", "GOOD");
        on("2025-06-30", "GOOD");
        on("2025-07-10", "IN_GRACE");
        on("2025-07-11", "IN_ARREARS");
        cover("WAIVED", "2025-08-31", "2025-07-15");
        on("2025-07-15", "WAIVED");
        on("2025-09-11", "IN_ARREARS");
        union.as("auditor")
                .list(STANDING, Map.of("asOf", "2025-09-11"), member)
                .body("daysOwed", equalTo(11), "paidThrough", equalTo("2025-06-30"))
                .body("waivedThrough", equalTo("2025-08-31"));
        union.as("auditor").get("/api/v1/memberships/{id}", member).body("state", equalTo("ACTIVE"));
    }

    @Test
    void whatWasKnownStaysKnownAndAMistakeIsCorrectedOnce() {
        var wrong = treasurer
                .post(COVERAGES, coverage("PAID", "2025-12-31", "2025-03-01"), member)
                .statusCode(201);
        String then = wrong.extract().path("recordedAt");
        Map<String, Object> right =
                Map.of("kind", "PAID", "through", "2025-03-31", "effectiveOn", "2025-03-01", "corrects", Api.id(wrong));
        String corrected = treasurer
                .post(COVERAGES, right, member)
                .statusCode(201)
                .extract()
                .path("id");
        on("2025-11-01", "IN_ARREARS");
        union.as("auditor")
                .list(STANDING, Map.of("asOf", "2025-11-01", "knownAt", then), member)
                .body("standing", equalTo("GOOD"));
        treasurer.post(COVERAGES, right, member).spec(problem(409, "COVERAGE_ALREADY_CORRECTED"));
        UUID another = MembershipExamples.member(union);
        treasurer
                .post(COVERAGES, Map.of("kind", "PAID", "corrects", corrected), another)
                .spec(problem(422, "COVERAGE_UNKNOWN"));
        treasurer
                .post(COVERAGES, Map.of("kind", "PAID", "corrects", corrected, "effectiveOn", "2025-03-01"), member)
                .statusCode(201);
        union.as("auditor").get(COVERAGES, member).body("items.through", contains("2025-12-31", "2025-03-31", null));
    }

    @Test
    void aMemberReadsTheOwnStandingAndWhatSaysSo() {
        cover("PAID", "2025-06-30", "2025-02-20");
        String person = union.as("auditor")
                .get("/api/v1/memberships/{id}", member)
                .extract()
                .path("personId");
        MembershipExamples.member(union);
        Api own = Api.with(Tokens.withPerson("member", union.id(), UUID.fromString(person)));

        own.list("/api/v1/me/standings", Map.of("asOf", "2025-07-05"))
                .statusCode(200)
                .body("items.id", contains(member.toString()))
                .body("items.standing.membershipId", contains(member.toString()))
                .body("items[0].standing.standing", equalTo("IN_GRACE"))
                .body("items[0].standing.daysOwed", equalTo(5))
                .body("items[0].standing.graceDays", equalTo(10))
                .body("items[0].standing.owedFrom", equalTo("2025-02-01"))
                .body("items[0].coverages.through", contains("2025-06-30"));
        own.get("/api/v1/me/export").body("standings[0].coverages.kind", contains("PAID"));
        own.get(STANDING, member).statusCode(403);
        union.as("member").get("/api/v1/me/standings").body("items", hasSize(0));
    }

    @Test
    void whereNoneAreDueEverybodyStandsWellAndWhereTheLedgerSaysNobodyElseDoes() {
        MembershipExamples.decide(union, "DUES", "NONE");
        on("2025-09-01", "GOOD");
        on("2025-01-15", null);
        treasurer
                .post(COVERAGES, coverage("PAID", "2025-12-31", "2025-03-01"), member)
                .spec(problem(409, "DUES_NOT_EXTERNAL"));
        MembershipExamples.decide(union, "DUES", "PER_LEDGER");
        on("2025-09-01", null);
    }

    @Test
    void refusesDaysThatCannotBe() {
        treasurer
                .post(COVERAGES, coverage("PAID", "2025-12-31", "2999-01-01"), member)
                .spec(problem(422, "COVERAGE_DATE_NOT_ALLOWED", "/effectiveOn"));
        treasurer
                .post(COVERAGES, coverage("PAID", "2999-01-01", "2025-03-01"), member)
                .spec(problem(422, "COVERAGE_DATE_NOT_ALLOWED", "/through"));
        treasurer.post(COVERAGES, Map.of("kind", "PAID"), member).spec(problem(422, "COVERAGE_DATE_NOT_ALLOWED"));
        union.as("organiser")
                .post(COVERAGES, coverage("PAID", "2025-12-31", "2025-03-01"), member)
                .spec(problem(403, "FORBIDDEN"));
    }

    @Test
    void aMembershipLapsesOnlyAfterLongArrears() {
        MembershipExamples.decide(union, "LAPSE_AFTER_DAYS", "100");
        cover("PAID", "2025-03-31", "2025-03-01");
        String lapses = "/api/v1/memberships/{id}/lapses";
        union.as("organiser")
                .post(lapses, Map.of("effectiveOn", "2025-07-18"), member)
                .spec(problem(409, "NOT_LONG_IN_ARREARS"));
        union.as("organiser")
                .post(lapses, Map.of("effectiveOn", "2025-07-19"), member)
                .statusCode(200);
    }

    private void on(String day, @Nullable String standing) {
        union.as("auditor")
                .list(STANDING, Map.of("asOf", day), member)
                .statusCode(200)
                .body("standing", standing == null ? nullValue() : equalTo(standing));
    }

    private void cover(String kind, String through, String on) {
        treasurer.post(COVERAGES, coverage(kind, through, on), member).statusCode(201);
    }

    private static Map<String, Object> coverage(String kind, String through, String on) {
        return Map.of("kind", kind, "through", through, "effectiveOn", on);
    }
}
