package coop.minga.finance.budget;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the walks need of budgets. */
public final class BudgetExamples implements FeatureExamples<Tenant> {
    /** The account of the example. */
    private static final UUID RENT = UUID.fromString("0190f7a0-0000-7000-8000-00000000b001");

    @Override
    public void inEveryCollection(Tenant owner) {
        draft(owner, owner.account("RENT", "EXPENSE"));
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        tenant.withGeneralFund().account(Map.of("id", RENT, "code", "5777", "name", "Rent", "class", "EXPENSE"));
        return examples.given("budgets_get", () -> Given.path("id", draft(tenant, RENT)))
                .given("budgets_put", () -> Given.path("id", draft(tenant, RENT)))
                .given("budgets_adopt", () -> Given.path("id", draft(tenant, RENT))
                        .by(Tokens.of("treasurer", tenant.id())))
                .given("budgets_withdraw", () -> Given.path("id", draft(tenant, RENT)));
    }

    /** By an administrator, so that a treasurer may adopt it. */
    static UUID draft(Tenant tenant, UUID account) {
        return Api.id(tenant.withGeneralFund()
                .as("org-admin")
                .post("/api/v1/budgets", budget(account, "1200.00"))
                .statusCode(201));
    }

    static Map<String, ?> budget(UUID account, String amount) {
        return Map.of(
                "name",
                "Budget of 2026",
                "from",
                "2026-01-01",
                "through",
                "2026-12-31",
                "lines",
                List.of(Map.of("account", account, "amount", Map.of("amount", amount, "currency", "KES"))));
    }
}
