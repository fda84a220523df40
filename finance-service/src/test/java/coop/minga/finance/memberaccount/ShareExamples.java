package coop.minga.finance.memberaccount;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the walks need of shares. */
public final class ShareExamples implements FeatureExamples<Tenant> {
    private static final UUID PRODUCT = UUID.fromString("0190f7a0-0000-7000-8000-00000000d009");
    private static final UUID FROM = UUID.fromString("0190f7a0-0000-7000-8000-00000000d006");
    private static final UUID TO = UUID.fromString("0190f7a0-0000-7000-8000-00000000d007");
    private static final UUID ENTRY = UUID.fromString("0190f7a0-0000-7000-8000-00000000d008");

    @Override
    public void inEveryCollection(Tenant owner) {
        begin(owner);
        withShares(owner, null, null);
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        begin(tenant);
        return examples.given("member_accounts_buy_shares", () -> Given.path("id", withShares(tenant, null, null)))
                .given("member_accounts_redeem_shares", () -> Given.path("id", withShares(tenant, null, null)))
                .given("share_transfers_create", () -> {
                    withShares(tenant, FROM, null);
                    withShares(tenant, TO, null);
                    return Given.nothing();
                })
                .given("share_reversals_create", () -> {
                    withShares(tenant, null, ENTRY);
                    return Given.nothing();
                });
    }

    private static void begin(Tenant tenant) {
        tenant.withChart()
                .product(Map.of(
                        "id",
                        PRODUCT,
                        "code",
                        "E-SHARES",
                        "name",
                        "Shares",
                        "kind",
                        "SHARES",
                        "sharePrice",
                        "100.00",
                        "redeemable",
                        true));
    }

    private static UUID withShares(Tenant tenant, @Nullable UUID id, @Nullable UUID entry) {
        Map<String, Object> account = new HashMap<>(Map.of("membership", tenant.member(), "product", PRODUCT));
        if (id != null) {
            account.put("id", id);
        }
        UUID opened = Api.id(
                tenant.as("treasurer").post("/api/v1/member-accounts", account).statusCode(201));
        Map<String, Object> five = new HashMap<>(Map.of("shares", 5));
        if (entry != null) {
            five.put("id", entry);
        }
        tenant.as("treasurer")
                .post("/api/v1/member-accounts/{id}/share-purchases", five, opened)
                .statusCode(201);
        return opened;
    }
}
