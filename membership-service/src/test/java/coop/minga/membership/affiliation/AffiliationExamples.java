package coop.minga.membership.affiliation;

import coop.minga.membership.FeatureExamples;
import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import java.util.Map;
import java.util.UUID;

/** What the walks need of affiliations. */
public final class AffiliationExamples implements FeatureExamples {
    /** The parent that the documented application names. */
    private static final UUID PARENT = UUID.fromString("0197c1f0-0000-7000-8000-00000000c0de");

    @Override
    public void inEveryCollection(Tenant owner) {
        application(owner, Tenant.register());
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("affiliations_get", () -> Given.path("id", application(tenant, Tenant.register())))
                .given("affiliations_create", () -> {
                    Tenant.register(PARENT);
                    return Given.nothing();
                })
                .given("affiliations_approve", () -> Given.path("id", application(Tenant.register(), tenant)))
                .given("affiliations_reject", () -> Given.path("id", application(Tenant.register(), tenant)))
                .given("affiliations_disaffiliate", () -> Given.path("id", application(tenant, Tenant.register())));
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
