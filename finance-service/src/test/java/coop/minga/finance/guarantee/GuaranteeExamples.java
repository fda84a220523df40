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
        UUID called = lender.draft(owner.member(), "1000.00");
        lender.agreed(called, lender.saved("1000.00"), "1000.00");
        lender.approved(called);
        lender.lend(called, LocalDate.of(2026, 1, 15));
        lender.nights(LocalDate.now(ZoneId.of("Africa/Nairobi")).minusDays(1));
        lender.callIn(called);
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
