package coop.minga.finance.servicing;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.Tokens;
import coop.minga.testing.openapi.Examples;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.FeatureExamples;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the walks need of loans that are owed. */
public final class ServicingExamples implements FeatureExamples<Tenant> {
    private static final LocalDate LENT = LocalDate.of(2026, 1, 15);
    private static final LocalDate PAID = LocalDate.of(2026, 2, 15);

    @Override
    public void inEveryCollection(Tenant owner) {
        Lender lender = Lender.begin(owner, Map.of());
        repaid(lender);
        proposed(lender, lender.lend("12000.00", 12, LENT));
        UUID late = lender.lend("12000.00", 12, LENT);
        restructuring(lender, late);
        putOff(lender, late);
        lender.run(PAID);
    }

    /** In organisations of their own, for a product's code and a chart are there once. */
    @Override
    public Examples given(Examples examples, Tenant tenant) {
        return examples.given("loans_position", ServicingExamples::lent)
                .given("loans_repayments", ServicingExamples::lent)
                .given("loans_repay", ServicingExamples::lent)
                .given("loan_repayments_get", ServicingExamples::paid)
                .given("loan_repayments_reverse", ServicingExamples::paid)
                .given("loan_portfolio_get", ServicingExamples::lent)
                .given("loan_portfolio_draw", ServicingExamples::lent)
                .given("loans_call_in", () -> {
                    Lender lender = Lender.begin();
                    UUID loan = lender.lend("12000.00", 12, LENT);
                    lender.run(PAID.plusDays(5));
                    return of(lender, loan);
                })
                .given("loans_recover", () -> {
                    Lender lender = Lender.begin();
                    UUID loan = lender.lend("12000.00", 12, LENT);
                    approve(lender, proposed(lender, loan));
                    return of(lender, loan);
                })
                .given("loan_write_offs_create", () -> {
                    Lender lender = Lender.begin();
                    lender.lend(UUID.fromString("0190f7a0-0000-7000-8000-00000000d501"), "12000.00", 12, LENT);
                    return Given.nothing()
                            .by(Tokens.of("treasurer", lender.sacco().id()));
                })
                .given("loan_write_offs_get", ServicingExamples::writtenOff)
                .given("loan_write_offs_approve", ServicingExamples::writtenOff)
                .given("loan_write_offs_withdraw", ServicingExamples::writtenOff)
                .given("loan_restructurings_create", () -> {
                    Lender lender = Lender.begin();
                    lender.lend(UUID.fromString("0190f7a0-0000-7000-8000-00000000d502"), "12000.00", 12, LENT);
                    return Given.nothing()
                            .by(Tokens.of("treasurer", lender.sacco().id()));
                })
                .given("loan_restructurings_get", ServicingExamples::restructured)
                .given("loan_restructurings_approve", ServicingExamples::restructured)
                .given("loan_restructurings_withdraw", ServicingExamples::restructured)
                .given("loan_moratoria_create", ServicingExamples::resolved)
                .given("loan_moratorium_checks_make", ServicingExamples::resolved)
                .given("loan_moratoria_get", ServicingExamples::putOff)
                .given("loan_moratoria_loans", ServicingExamples::putOff);
    }

    private static Given restructured() {
        Lender lender = Lender.begin();
        UUID restructuring = restructuring(lender, lender.lend("12000.00", 12, LENT));
        return Given.path("id", restructuring)
                .by(Tokens.of("org-admin", lender.sacco().id()));
    }

    private static UUID restructuring(Lender lender, UUID loan) {
        return Api.id(lender.sacco()
                .as("loan-officer")
                .post(
                        "/api/v1/loan-restructurings",
                        Map.of("loan", loan, "instalments", 24, "unpaidInterest", "STAYS_DUE"))
                .statusCode(201));
    }

    /** By the ids of the documented example. */
    private static Given resolved() {
        Lender lender = Lender.begin();
        lender.sacco().resolution(UUID.fromString("0190f7a0-0000-7000-8000-00000000d503"), 1, "ADOPTED", "MORATORIUM");
        lender.lend(UUID.fromString("0190f7a0-0000-7000-8000-00000000d504"), "12000.00", 12, LENT);
        return Given.nothing().by(Tokens.of("treasurer", lender.sacco().id()));
    }

    private static Given putOff() {
        Lender lender = Lender.begin();
        UUID moratorium = putOff(lender, lender.lend("12000.00", 12, LENT));
        return Given.path("id", moratorium)
                .by(Tokens.of("treasurer", lender.sacco().id()));
    }

    private static UUID putOff(Lender lender, UUID loan) {
        UUID resolution = UUID.randomUUID();
        lender.sacco().resolution(resolution, 1, "ADOPTED", "MORATORIUM");
        return UUID.fromString(lender.sacco()
                .as("treasurer")
                .post(
                        "/api/v1/loan-moratoria",
                        Map.of(
                                "resolution",
                                resolution,
                                "shift",
                                Map.of("count", 1, "unit", "MONTH"),
                                "loans",
                                List.of(loan)))
                .statusCode(201)
                .extract()
                .path("moratorium.id"));
    }

    private static Given of(Lender lender, UUID id) {
        return Given.path("id", id).by(Tokens.of("treasurer", lender.sacco().id()));
    }

    private static Given writtenOff() {
        Lender lender = Lender.begin();
        UUID writeOff = proposed(lender, lender.lend("12000.00", 12, LENT));
        return Given.path("id", writeOff)
                .by(Tokens.of("org-admin", lender.sacco().id()));
    }

    private static UUID proposed(Lender lender, UUID loan) {
        return Api.id(lender.sacco()
                .as("loan-officer")
                .post("/api/v1/loan-write-offs", Map.of("loan", loan, "reason", "NO_MEANS"))
                .statusCode(201));
    }

    private static void approve(Lender lender, UUID writeOff) {
        lender.sacco()
                .as("org-admin")
                .post("/api/v1/loan-write-offs/{id}/approvals", "", writeOff)
                .statusCode(200);
    }

    private static Given lent() {
        Lender lender = Lender.begin();
        return Given.path("id", lender.lend("12000.00", 12, LENT))
                .by(Tokens.of("treasurer", lender.sacco().id()));
    }

    private static Given paid() {
        Lender lender = Lender.begin();
        return Given.path("id", repaid(lender))
                .by(Tokens.of("treasurer", lender.sacco().id()));
    }

    private static UUID repaid(Lender lender) {
        UUID loan = lender.lend("12000.00", 12, LENT);
        return Api.id(lender.repay(loan, "300.00", PAID, null).statusCode(201));
    }
}
