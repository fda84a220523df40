package coop.minga.finance.revolvingfund;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.finance.Tenant;
import coop.minga.finance.guarantee.Lender;
import coop.minga.finance.loanproduct.Lending;
import coop.minga.testing.Api;
import coop.minga.testing.Midnight;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class FundWarningResourceTest {
    private static final String PATH = Vendors.PATH + "/{id}/warnings";

    private final LocalDate today = Midnight.afterwards();

    private Vendors vendors;
    private Tenant sacco;
    private Lender general;
    private Lender fund;

    @BeforeEach
    void begin() {
        vendors = Vendors.seeded(Tenant.register(), "10000.00");
        sacco = vendors.sacco();
        general = Lender.begin(sacco, Map.of(), Map.of());
        Map<String, ?> guarantees = Map.of("fewestGuarantors", 1, "mostGuarantors", 3, "mostLoans", 3);
        Map<String, ?> product = Lending.with(Lending.product("VENDORS"), "fund", vendors.fund());
        fund = new Lender(
                sacco,
                sacco.product(Map.of("code", "PLEDGED", "name", "Deposits", "kind", "DEPOSITS")),
                Lending.offer(
                        sacco,
                        Lending.with(product, "terms", Lending.with(Lending.terms(), "guarantees", guarantees))));
    }

    @Test
    void eachSignSaysItsFigureItsThresholdAndWhatItIsMadeOf() {
        UUID first = sacco.member();
        UUID late = lent(lateBy(), stands("700.00"), stands("300.00"));
        lent(today, Map.entry(first, "600.00"), stands("400.00"));
        lent(today, stands("500.00"), stands("260.00"), stands("240.00"));
        // Out of another fund, where the guarantor of the second loan is late herself.
        UUID elsewhere = covered(general, first, "9000.00");
        general.approved(elsewhere);
        general.lend(elsewhere, lateBy());
        UUID approved = covered(fund, sacco.member(), "5000.00");
        fund.approved(approved);
        String knownAt = warnings(Map.of()).getString("knownAt");
        UUID asked = covered(fund, sacco.member(), "1500.00");
        fund.submit(asked).statusCode(200);
        UUID pending = pending("750.00");

        JsonPath warnings = warnings(Map.of());
        assertThat(warnings.getList("signs.sign"))
                .isEqualTo(List.of("LOANS_AT_RISK", "GUARANTORS_FEW", "GUARANTORS_LATE", "CASH_SHORT"));
        assertThat(warnings.getList("signs.percent")).isEqualTo(List.of("33.33", "83.33", "20.00", "96.55"));
        assertThat(warnings.getList("signs.thresholdPercent")).isEqualTo(List.of(10, 50, 20, 100));
        assertThat(warnings.getList("signs.raised")).isEqualTo(List.of(true, true, false, true));
        assertThat(warnings.getInt("raised")).isEqualTo(3);
        assertThat(warnings.getList("signs.part.amount.amount"))
                .isEqualTo(List.of("1000.00", "2500.00", "600.00", "7000.00"));
        assertThat(warnings.getList("signs.whole.amount.amount"))
                .isEqualTo(List.of("3000.00", "3000.00", "3000.00", "7250.00"));
        assertThat(warnings.getList("signs[2].part.items.id")).isEqualTo(List.of(first.toString()));
        assertThat(warnings.getList("signs[1].part.items.amount.amount"))
                .isEqualTo(List.of("700.00", "600.00", "500.00", "400.00", "300.00"));
        assertThat(warnings.getList("signs[3].whole.items.id"))
                .isEqualTo(List.of(approved.toString(), asked.toString(), pending.toString()));
        assertThat(warnings.getList("signs[3].whole.items.kind"))
                .isEqualTo(List.of("LOAN_APPROVED", "LOAN_APPLIED_FOR", "PAYMENT_PENDING"));
        assertThat(listed(warnings.getString("signs[0].part.list"))).isEqualTo(List.of(late.toString()));
        assertThat(listed(warnings.getString("signs[0].whole.list"))).hasSize(3);

        JsonPath then = warnings(Map.of("knownAt", knownAt));
        assertThat(then.getString("signs[3].percent")).isEqualTo("140.00");
        assertThat(warnings(Map.of("atRiskPercent", 34, "guarantorsLatePercent", 19, "cashPercent", 96))
                        .getList("signs.raised"))
                .isEqualTo(List.of(false, true, true, false));
    }

    @Test
    void aLoanIsAtRiskOnceItIsLateByMoreThanThirtyDays() {
        LocalDate on = today.minusMonths(2);
        lent(on, stands("1000.00"));
        LocalDate due = on.plusMonths(1);
        assertThat(atRisk(due.plusDays(30))).isEqualTo("0.00");
        assertThat(atRisk(due.plusDays(31))).isEqualTo("1000.00");
    }

    @Test
    void aGuarantorIsLateOnceTheDaysOfGraceOfHerOwnLoanAreOver() {
        UUID guarantor = sacco.member();
        lent(today, Map.entry(guarantor, "600.00"), stands("400.00"));
        LocalDate on = today.minusMonths(2);
        long grace = ChronoUnit.DAYS.between(on.plusMonths(1), today.plusDays(1));
        Map<String, ?> terms = Lending.terms(Map.of(), Map.of("graceDays", grace));
        var lender = new Lender(
                sacco,
                general.deposits(),
                Lending.offer(sacco, Lending.with(Lending.product("GRACE"), "terms", terms)));
        UUID own = covered(lender, guarantor, "9000.00");
        lender.approved(own);
        lender.lend(own, on);
        assertThat(stoodForByWhoIsLate(today.plusDays(1))).isEqualTo("0.00");
        assertThat(stoodForByWhoIsLate(today.plusDays(2))).isEqualTo("600.00");
    }

    @Test
    void whatWasAnnouncedForTheThirtyDaysAfterADayAsksForItsCash() {
        pending("750.00");
        assertThat(askedOfCash(today.minusDays(30))).isEqualTo("750.00");
        assertThat(askedOfCash(today.minusDays(31))).isEqualTo("0.00");
    }

    @Test
    void aFundThatDidNothingWarnsOfNothing() {
        JsonPath warnings = warnings(Map.of());
        assertThat(warnings.getInt("raised")).isZero();
        assertThat(warnings.<String>getList("signs.percent")).containsOnlyNulls();
    }

    @Test
    void nobodyElsesFundIsThere() {
        Tenant.register()
                .withChart()
                .as("auditor")
                .get(PATH, vendors.fund())
                .spec(problem(404, "REVOLVING_FUND_UNKNOWN"));
    }

    /** The first instalment is late by more than thirty days. */
    private LocalDate lateBy() {
        return today.minusMonths(2).minusDays(5);
    }

    /** 1000.00 out of the fund, for which others stand. */
    @SafeVarargs
    private final UUID lent(LocalDate on, Map.Entry<UUID, String>... guarantors) {
        UUID loan = fund.draft(sacco.member(), "1000.00");
        for (var each : guarantors) {
            fund.agreed(loan, fund.saved(each.getKey(), each.getValue()), each.getValue());
        }
        fund.approved(loan);
        fund.lend(loan, on);
        return loan;
    }

    private Map.Entry<UUID, String> stands(String amount) {
        return Map.entry(sacco.member(), amount);
    }

    /** What the borrower's own deposits cover. */
    private static UUID covered(Lender lender, UUID borrower, String amount) {
        lender.saved(borrower, amount);
        return lender.draft(borrower, amount);
    }

    private UUID pending(String amount) {
        return Api.id(sacco.as("treasurer")
                .post(
                        "/api/v1/journal-entries",
                        Map.of(
                                "effectiveOn",
                                today.toString(),
                                "pendingUntil",
                                Instant.now().plus(Duration.ofDays(30)).toString(),
                                "postings",
                                List.of(
                                        Tenant.line("DEBIT", amount, vendors.stalls(), vendors.fund()),
                                        Tenant.line("CREDIT", amount, vendors.cash(), vendors.fund()))))
                .statusCode(201));
    }

    private String atRisk(LocalDate asOf) {
        return warnings(Map.of("asOf", asOf.toString())).getString("signs[0].part.amount.amount");
    }

    private String stoodForByWhoIsLate(LocalDate asOf) {
        return warnings(Map.of("asOf", asOf.toString())).getString("signs[2].part.amount.amount");
    }

    private String askedOfCash(LocalDate asOf) {
        return warnings(Map.of("asOf", asOf.toString())).getString("signs[3].whole.amount.amount");
    }

    private List<String> listed(String link) {
        return sacco.as("loan-officer").get(link).statusCode(200).extract().path("items.id");
    }

    /** What is agreed to today counts tomorrow, whenever today ends. */
    private JsonPath warnings(Map<String, ?> asked) {
        Map<String, Object> query =
                new HashMap<>(Map.of("asOf", today.plusDays(1).toString()));
        query.putAll(asked);
        return sacco.as("auditor")
                .list(PATH, query, vendors.fund())
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
