package coop.minga.finance.period;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.util.Map;
import java.util.UUID;

/** What the walks need of closed periods. */
public final class PeriodCloseExamples implements FeatureExamples<Tenant> {
    @Override
    public void inEveryCollection(Tenant owner) {
        close(owner);
    }

    /** In an organisation of its own, whose other examples would find their days closed. */
    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("period_closes_create", () -> Given.nothing()
                        .by(Tokens.of("treasurer", Tenant.register().id())))
                .given("period_closes_get", () -> {
                    Tenant other = Tenant.register();
                    return Given.path("id", close(other)).by(Tokens.of("treasurer", other.id()));
                });
    }

    private static UUID close(Tenant tenant) {
        return Api.id(tenant.as("treasurer")
                .post("/api/v1/period-closes", Map.of("through", "2026-01-31"))
                .statusCode(201));
    }
}
