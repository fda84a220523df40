package coop.minga.finance.hold;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.util.Map;
import java.util.UUID;

/** What the walks need of holds. */
public final class HoldExamples implements FeatureExamples<Tenant> {
    private static final UUID ACCOUNT = UUID.fromString("0190f7a0-0000-7000-8000-00000000d005");

    @Override
    public void inEveryCollection(Tenant owner) {
        begin(owner);
        hold(owner, "DISPUTE");
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        begin(tenant);
        return examples.given("holds_get", () -> Given.path("id", hold(tenant, "DISPUTE")))
                .given("holds_release", () -> Given.path("id", hold(tenant, "DISPUTE")))
                .given("holds_withdraw", () -> Given.path("id", hold(tenant, "WITHDRAWAL_NOTICE")));
    }

    private static void begin(Tenant tenant) {
        UUID product = tenant.withChart().product(Map.of("code", "HELD", "name", "Savings", "kind", "SAVINGS"));
        tenant.as("treasurer")
                .post(
                        "/api/v1/member-accounts",
                        Map.of("id", ACCOUNT, "membership", tenant.member(), "product", product))
                .statusCode(201);
        tenant.deposit(ACCOUNT, "9000.00");
    }

    private static UUID hold(Tenant tenant, String reason) {
        return Api.id(tenant.as("treasurer")
                .post("/api/v1/holds", Map.of("account", ACCOUNT, "reason", reason, "amount", Tenant.amount("300.00")))
                .statusCode(201));
    }
}
