package coop.minga.finance.loanproduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import coop.minga.finance.loanproduct.domain.LoanProductFailure;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.Violation;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoanScheduleTest {
    private static final Currency KES = Currency.getInstance("KES");

    @Test
    void makesThePublishedSchedulesToTheCent() throws IOException {
        for (JsonNode each : PublishedSchedules.all()) {
            LoanSchedule schedule = LoanSchedule.of(terms(each.get("quote")));
            JsonNode expected = each.get("expect");
            check(each, expected.get("totals"), schedule, Instalment::totalMinor);
            check(each, expected.get("principals"), schedule, Instalment::principalMinor);
            check(each, expected.get("interests"), schedule, Instalment::interestMinor);
            check(each, expected.get("balancesAfter"), schedule, Instalment::balanceAfterMinor);
            if (expected.has("totalInterest")) {
                assertThat(schedule.totalInterestMinor())
                        .as(each.get("name").asText())
                        .isEqualTo(minor(expected.get("totalInterest")));
            }
        }
    }

    /** P = 1,000.00 at 12 % in three months: 1,000 · 0.01 · 1.01³ ÷ (1.01³ − 1) = 340.02. */
    @Test
    void equalInstalmentsClearTheBalance() {
        LoanSchedule schedule = LoanSchedule.of(new Terms().made());
        assertThat(schedule.instalments())
                .containsExactly(
                        new Instalment(1, LocalDate.of(2024, 2, 29), 33_002, 1_000, 66_998),
                        new Instalment(2, LocalDate.of(2024, 3, 31), 33_332, 670, 33_666),
                        new Instalment(3, LocalDate.of(2024, 4, 30), 33_666, 337, 0));
        assertThat(schedule.totalInterestMinor()).isEqualTo(2_007);
    }

    @Test
    void equalPrincipalIsRoundedUpToTheMultiple() {
        Terms terms = new Terms();
        terms.amortization = Amortization.EQUAL_PRINCIPAL;
        terms.multipleMinor = 5_000;
        assertThat(LoanSchedule.of(terms.made()).instalments())
                .extracting(Instalment::principalMinor, Instalment::interestMinor)
                .containsExactly(tuple(35_000, 1_000), tuple(35_000, 650), tuple(30_000, 300));
    }

    @Test
    void flatInterestIsOnTheWholePrincipal() {
        Terms terms = new Terms();
        terms.method = LoanInterestMethod.FLAT;
        assertThat(LoanSchedule.of(terms.made()).instalments())
                .extracting(Instalment::principalMinor, Instalment::interestMinor)
                .containsExactly(tuple(33_334, 1_000), tuple(33_334, 1_000), tuple(33_332, 1_000));
    }

    @Test
    void aScheduleThatStartedEarlierBearsTheDaysTheMoneyWasOut() {
        Terms terms = new Terms();
        terms.disbursedOn = LocalDate.of(2024, 1, 16);
        terms.scheduleStartsOn = LocalDate.of(2024, 1, 1);
        Instalment first = LoanSchedule.of(terms.made()).instalments().getFirst();
        // 1 % of a month, for 16 of its 31 days.
        assertThat(first.interestMinor()).isEqualTo(516);
        assertThat(first.dueOn()).isEqualTo("2024-02-01");
    }

    @Test
    void aFirstPeriodOfItsOwnLengthSetsTheDayOfTheOthers() {
        Terms terms = new Terms();
        terms.firstDueOn = LocalDate.of(2024, 3, 15);
        List<Instalment> instalments = LoanSchedule.of(terms.made()).instalments();
        assertThat(instalments)
                .extracting(Instalment::dueOn)
                .map(LocalDate::toString)
                .containsExactly("2024-03-15", "2024-04-15", "2024-05-15");
        // 45 days of 360.
        assertThat(instalments.getFirst().interestMinor()).isEqualTo(1_500);
    }

    /** Worked by hand: days of each year over its own length, parted at 31 December. */
    @ParameterizedTest
    @CsvSource({
        "D30_360, 2024-01-31, 2024-02-29, 29/360",
        "D30_360, 2024-01-01, 2025-01-01, 360/360",
        "D30_360, 2024-01-30, 2024-03-31, 60/360",
        "ACT_360, 2024-01-01, 2024-03-01, 60/360",
        "ACT_364, 2024-01-01, 2024-01-15, 14/364",
        "ACT_365, 2024-01-01, 2025-01-01, 366/365",
        "ACT_ACT, 2024-02-01, 2024-03-01, 29/366",
        "ACT_ACT, 2023-12-31, 2024-12-31, 366/366",
        "ACT_ACT, 2022-12-31, 2025-12-31, 3/1"
    })
    void countsDays(DayCount count, LocalDate from, LocalDate to, String expected) {
        String[] part = expected.split("/", -1);
        assertThat(count.years(from, to))
                .isEqualByComparingTo(new BigDecimal(part[0]).divide(new BigDecimal(part[1]), DayCount.EXACT));
    }

    @Test
    void theEffectiveRateOfOneInstalmentAfterAYearIsItsRate() {
        Terms terms = new Terms();
        terms.instalments = 1;
        terms.every = new RepayEvery(365, RepayEvery.RepaymentUnit.DAY);
        terms.dayCount = DayCount.ACT_365;
        assertThat(LoanSchedule.of(terms.made()).effectiveAnnualRatePercent()).isEqualByComparingTo("12");
        terms.ratePercent = "0";
        assertThat(LoanSchedule.of(terms.made()).effectiveAnnualRatePercent()).isEqualByComparingTo("0");
    }

    @Test
    void flatCostsNearlyTwiceWhatItSays() {
        Terms terms = new Terms();
        terms.method = LoanInterestMethod.FLAT;
        terms.instalments = 12;
        assertThat(LoanSchedule.of(terms.made()).effectiveAnnualRatePercent())
                .isBetween(new BigDecimal("23.5"), new BigDecimal("24.5"));
    }

    @ParameterizedTest
    @CsvSource({
        "/instalments, 0, 12, 2024-01-31, , 1",
        "/instalments, 361, 12, 2024-01-31, , 1",
        "/annualRatePercent, 3, -1, 2024-01-31, , 1",
        "/annualRatePercent, 3, 1001, 2024-01-31, , 1",
        "/disbursedOn, 3, 12, 1899-12-31, , 1",
        "/scheduleStartsOn, 3, 12, 2024-01-31, 2024-02-01, 1",
        "/scheduleStartsOn, 3, 12, 2024-01-31, 2023-12-01, 1",
        "/instalmentMultipleOf, 3, 12, 2024-01-31, , 0"
    })
    void namesTheTermThatMakesNoSchedule(
            String pointer,
            int instalments,
            String rate,
            LocalDate disbursedOn,
            @Nullable LocalDate start,
            long multiple) {
        Terms terms = new Terms();
        terms.instalments = instalments;
        terms.ratePercent = rate;
        terms.disbursedOn = disbursedOn;
        terms.scheduleStartsOn = start;
        terms.multipleMinor = multiple;
        var refusal = catchThrowableOfType(DomainFailure.class, terms::made);
        assertThat(refusal.type()).isEqualTo(LoanProductFailure.LOAN_TERMS_INVALID);
        assertThat(refusal.violations()).extracting(Violation::pointer).containsExactly(pointer);
    }

    private static org.assertj.core.groups.Tuple tuple(long principal, long interest) {
        return org.assertj.core.api.Assertions.tuple(principal, interest);
    }

    private static void check(
            JsonNode named, @Nullable JsonNode expected, LoanSchedule schedule, ToLongFunction<Instalment> amount) {
        if (expected == null) {
            return;
        }
        List<Long> amounts = new ArrayList<>();
        expected.forEach(each -> amounts.add(minor(each)));
        assertThat(schedule.instalments().stream().mapToLong(amount).boxed().toList())
                .as(named.get("name").asText())
                .isEqualTo(amounts);
    }

    private static LoanTerms terms(JsonNode quote) {
        JsonNode every = quote.get("repayEvery");
        return new LoanTerms(
                Money.parse(
                        quote.at("/principal/amount").asText(),
                        quote.at("/principal/currency").asText()),
                new BigDecimal(quote.get("annualRatePercent").asText()),
                LoanInterestMethod.valueOf(quote.get("interestMethod").asText()),
                Amortization.valueOf(quote.get("amortization").asText()),
                DayCount.valueOf(quote.get("dayCount").asText()),
                quote.get("instalments").asInt(),
                new RepayEvery(
                        every.get("count").asInt(),
                        RepayEvery.RepaymentUnit.valueOf(every.get("unit").asText())),
                LocalDate.parse(quote.get("disbursedOn").asText()),
                null,
                null,
                quote.has("instalmentMultipleOf") ? minor(quote.get("instalmentMultipleOf")) : 1);
    }

    private static long minor(JsonNode amount) {
        return new BigDecimal(amount.asText()).movePointRight(2).longValueExact();
    }

    /** 1,000.00 at 12 % in three months from the end of January, 30/360, but for what a test changes. */
    private static final class Terms {
        private String ratePercent = "12";
        private LoanInterestMethod method = LoanInterestMethod.DECLINING_BALANCE;
        private Amortization amortization = Amortization.EQUAL_INSTALMENTS;
        private DayCount dayCount = DayCount.D30_360;
        private int instalments = 3;
        private RepayEvery every = new RepayEvery(1, RepayEvery.RepaymentUnit.MONTH);
        private LocalDate disbursedOn = LocalDate.of(2024, 1, 31);
        private @Nullable LocalDate scheduleStartsOn;
        private @Nullable LocalDate firstDueOn;
        private long multipleMinor = 1;

        LoanTerms made() {
            return new LoanTerms(
                    new Money(100_000, KES),
                    new BigDecimal(ratePercent),
                    method,
                    amortization,
                    dayCount,
                    instalments,
                    every,
                    disbursedOn,
                    scheduleStartsOn,
                    firstDueOn,
                    multipleMinor);
        }
    }
}
