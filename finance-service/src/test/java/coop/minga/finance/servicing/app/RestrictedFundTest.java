package coop.minga.finance.servicing.app;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import coop.minga.finance.Tenant;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.loanproduct.Lending;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.servicing.Lender;
import coop.minga.finance.servicing.store.LoanBooks;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.Api;
import coop.minga.testing.Midnight;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The nights of a fund that lends and may be spent on its losses alone. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class RestrictedFundTest {
    private static final LocalDate LENT = LocalDate.of(2026, 1, 15);

    private final LocalDate today = Midnight.afterwards();
    private Lender general;
    private Tenant sacco;
    private UUID fund;
    private Lender lender;

    @Inject
    LoanAccrualSteps steps;

    @Inject
    LoanBooks books;

    @Inject
    Transactions transactions;

    @BeforeEach
    void begin() {
        general = Lender.begin();
        sacco = general.sacco();
        fund = sacco.fund(Map.of(
                "code",
                "VENDORS",
                "name",
                "Vendors",
                "kind",
                "GRANT",
                "restricted",
                true,
                "spendOn",
                List.of(sacco.accountOf("5020"))));
        Map<String, Object> terms = Lending.terms(Map.of("leastPrincipal", "1.00", "mostInstalments", 360), Map.of());
        UUID product = Lending.offer(
                sacco, Lending.with(Lending.with(Lending.product("VENDORS"), "terms", terms), "fund", fund));
        lender = new Lender(sacco, product, general.bank());
    }

    /** 120.00 in the first month; what the nights have reckoned since, a payment that is recorded late takes back. */
    @Test
    void interestThatWasNotBorneAfterAllIsTakenBackWhateverTheFundIsFor() {
        UUID loan = lender.lend("12000.00", 24, LENT);
        lender.run(today.minusDays(20));
        assertThat(lender.holds("4010")).isGreaterThan(12_000);
        lender.repay(loan, "12120.00", LENT.plusMonths(1), null).statusCode(201);
        assertThat(lender.state(loan)).isEqualTo("CLOSED");
        lender.run(today.minusDays(1));
        assertThat(lender.holds("4010")).isEqualTo(12_000);
        assertThat(lender.holds("1110")).isZero();
        lender.requireSound();
    }

    /** After nights off one step reckons what was borne, and takes it back on the day the loan was given up. */
    @Test
    void whatWasBorneAndLostInTheSameStepIsTakenBack() {
        UUID loan = lender.lend("12000.00", 24, today.minusDays(20));
        UUID writeOff = Api.id(sacco.as("loan-officer")
                .post("/api/v1/loan-write-offs", Map.of("loan", loan, "reason", "NO_MEANS"))
                .statusCode(201));
        sacco.as("org-admin")
                .post("/api/v1/loan-write-offs/{id}/approvals", "", writeOff)
                .statusCode(200);
        int days = transactions.inOrganisation(
                sacco.id(),
                () -> steps.next(
                        Author.job("night"),
                        new OrganisationId(sacco.id()),
                        books.all().getFirst(),
                        today));
        assertThat(days).isEqualTo(21);
        assertThat(lender.holds("4010")).isZero();
        assertThat(lender.holds("1110")).isZero();
        lender.requireSound();
    }

    @Test
    void whatANightReckonedIsNotTakenBackByHand() {
        lender.lend("12000.00", 24, LENT);
        lender.run(today.minusDays(1));
        UUID entry = UUID.fromString(sacco.as("auditor")
                .get("/api/v1/loan-accruals")
                .statusCode(200)
                .extract()
                .path("items.find { it.entry != null }.entry"));
        sacco.as("treasurer")
                .post("/api/v1/journal-entries/{id}/reversals", Map.of(), entry)
                .spec(problem(409, "ACCRUAL_ENTRY_STAYS"));
    }

    @Test
    void aFundThatMayNotBearItsLossesKeepsNoOtherFromProvidingAndProvidesOnceItMay() {
        general.lend("12000.00", 24, LENT);
        lender.lend("12000.00", 24, LENT);
        spendOn(List.of());
        LocalDate yesterday = today.minusDays(1);
        lender.run(yesterday)
                .body("unprovided.fund", contains(fund.toString()), "unprovided.code", contains("FUND_RESTRICTED"));
        assertThat(lender.holds("5020")).isEqualTo(1_200_000 / 2);
        lender.run(yesterday).body("unprovided.fund", contains(fund.toString()));
        spendOn(List.of(sacco.accountOf("5020")));
        lender.run(yesterday).body("unprovided", empty());
        lender.run(yesterday).body("unprovided", empty());
        assertThat(lender.holds("5020")).isEqualTo(1_200_000);
        assertThat(lender.holds("1190")).isEqualTo(-1_200_000);
        lender.requireSound();
    }

    private void spendOn(List<UUID> accounts) {
        Api treasurer = sacco.as("treasurer");
        treasurer
                .put(
                        Api.etag(treasurer.get("/api/v1/funds/{id}", fund)),
                        "/api/v1/funds/{id}",
                        Map.of("code", "VENDORS", "name", "Vendors", "restricted", true, "spendOn", accounts),
                        fund)
                .statusCode(200);
    }
}
