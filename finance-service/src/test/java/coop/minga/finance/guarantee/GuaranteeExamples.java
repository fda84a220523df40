package coop.minga.finance.guarantee;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.AccessWalk;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/** What the walks need of guarantees. */
public final class GuaranteeExamples implements FeatureExamples<Tenant> {
    private static final UUID ACCOUNT = UUID.fromString("0190f7a0-0000-7000-8000-00000000f503");
    private static final UUID SUBSTITUTE = UUID.fromString("0190f7a0-0000-7000-8000-00000000f502");

    @Override
    public void inEveryCollection(Tenant owner) {
        Lender lender = Lender.begin(owner, Map.of("fewestGuarantors", 1), Map.of());
        UUID loan = lender.draft(owner.member(), "1000.00");
        lender.propose(loan, lender.saved(owner.member(AccessWalk.MEMBER), "500.00"), "500.00")
                .statusCode(201);
        lender.payGuarantors(called(lender), "1.00").statusCode(201);
    }

    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("guarantees_propose", () -> {
                    Lender lender = Lender.begin(Tenant.register(), Map.of(), Map.of());
                    Tenant other = lender.sacco();
                    other.as("treasurer")
                            .post(
                                    "/api/v1/member-accounts",
                                    Map.of("id", ACCOUNT, "membership", other.member(), "product", lender.deposits()))
                            .statusCode(201);
                    other.deposit(ACCOUNT, "30000.00");
                    return Given.path("id", lender.draft(other.member(), "50000.00"))
                            .by(Tokens.of("loan-officer", other.id()));
                })
                .given("guarantees_get", GuaranteeExamples::proposed)
                .given("guarantees_consent", GuaranteeExamples::proposed)
                .given("guarantees_decline", GuaranteeExamples::proposed)
                .given("guarantees_withdraw", GuaranteeExamples::proposed)
                .given("guarantees_substitute", GuaranteeExamples::toBeTakenOver)
                .given("guarantees_restore", GuaranteeExamples::missing)
                .given("loans_pay_guarantors", () -> {
                    Lender lender = Lender.begin();
                    return Given.path("id", called(lender)).by(treasurer(lender));
                })
                .given("guarantor_payments_get", GuaranteeExamples::paid)
                .given("guarantor_payments_reverse", GuaranteeExamples::paid)
                .given("me_guarantee_consent", () -> own(tenant))
                .given("me_guarantee_decline", () -> own(tenant));
    }

    private static Given proposed() {
        Lender lender = Lender.begin();
        UUID loan = lender.draft(lender.sacco().member(), "1000.00");
        UUID guarantee =
                Api.id(lender.propose(loan, lender.saved("500.00"), "500.00").statusCode(201));
        return Given.path("id", guarantee)
                .by(Tokens.of("org-admin", lender.sacco().id()));
    }

    /** A loan that is paid back by a guarantor. */
    private static UUID called(Lender lender) {
        UUID loan = lender.draft(lender.sacco().member(), "1000.00");
        lender.agreed(loan, lender.saved("3000.00"), "3000.00");
        lender.approved(loan);
        lender.lend(loan, LocalDate.of(2026, 1, 15));
        lender.nights(LocalDate.now(ZoneId.of("Africa/Nairobi")).minusDays(1));
        lender.callIn(loan);
        return loan;
    }

    private static Given paid() {
        Lender lender = Lender.begin();
        UUID payment = Api.id(lender.payGuarantors(called(lender), "1.00").statusCode(201));
        return Given.path("id", payment).by(treasurer(lender));
    }

    private static String treasurer(Lender lender) {
        return Tokens.of("treasurer", lender.sacco().id());
    }

    /** A guarantee whose deposits are held for something else since its loan was paid back, by a cheque that came back. */
    private static Given missing() {
        Lender lender = Lender.begin();
        UUID account = lender.saved("1000.00");
        UUID loan = lender.draft(lender.sacco().member(), "1000.00");
        UUID guarantee = lender.agreed(loan, account, "1000.00");
        lender.approved(loan);
        lender.lend(loan, LocalDate.now(ZoneId.of("Africa/Nairobi")));
        UUID bounced = lender.repay(loan, "1000.00");
        lender.sacco()
                .as("treasurer")
                .post(
                        "/api/v1/holds",
                        Map.of("account", account, "reason", "ORDER", "amount", Tenant.amount("1000.00")))
                .statusCode(201);
        lender.takeBack(bounced).statusCode(201);
        return Given.path("id", guarantee)
                .by(Tokens.of("org-admin", lender.sacco().id()));
    }

    private static Given toBeTakenOver() {
        Lender lender = Lender.begin();
        UUID loan = lender.draft(lender.sacco().member(), "1000.00");
        UUID leaving = lender.agreed(loan, lender.saved("1000.00"), "1000.00");
        lender.approved(loan);
        lender.officer()
                .post(
                        "/api/v1/loans/{id}/guarantees",
                        Map.of(
                                "id",
                                SUBSTITUTE,
                                "account",
                                lender.saved("1000.00"),
                                "amount",
                                Tenant.amount("1000.00")),
                        loan)
                .statusCode(201);
        lender.officer()
                .post("/api/v1/guarantees/{id}/consents", Map.of("evidenceOn", "2026-01-05"), SUBSTITUTE)
                .statusCode(200);
        return Given.path("id", leaving)
                .by(Tokens.of("org-admin", lender.sacco().id()));
    }

    private static Given own(Tenant tenant) {
        Lender lender = Lender.begin(tenant, Map.of(), Map.of());
        UUID loan = lender.draft(tenant.member(), "1000.00");
        UUID account = lender.saved(tenant.member(AccessWalk.MEMBER), "500.00");
        return Given.path("id", Api.id(lender.propose(loan, account, "500.00").statusCode(201)));
    }
}
