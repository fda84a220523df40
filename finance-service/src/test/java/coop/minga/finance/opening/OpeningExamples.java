package coop.minga.finance.opening;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Tenant;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.util.Map;
import java.util.UUID;

/** What the walks need of opening balances. */
public final class OpeningExamples implements FeatureExamples<Tenant> {
    @Override
    public void inEveryCollection(Tenant owner) {
        brought(owner);
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("opening_balances_create", () -> {
                    chart(tenant);
                    return Given.nothing();
                })
                .given("opening_balances_get", () -> Given.path("id", brought(tenant)))
                .given("opening_balances_lines", () -> Given.path("id", brought(tenant)))
                .given("opening_balances_errors", () -> Given.path("id", brought(tenant)))
                .given("opening_balances_sign", () -> Given.path("id", brought(tenant)))
                .given("opening_balances_withdraw", () -> Given.path("id", brought(tenant)));
    }

    private static UUID brought(Tenant tenant) {
        chart(tenant);
        return Brought.of(tenant, "1010,,10.00,", "3900,,,10.00").id();
    }

    private static void chart(Tenant tenant) {
        tenant.as("treasurer")
                .post("/api/v1/charts-of-accounts", Map.of("template", "UNION"))
                .statusCode(anyOf(equalTo(201), equalTo(409)));
    }
}
