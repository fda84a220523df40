package coop.minga.finance.ratio.domain;

import static coop.minga.finance.ratio.domain.BookClass.ASSET;
import static coop.minga.finance.ratio.domain.BookClass.EQUITY;
import static coop.minga.finance.ratio.domain.BookClass.EXPENSE;
import static coop.minga.finance.ratio.domain.BookClass.INCOME;
import static coop.minga.finance.ratio.domain.BookClass.LIABILITY;
import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.finance.account.AccountClass;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.ratio.domain.Missing.Reason;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The books add up: assets of 1,000.00 are liabilities of 780.00, equity of 190.00 and a surplus of 30.00. */
class PearlsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 20);

    private final List<BookLine> held = new ArrayList<>(List.of(
            line("1010", ASSET, 10_000, "CASH"),
            line("1020", ASSET, 5_000, "BANK"),
            line("1030", ASSET, 0, "MOBILE_MONEY"),
            line("1080", ASSET, 8_000, "LIQUID_INVESTMENTS"),
            line("1100", ASSET, 70_000, "LOANS"),
            line("1110", ASSET, 1_000, "INTEREST_RECEIVABLE"),
            line("1190", ASSET, -3_000, "LOAN_LOSS_ALLOWANCE"),
            line("1300", ASSET, 2_000, "FINANCIAL_INVESTMENTS"),
            line("1600", ASSET, 6_500),
            line("1800", ASSET, 500, "PROBLEM_ASSETS"),
            line("2010", LIABILITY, 30_000, "MEMBER_SAVINGS"),
            line("2020", LIABILITY, 42_000, "MEMBER_DEPOSITS"),
            line("2100", LIABILITY, 1_000, "SOCIAL_FUND"),
            line("2400", LIABILITY, 3_000, "EXTERNAL_CREDIT"),
            line("2600", LIABILITY, 1_000, "SHORT_TERM_PAYABLES"),
            line("2700", LIABILITY, 500, "INTEREST_PAYABLE"),
            line("2800", LIABILITY, 400, "SUSPENSE"),
            line("2900", LIABILITY, 100, "TAX_WITHHELD"),
            line("3010", EQUITY, 9_000, "MEMBER_SHARES"),
            line("3050", EQUITY, 8_000, "RESERVES"),
            line("3100", EQUITY, 2_000, "SURPLUS"),
            line("3900", EQUITY, 0, "OPENING_BALANCES"),
            line("4010", INCOME, 12_000, "LOAN_INTEREST"),
            line("5010", EXPENSE, 3_000, "INTEREST_PAID"),
            line("5020", EXPENSE, 1_500, "LOAN_LOSSES"),
            line("5100", EXPENSE, 4_200, "RUNNING_COSTS"),
            line("5800", EXPENSE, 300, "CASH_DIFFERENCES")));
    private final List<BookLine> before = new ArrayList<>(List.of(line("1010", ASSET, 80_000, "CASH")));
    private final List<BookLine> spent = new ArrayList<>(List.of(
            line("5010", EXPENSE, 3_000, "INTEREST_PAID"),
            line("5020", EXPENSE, 1_500, "LOAN_LOSSES"),
            line("5100", EXPENSE, 4_200, "RUNNING_COSTS"),
            line("5800", EXPENSE, 300, "CASH_DIFFERENCES")));

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            P1, 3000, 1000, 300.00, true
            P2, 2000, 4000, 50.00, true
            P6, 94100, 81000, 116.17, true
            E1, 67000, 100000, 67.00, false
            E5, 72000, 100000, 72.00, true
            E6, 3000, 100000, 3.00, true
            E7, 9000, 100000, 9.00, true
            E8, 8000, 100000, 8.00, false
            E9, 8100, 100000, 8.10, false
            A1, 5000, 70000, 7.14, false
            A2, 23000, 100000, 23.00, false
            A3, 16100, 23000, 70.00, false
            R9, 4500, 90000, 5.00, true
            L1, 21000, 72000, 29.17, false
            S10, 30, 200, 15.00, true
            S11, 20000, 80000, 25.00, -
            """)
    void isWhatTheHandReckons(
            RatioCode code, long numerator, long denominator, String percent, @Nullable Boolean meetsGoal) {
        Ratio ratio = pearls().of(code);
        assertThat(ratio.numerator().minor()).isEqualTo(numerator);
        assertThat(ratio.denominator().minor()).isEqualTo(denominator);
        assertThat(ratio.percent()).contains(new BigDecimal(percent));
        assertThat(ratio.meetsGoal().orElse(null)).isEqualTo(meetsGoal);
    }

    @Test
    void everyRatioIsToldOnce() {
        assertThat(pearls().all()).extracting(Ratio::code).containsExactly(RatioCode.values());
    }

    /** What is rounded to a goal has not reached it. */
    @Test
    void aGoalIsNotMetByRounding() {
        assertThat(RatioCode.E8.isMetBy(9_999_999, 100_000_000)).contains(false);
        assertThat(RatioCode.E8.isMetBy(10_000_000, 100_000_000)).contains(true);
        assertThat(RatioCode.E7.isMetBy(20_000_001, 100_000_000)).contains(false);
        assertThat(RatioCode.L1.isMetBy(15_000_000, 100_000_000)).contains(true);
        assertThat(RatioCode.L1.isMetBy(20_000_000, 100_000_000)).contains(true);
    }

    @Test
    void ofAnAllowanceThatIsNotEnoughNothingIsLeft() {
        hold("1190", line("1190", ASSET, -800, "LOAN_LOSS_ALLOWANCE"));
        assertThat(pearls().of(RatioCode.P2).percent()).contains(new BigDecimal("0.00"));
        assertThat(pearls().of(RatioCode.P1).percent()).contains(new BigDecimal("80.00"));
    }

    @Test
    void whatTheChartDoesNotTellApartIsMissing() {
        held.removeIf(line -> line.uses().contains("EXTERNAL_CREDIT"));
        assertThat(pearls().of(RatioCode.E6).percent()).contains(new BigDecimal("0.00"));
        held.add(line("2500", LIABILITY, 3_000));
        Missing missing = pearls().of(RatioCode.E6).missing().orElseThrow();
        assertThat(missing.reason()).isEqualTo(Reason.USE_NOT_NAMED);
        assertThat(missing.uses()).containsExactly("EXTERNAL_CREDIT");
        assertThat(missing.accounts()).extracting(BookLine::code).containsExactly("2500");
        assertThat(pearls().of(RatioCode.E6).percent()).isEmpty();
        assertThat(pearls().of(RatioCode.A3).missing()).isPresent();
        assertThat(pearls().of(RatioCode.E5).missing()).isEmpty();
    }

    @Test
    void anAccountThatServesOtherUsesTooIsNotTakenForOne() {
        hold("1020", line("1020", ASSET, 0, "BANK"));
        hold("1010", line("1010", ASSET, 15_000, "CASH", "BANK"));
        assertThat(pearls().of(RatioCode.L1).percent()).contains(new BigDecimal("29.17"));
        hold("1010", line("1010", ASSET, 15_000, "CASH", "LIQUID_INVESTMENTS"));
        assertThat(reason(RatioCode.L1)).isEqualTo(Reason.ACCOUNT_OF_SEVERAL_USES);
    }

    @Test
    void expensesOfWhichNobodySaysWhatTheyAreMayBeOperatingOnes() {
        spent.add(line("5210", EXPENSE, 1));
        assertThat(reason(RatioCode.R9)).isEqualTo(Reason.EXPENSES_NOT_NAMED);
    }

    @Test
    void capitalIsNotToldWhileTheOpeningBalancesHoldSomeOfIt() {
        hold("3900", line("3900", EQUITY, 5, "OPENING_BALANCES"));
        assertThat(List.of(reason(RatioCode.E8), reason(RatioCode.E9), reason(RatioCode.A3)))
                .containsOnly(Reason.OPENING_BALANCES_NOT_CARRIED);
    }

    @Test
    void equityOfWhichNobodySaysWhatItIsMayBeAReserve() {
        held.add(line("3500", EQUITY, 1));
        assertThat(List.of(reason(RatioCode.E8), reason(RatioCode.E9), reason(RatioCode.A3)))
                .containsOnly(Reason.CAPITAL_NOT_NAMED);
    }

    @Test
    void withoutBooksAYearBeforeNothingGrows() {
        before.clear();
        assertThat(reason(RatioCode.S11)).isEqualTo(Reason.NO_BOOKS_A_YEAR_BEFORE);
        assertThat(reason(RatioCode.R9)).isEqualTo(Reason.NO_BOOKS_A_YEAR_BEFORE);
    }

    @Test
    void membersAreNotToldAsTheyWereKnownThen() {
        var pearls = new Pearls(
                new Books(null, DAY, held),
                new Books(null, DAY, before),
                new Books(DAY, DAY, spent),
                List.of(),
                List.of(),
                null,
                null);
        assertThat(pearls.of(RatioCode.S10).missing().orElseThrow().reason()).isEqualTo(Reason.MEMBERS_KNOWN_AS_OF_NOW);
        assertThat(pearls.of(RatioCode.P1).missing().orElseThrow().reason()).isEqualTo(Reason.NOTHING_TO_DIVIDE_BY);
    }

    @ParameterizedTest
    @EnumSource
    void theUsesOfAPartAreThoseOfChartsAndOfItsClass(RatioPart part) {
        for (String use : part.uses()) {
            assertThat(AccountUse.valueOf(use).accountClass().name())
                    .isEqualTo(part.bookClass().name());
        }
    }

    @Test
    void theClassesOfBooksAreThoseOfAccounts() {
        for (AccountClass each : AccountClass.values()) {
            assertThat(BookClass.valueOf(each.name()).grown(1)).isEqualTo(each.sign());
        }
    }

    private Reason reason(RatioCode code) {
        return pearls().of(code).missing().orElseThrow().reason();
    }

    private void hold(String code, BookLine line) {
        held.removeIf(each -> each.code().equals(code));
        held.add(line);
    }

    private Pearls pearls() {
        return new Pearls(
                new Books(null, DAY, held),
                new Books(null, DAY.minusYears(1), before),
                new Books(DAY.minusYears(1).plusDays(1), DAY, spent),
                List.of(new Taken.Loans(2_500, 2, "/a"), new Taken.Loans(1_500, 1, "/b")),
                List.of(new Taken.Loans(1_000, 1, "/c")),
                230L,
                200L);
    }

    private static BookLine line(String code, BookClass bookClass, long minor, String... uses) {
        return new BookLine(
                UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)),
                code,
                "Account " + code,
                bookClass,
                Set.copyOf(Arrays.asList(uses)),
                minor);
    }
}
