package coop.minga.membership.household;

import coop.minga.membership.FeatureExamples;
import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import java.util.Map;
import java.util.UUID;

/** What the walks need of households. */
public final class HouseholdExamples implements FeatureExamples {
    @Override
    public void inEveryCollection(Tenant owner) {
        household(owner);
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("households_get", () -> Given.path("id", household(tenant)));
    }

    private static UUID household(Tenant tenant) {
        return Api.id(
                tenant.as("organiser").post("/api/v1/households", Map.of()).statusCode(201));
    }
}
