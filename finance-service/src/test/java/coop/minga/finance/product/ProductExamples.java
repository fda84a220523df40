package coop.minga.finance.product;

import coop.minga.finance.Tenant;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.util.Map;
import java.util.UUID;

/** What the walks need of products. */
public final class ProductExamples implements FeatureExamples<Tenant> {
    private int offered;

    @Override
    public void inEveryCollection(Tenant owner) {
        offer(owner);
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("products_create", () -> {
                    tenant.withGeneralFund();
                    return Given.nothing();
                })
                .given("products_get", () -> Given.path("id", offer(tenant)))
                .given("products_put", () -> Given.path("id", offer(tenant)))
                .given("products_rate", () -> Given.path("id", offer(tenant)))
                .given("products_close", () -> Given.path("id", offer(tenant)))
                .given("products_open", () -> {
                    UUID id = offer(tenant);
                    tenant.as("treasurer")
                            .post("/api/v1/products/{id}/closures", "", id)
                            .statusCode(200);
                    return Given.path("id", id);
                });
    }

    private UUID offer(Tenant tenant) {
        offered++;
        return tenant.withGeneralFund().product(Map.of("code", "P-" + offered, "name", "Savings", "kind", "SAVINGS"));
    }
}
