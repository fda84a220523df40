package coop.minga.membership.organisation;

import coop.minga.membership.FeatureExamples;
import coop.minga.membership.Tenant;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import java.util.Map;
import java.util.UUID;

/** What the walks need of organisations. */
public final class OrganisationExamples implements FeatureExamples {
    @Override
    public void inEveryCollection(Tenant owner) {
        owner.as("org-admin")
                .post("/api/v1/organisations", Map.of("name", "Umoja", "kind", "ASSOCIATION"))
                .statusCode(201);
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("organisations_get", () -> Given.path("id", tenant.id()))
                .given("organisations_statistics", () -> Given.path("id", tenant.id()))
                .given("organisations_put", () -> Given.path("id", UUID.randomUUID())
                        .by(Tokens.platformAdmin()));
    }
}
