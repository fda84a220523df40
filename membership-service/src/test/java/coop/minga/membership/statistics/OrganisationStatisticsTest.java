package coop.minga.membership.statistics;

import static coop.minga.testing.Problems.problem;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import coop.minga.membership.Tenant;
import coop.minga.membership.membership.MembershipExamples;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class OrganisationStatisticsTest {
    private static final String PATH = "/api/v1/organisations/{id}/statistics";

    @Test
    void membershipsAreCountedByStateAndSexAndOnlyTheOwn() {
        Tenant union = Tenant.register();
        Tenant other = Tenant.register();
        union.as("analyst")
                .get(PATH, union.id())
                .statusCode(200)
                .body("memberships", empty())
                .body("units.open", equalTo(0))
                .body("lastChangeAt", equalTo(null));
        apply(union, Map.of("names", Map.of("given", "A"), "sex", "FEMALE"));
        apply(union, Map.of("names", Map.of("given", "B"), "sex", "MALE"));
        MembershipExamples.member(union);
        MembershipExamples.member(other);
        union.as("organiser")
                .get(PATH, union.id())
                .body("memberships.state", equalTo(List.of("ACTIVE", "APPLIED")))
                .body("memberships.total", equalTo(List.of(1, 2)))
                .body("memberships.women", equalTo(List.of(0, 1)))
                .body("memberships.men", equalTo(List.of(0, 1)))
                .body("memberships.untold", equalTo(List.of(1, 0)))
                .body("lastChangeAt", notNullValue());
    }

    @Test
    void nobodyCountsAnother() {
        Tenant union = Tenant.register();
        Tenant.register().as("org-admin").get(PATH, union.id()).spec(problem(404, "ORGANISATION_UNKNOWN"));
        union.as("member").get(PATH, union.id()).spec(problem(403, "FORBIDDEN"));
        UUID record = Api.id(union.as("org-admin")
                .post("/api/v1/organisations", Map.of("name", "Umoja", "kind", "NGO"))
                .statusCode(201));
        union.as("org-admin").get(PATH, record).statusCode(200).body("memberships", empty());
    }

    private static void apply(Tenant union, Map<String, Object> person) {
        UUID id = Api.id(union.as("organiser").post("/api/v1/persons", person).statusCode(201));
        union.as("organiser")
                .post("/api/v1/memberships", Map.of("personId", id))
                .statusCode(201);
    }
}
