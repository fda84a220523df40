package coop.minga.finance.institution;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.util.Map;
import java.util.UUID;

/** What the walks need of institutional members, and a way for tests to enter one. */
public final class InstitutionExamples implements FeatureExamples<Tenant> {
    static final String PATH = "/api/v1/institutional-members";

    /** A member since 2024. */
    public static UUID enter(Tenant tenant) {
        return Api.id(tenant.as("treasurer")
                .post(PATH, Map.of("name", "Upendo Women's Cooperative", "from", "2024-01-01"))
                .statusCode(201));
    }

    @Override
    public void inEveryCollection(Tenant owner) {
        enter(owner);
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("institutional_members_get", () -> Given.path("id", enter(tenant)))
                .given("institutional_members_end", () -> Given.path("id", enter(tenant)));
    }
}
