package coop.minga.membership.affiliation;

import coop.minga.membership.FeatureExamples;
import coop.minga.membership.Tenant;
import coop.minga.membership.resolution.ResolutionExamples;
import coop.minga.testing.Api;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the walks need of affiliations. */
public final class AffiliationExamples implements FeatureExamples {
    /** The parent that the documented application names. */
    private static final UUID PARENT = UUID.fromString("0197c1f0-0000-7000-8000-00000000c0de");

    /** The resolution that the documented expulsion rests on. */
    private static final UUID RESOLUTION = UUID.fromString("0197c1f0-0000-7000-8000-0000000e0e0e");

    @Override
    public void inEveryCollection(Tenant owner) {
        application(owner, Tenant.register());
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        examples.given("affiliations_create", () -> {
            Tenant.register(PARENT);
            return Given.nothing();
        });
        for (String own : List.of("get", "count", "correct", "disaffiliate", "merge", "dissolve")) {
            examples.given("affiliations_" + own, () -> Given.path("id", application(tenant, Tenant.register())));
        }
        Map<String, List<String>> before = Map.of(
                "review", List.of(),
                "approve", List.of(),
                "reject", List.of(),
                "admit_provisionally", List.of("reviews"),
                "mark_arrears", List.of("approvals"),
                "settle", List.of("approvals", "arrears"),
                "suspend", List.of("approvals"),
                "reinstate", List.of("approvals", "suspensions"));
        before.forEach((operation, steps) -> examples.given(
                "affiliations_" + operation, () -> Given.path("id", after(Tenant.register(), tenant, steps))));
        return examples.given("affiliations_expel", () -> {
            UUID id = after(Tenant.register(), tenant, List.of("approvals", "suspensions"));
            ResolutionExamples.adopted(tenant, RESOLUTION, "EXPULSION", id);
            return Given.path("id", id);
        });
    }

    /** An affiliation that was applied for and has taken some of the parent's steps, all of days long past. */
    static UUID after(Tenant affiliate, Tenant parent, List<String> steps) {
        UUID id = application(affiliate, parent);
        for (String step : steps) {
            parent.as("org-admin")
                    .post("/api/v1/affiliations/{id}/{step}", Map.of("effectiveOn", "2025-02-01"), id, step)
                    .statusCode(200);
        }
        return id;
    }

    /** An application for an affiliation, of a day long past. */
    public static UUID application(Tenant affiliate, Tenant parent) {
        return Api.id(affiliate
                .as("org-admin")
                .post(
                        "/api/v1/affiliations",
                        Map.of("parentId", parent.id(), "kind", "UNION", "effectiveOn", "2025-01-01"))
                .statusCode(201));
    }
}
