package coop.minga.finance.loanproduct;

import coop.minga.finance.Tenant;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.util.UUID;

/** What the walks need of loan products. */
public final class LoanProductExamples implements FeatureExamples<Tenant> {
    private int offered;

    @Override
    public void inEveryCollection(Tenant owner) {
        offer(owner);
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("loan_products_create", () -> {
                    tenant.withGeneralFund();
                    return Given.nothing();
                })
                .given("loan_products_get", () -> Given.path("id", offer(tenant)))
                .given("loan_products_revisions", () -> Given.path("id", offer(tenant)))
                .given("loan_products_put", () -> Given.path("id", offer(tenant)))
                .given("loan_products_close", () -> Given.path("id", offer(tenant)))
                .given("loan_products_open", () -> {
                    UUID id = offer(tenant);
                    tenant.as("treasurer")
                            .post("/api/v1/loan-products/{id}/closures", "", id)
                            .statusCode(200);
                    return Given.path("id", id);
                });
    }

    private UUID offer(Tenant tenant) {
        offered++;
        return Lending.offer(tenant.withGeneralFund(), Lending.product("L-" + offered));
    }
}
