package coop.minga.finance.memberaccount;

import coop.minga.finance.Tenant;
import coop.minga.finance.member.MemberPeriod;
import coop.minga.testing.Api;
import coop.minga.testing.openapi.AccessWalk;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the walks need of members' accounts. */
public final class MemberAccountExamples implements FeatureExamples<Tenant> {
    private static final UUID MEMBERSHIP = UUID.fromString("0190f7a0-0000-7000-8000-00000000d001");
    private static final UUID PRODUCT = UUID.fromString("0190f7a0-0000-7000-8000-00000000d002");
    private static final UUID FROM = UUID.fromString("0190f7a0-0000-7000-8000-00000000d003");
    private static final UUID TO = UUID.fromString("0190f7a0-0000-7000-8000-00000000d004");

    @Override
    public void inEveryCollection(Tenant owner) {
        begin(owner);
        owner.memberAccount(owner.member(AccessWalk.MEMBER), PRODUCT);
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        begin(tenant);
        return examples.given("member_accounts_get", () -> Given.path("id", open(tenant)))
                .given("member_accounts_balance", () -> Given.path("id", open(tenant)))
                .given("member_accounts_deposit", () -> Given.path("id", open(tenant)))
                .given("member_accounts_withdraw", () -> Given.path("id", withSavings(tenant, null)))
                .given("member_accounts_close", () -> Given.path("id", withSavings(tenant, null)))
                .given("transfers_create", () -> {
                    withSavings(tenant, FROM);
                    withSavings(tenant, TO);
                    return Given.nothing();
                })
                .given("member_accounts_statement", () -> Given.path("id", withSavings(tenant, null)))
                .given("me_member_account_statement", () -> Given.path("id", own(tenant)))
                .given("me_member_account_balance", () -> Given.path("id", own(tenant)))
                .given("me_member_account_receipt", () -> {
                    UUID account = own(tenant);
                    return Given.path("id", account).andPath("entry", sealed(tenant, account));
                });
    }

    private static void begin(Tenant tenant) {
        tenant.withChart();
        tenant.member(MEMBERSHIP, 1, UUID.randomUUID(), new MemberPeriod("ACTIVE", LocalDate.of(2024, 1, 1), null));
        tenant.product(Map.of("id", PRODUCT, "code", "E-SAVINGS", "name", "Savings", "kind", "SAVINGS"));
    }

    private static UUID open(Tenant tenant) {
        return tenant.memberAccount(MEMBERSHIP, PRODUCT);
    }

    private static UUID withSavings(Tenant tenant, @Nullable UUID id) {
        Map<String, Object> request = new HashMap<>(Map.of("membership", MEMBERSHIP, "product", PRODUCT));
        if (id != null) {
            request.put("id", id);
        }
        UUID account = Api.id(
                tenant.as("treasurer").post("/api/v1/member-accounts", request).statusCode(201));
        tenant.as("treasurer")
                .post("/api/v1/member-accounts/{id}/deposits", MemberMoneyTest.payment("1000.00"), account)
                .statusCode(201);
        return account;
    }

    private static UUID own(Tenant tenant) {
        return tenant.memberAccount(tenant.member(AccessWalk.MEMBER), PRODUCT);
    }

    private static UUID sealed(Tenant tenant, UUID account) {
        UUID entry = tenant.deposit(account, "10.00");
        tenant.seal();
        return entry;
    }
}
