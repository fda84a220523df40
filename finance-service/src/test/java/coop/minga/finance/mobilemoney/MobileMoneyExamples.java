package coop.minga.finance.mobilemoney;

import static coop.minga.finance.mobilemoney.PhonePayments.PAYMENTS;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.util.Map;
import java.util.UUID;

/** What the walks need of mobile money; each in an organisation of its own, for it needs a chart. */
public final class MobileMoneyExamples implements FeatureExamples<Tenant> {
    private static final String NUMBER = "600100";
    private static final UUID FEES = UUID.fromString("0190f7a0-0000-7000-8000-00000000e001");

    /** After the chart was adopted. */
    @Override
    public void inEveryCollection(Tenant owner) {
        PhonePayments.register(owner, NUMBER);
        reference(owner);
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("mobile_money_accounts_create", () -> {
                    Tenant other = Tenant.register().withChart();
                    return Given.nothing().by(Tokens.of("treasurer", other.id()));
                })
                .given("mobile_money_accounts_get", () -> {
                    Tenant other = Tenant.register().withChart();
                    return given(other, PhonePayments.register(other, NUMBER));
                })
                .given("mobile_money_callbacks_create", () -> Given.nothing()
                        .by(Tokens.of("payment-provider", registered().id())))
                .given("mobile_money_payments_get", MobileMoneyExamples::unmatched)
                .given("mobile_money_payments_match", MobileMoneyExamples::unmatched)
                .given("mobile_money_payments_refund", MobileMoneyExamples::unmatched)
                .given("payer_references_get", MobileMoneyExamples::known)
                .given("payer_references_withdraw", MobileMoneyExamples::known);
    }

    private static Tenant registered() {
        Tenant other = Tenant.register().withChart();
        PhonePayments.register(other, NUMBER);
        other.account(Map.of("id", FEES, "code", "E-FEES", "name", "Fees", "class", "INCOME"));
        return other;
    }

    private static Given unmatched() {
        Tenant other = registered();
        return given(other, paid(other));
    }

    private static Given known() {
        Tenant other = registered();
        return given(other, reference(other));
    }

    private static Given given(Tenant tenant, UUID id) {
        return Given.path("id", id).by(Tokens.of("treasurer", tenant.id()));
    }

    private static UUID paid(Tenant tenant) {
        return Api.id(tenant.as("payment-provider")
                .post(
                        "/api/v1/mobile-money-callbacks",
                        MobilePaymentTest.callback(UUID.randomUUID().toString(), "completed", "10.00", "KES", NUMBER))
                .statusCode(200));
    }

    private static UUID reference(Tenant tenant) {
        tenant.as("treasurer")
                .post(
                        PAYMENTS + "/{id}/matches",
                        Map.of("account", tenant.accountOf("4030"), "remember", true),
                        paid(tenant))
                .statusCode(200);
        return UUID.fromString(
                tenant.as("treasurer").get("/api/v1/payer-references").extract().path("items[0].id"));
    }
}
