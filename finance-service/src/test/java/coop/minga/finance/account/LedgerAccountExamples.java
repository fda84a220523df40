package coop.minga.finance.account;

import coop.minga.finance.Tenant;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.util.UUID;

/** What the walks need of ledger accounts. */
public final class LedgerAccountExamples implements FeatureExamples<Tenant> {
    private int opened;

    @Override
    public void inEveryCollection(Tenant owner) {
        owner.account("X-OWN", "ASSET");
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("ledger_accounts_get", () -> Given.path("id", open(tenant)))
                .given("ledger_accounts_put", () -> Given.path("id", open(tenant)))
                .given("ledger_accounts_balance", () -> Given.path("id", open(tenant)))
                .given("ledger_accounts_close", () -> Given.path("id", open(tenant)))
                .given("ledger_accounts_open", () -> {
                    UUID id = open(tenant);
                    tenant.as("treasurer")
                            .post("/api/v1/ledger-accounts/{id}/closures", "", id)
                            .statusCode(200);
                    return Given.path("id", id);
                });
    }

    private UUID open(Tenant tenant) {
        opened++;
        return tenant.account("X-" + opened, "ASSET");
    }
}
