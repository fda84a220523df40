package coop.minga.finance.chart;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.util.Map;
import java.util.UUID;

/** What the walks need of charts of accounts. */
public final class ChartExamples implements FeatureExamples<Tenant> {
    private static final String CASH_OF_THE_EXAMPLE = "0190f7a0-0000-7000-8000-00000000a001";

    @Override
    public void inEveryCollection(Tenant owner) {
        adopt(owner);
    }

    /** Each in an organisation of its own, for an organisation adopts a chart once. */
    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("charts_of_accounts_create", () -> Given.nothing()
                        .by(Tokens.of("treasurer", Tenant.register().id())))
                .given("charts_of_accounts_get", () -> {
                    Tenant other = Tenant.register();
                    return Given.path("id", adopt(other)).by(Tokens.of("treasurer", other.id()));
                })
                .given("charts_of_accounts_put", () -> {
                    Tenant other = Tenant.register();
                    UUID chart = adopt(other);
                    other.account(Map.of("id", CASH_OF_THE_EXAMPLE, "code", "1", "name", "Cash", "class", "ASSET"));
                    return Given.path("id", chart).by(Tokens.of("treasurer", other.id()));
                });
    }

    private static UUID adopt(Tenant tenant) {
        return Api.id(tenant.as("treasurer")
                .post("/api/v1/charts-of-accounts", Map.of("template", "SACCO"))
                .statusCode(201));
    }
}
