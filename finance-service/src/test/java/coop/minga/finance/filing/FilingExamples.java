package coop.minga.finance.filing;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.util.Map;
import java.util.UUID;

/** What the walks need of filed figures. */
public final class FilingExamples implements FeatureExamples<Tenant> {
    @Override
    public void inEveryCollection(Tenant owner) {
        file(owner);
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("financial_filings_create", () -> Given.nothing()
                        .by(Tokens.of("treasurer", Tenant.register().withChart().id())))
                .given("financial_filings_get", FilingExamples::filed)
                .given("financial_filings_differences", FilingExamples::filed);
    }

    private static Given filed() {
        Tenant other = Tenant.register().withChart();
        return Given.path("id", file(other)).by(Tokens.of("treasurer", other.id()));
    }

    private static UUID file(Tenant tenant) {
        return Api.id(tenant.as("treasurer")
                .post("/api/v1/financial-filings", Map.of("asOf", "2026-01-31"))
                .statusCode(201));
    }
}
