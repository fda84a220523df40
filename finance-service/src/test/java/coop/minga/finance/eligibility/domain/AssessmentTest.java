package coop.minga.finance.eligibility.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.finance.eligibility.domain.Applicant.Backing;
import coop.minga.finance.eligibility.domain.Applicant.Guarantor;
import coop.minga.finance.eligibility.domain.Applicant.Membership;
import coop.minga.finance.eligibility.domain.DepositHistory.Movement;
import coop.minga.finance.eligibility.domain.EligibilityRule.Stage;
import coop.minga.finance.eligibility.domain.LoanAsked.Payslip;
import coop.minga.finance.eligibility.domain.RuleAnswer.OfCount;
import coop.minga.finance.eligibility.domain.RuleAnswer.OfDay;
import coop.minga.finance.eligibility.domain.RuleAnswer.OfMoney;
import coop.minga.finance.eligibility.domain.RuleAnswer.Outcome;
import coop.minga.finance.eligibility.domain.RuleAnswer.Unsaid;
import coop.minga.finance.eligibility.domain.RuleAnswer.Way;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.platform.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts in minor units; a rule that is missed says the ways out of it. */
class AssessmentTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final LoanAsked.Rules THREE_TIMES = new LoanAsked.Rules(3, 3, 6, false);
    private static final LoanAsked.Rules NONE = new LoanAsked.Rules(null, 0, 0, false);
    private static final MemberAccountId ACCOUNT = new MemberAccountId(new UUID(0, 5));

    @ParameterizedTest(name = "{0} on {1} deposits beside {2} of other loans: {3}")
    @CsvSource({
        // principal, deposits, other loans, outcome, ways
        "3000, 1000,    0, MET, ''",
        "3001, 1000,    0, MISSED, 'PAY_IN 1, BORROW_AT_MOST 3000'",
        "2000, 1000, 1000, MET, ''",
        "2001, 1000, 1000, MISSED, 'PAY_IN 1, BORROW_AT_MOST 2000, PAY_BACK 1'",
        "3004,  999,    7, MISSED, 'PAY_IN 5, BORROW_AT_MOST 2990'",
        "100,     0,    0, MISSED, 'PAY_IN 34'",
        "9000, 1000, 3000, MISSED, 'PAY_IN 3000'",
    })
    void allLoansTogetherAreSoManyTimesTheDeposits(
            long principal, long deposits, long otherLoans, Outcome outcome, String ways) {
        Assessment assessment = assess(THREE_TIMES, principal, member(old(deposits), 0, 0), otherLoans, 0);
        assertThat(of(assessment, EligibilityRule.DEPOSIT_MULTIPLE).outcome()).isEqualTo(outcome);
        assertThat(ways(assessment, EligibilityRule.DEPOSIT_MULTIPLE)).isEqualTo(ways);
    }

    @ParameterizedTest(name = "{0} with a lump sum of {1} five weeks ago: {2}")
    @CsvSource({
        "3000, 4000, MET, ''",
        "3001, 4000, MISSED, 'WAIT_UNTIL 2026-05-24, BORROW_AT_MOST 3000'",
        "9000, 1999, MISSED, 'BORROW_AT_MOST 3000'",
        "9000, 2000, MISSED, 'WAIT_UNTIL 2026-05-24, BORROW_AT_MOST 3000'",
    })
    void aLumpSumCountsWhenItIsOldEnough(long principal, long lump, Outcome outcome, String ways) {
        var history = new DepositHistory(
                List.of(new Movement(LocalDate.of(2024, 1, 5), 1000), new Movement(LocalDate.of(2026, 2, 24), lump)));
        Assessment assessment = assess(THREE_TIMES, principal, member(history, 0, 0), 0, 0);
        assertThat(of(assessment, EligibilityRule.SEASONED_DEPOSITS).outcome()).isEqualTo(outcome);
        assertThat(ways(assessment, EligibilityRule.SEASONED_DEPOSITS)).isEqualTo(ways);
    }

    @ParameterizedTest(name = "{0} with {1} of 1000 pledged for others: {2}")
    @CsvSource({
        "1500, 500, MET, ''",
        "1501, 500, MISSED, 'PAY_IN 1, LET_GUARANTEES_GO 1, BORROW_AT_MOST 1500'",
        "4500, 500, MISSED, 'PAY_IN 1000, BORROW_AT_MOST 1500'",
        "100, 1000, MISSED, 'PAY_IN 34, LET_GUARANTEES_GO 34'",
    })
    void whatStandsForOthersCarriesNoOwnLoan(long principal, long pledged, Outcome outcome, String ways) {
        Assessment assessment = assess(THREE_TIMES, principal, member(old(1000), pledged, 1), 0, 0);
        assertThat(of(assessment, EligibilityRule.GUARANTEES_GIVEN).outcome()).isEqualTo(outcome);
        assertThat(ways(assessment, EligibilityRule.GUARANTEES_GIVEN)).isEqualTo(ways);
    }

    @ParameterizedTest(name = "a member since {0}: {1}")
    @CsvSource({
        "2025-09-30, MET, ''",
        "2025-10-01, MISSED, 'WAIT_UNTIL 2026-04-01'",
        "2026-03-31, MISSED, 'WAIT_UNTIL 2026-09-30'",
        ", MISSED, ''",
    })
    void somebodyIsAMemberForSoManyMonths(@Nullable LocalDate since, Outcome outcome, String ways) {
        var member = new Membership(since, old(9000), money(0), 0);
        Assessment assessment = assess(THREE_TIMES, 100, member, 0, 0);
        assertThat(of(assessment, EligibilityRule.MEMBERSHIP_MONTHS).outcome()).isEqualTo(outcome);
        assertThat(ways(assessment, EligibilityRule.MEMBERSHIP_MONTHS)).isEqualTo(ways);
    }

    @Test
    void whoIsInArrearsPaysFirst() {
        Assessment assessment = assess(NONE, 100, member(old(9000), 0, 0), 0, 1);
        assertThat(of(assessment, EligibilityRule.OWN_ARREARS).outcome()).isEqualTo(Outcome.MISSED);
        assertThat(ways(assessment, EligibilityRule.OWN_ARREARS)).isEqualTo("PAY_ARREARS");
        assertThat(assessment.missedAt(Stage.SUBMISSION)).hasSize(1);
    }

    /** 12,000 in twelve months without interest is 1,000 a month. */
    @ParameterizedTest(name = "a pay of {0} less {1} in {2} months: {3}")
    @CsvSource({
        "1500,   0, 12, MET, ''",
        "1499,   0, 12, MISSED, 'MONTH_AT_MOST 999, INSTALMENTS_AT_LEAST 13'",
        "1501,   1, 12, MISSED, 'MONTH_AT_MOST 999, INSTALMENTS_AT_LEAST 13'",
        "900,  599, 12, MISSED, 'MONTH_AT_MOST 1'",
        "900,  600, 12, MISSED, ''",
        "300,    0, 12, MISSED, 'MONTH_AT_MOST 200'",
        "750,    0, 24, MET, ''",
        "749,    0, 24, MISSED, 'MONTH_AT_MOST 499'",
    })
    void aThirdOfThePayIsTakenHome(long pay, long deductions, int months, Outcome outcome, String ways) {
        LoanAsked asked = asked(
                new LoanAsked.Rules(null, 0, 0, true), 12_000, months, new Payslip(money(pay), money(deductions)));
        Assessment assessment = Assessment.of(asked, applicant(member(old(0), 0, 0), 0, 0));
        assertThat(of(assessment, EligibilityRule.TAKE_HOME_PAY).outcome()).isEqualTo(outcome);
        assertThat(ways(assessment, EligibilityRule.TAKE_HOME_PAY)).isEqualTo(ways);
        assertThat(assessment.missedAt(Stage.SUBMISSION)).isEmpty();
    }

    @Test
    void whereAPayslipIsAskedForThePayIsTold() {
        var rules = new LoanAsked.Rules(null, 0, 0, true);
        Assessment assessment = assess(rules, 100, member(old(0), 0, 0), 0, 0);
        assertThat(ways(assessment, EligibilityRule.TAKE_HOME_PAY)).isEqualTo("TELL_PAY");
    }

    @ParameterizedTest(name = "{0} of {1} free, in {2} other loans: {3}")
    @CsvSource({
        "500, 500, 4, MET, ''",
        "501, 500, 4, MISSED, 'OFFER_AT_MOST 500, OTHER_GUARANTOR'",
        "500, 500, 5, MISSED, 'OTHER_GUARANTOR'",
        "500,   0, 0, MISSED, 'OTHER_GUARANTOR'",
    })
    void aGuarantorHasWhatIsOffered(long offered, long free, int otherLoans, Outcome outcome, String ways) {
        var guarantor = new Guarantor(ACCOUNT, money(offered), money(free), otherLoans, 5);
        Assessment assessment = assess(backing(0, 0, 1, List.of(guarantor)));
        assertThat(of(assessment, EligibilityRule.GUARANTORS_FREE).outcome()).isEqualTo(outcome);
        assertThat(of(assessment, EligibilityRule.GUARANTORS_FREE).of()).isEqualTo(ACCOUNT);
        assertThat(ways(assessment, EligibilityRule.GUARANTORS_FREE)).isEqualTo(ways);
    }

    @ParameterizedTest(name = "{0} missing, {1} guarantors: {2}")
    @CsvSource({
        "0, 2, MET, ''",
        "1, 2, MISSED, 'GUARANTEE_MORE 1'",
        "7, 1, MISSED, 'GUARANTEE_MORE 7, GUARANTORS_AT_LEAST 2'",
        "0, 4, MISSED, 'GUARANTORS_AT_MOST 3'",
    })
    void theLoanIsCoveredByEnoughGuarantors(long missing, int count, Outcome outcome, String ways) {
        Assessment assessment = assess(backing(100, missing, count, List.of()));
        assertThat(of(assessment, EligibilityRule.COVER).outcome()).isEqualTo(outcome);
        assertThat(ways(assessment, EligibilityRule.COVER)).isEqualTo(ways);
        assertThat(assessment.missedAt(Stage.SUBMISSION)).isEmpty();
    }

    @Test
    void aGroupIsAskedForNothingThatMembersHave() {
        Assessment assessment = assess(THREE_TIMES, 5000, null, 0, 0);
        assertThat(assessment.isMet()).isTrue();
        assertThat(assessment.answers().stream()
                        .filter(each -> each.outcome() == Outcome.NOT_ASKED)
                        .map(RuleAnswer::rule))
                .containsExactly(
                        EligibilityRule.MEMBERSHIP_MONTHS,
                        EligibilityRule.DEPOSIT_MULTIPLE,
                        EligibilityRule.SEASONED_DEPOSITS,
                        EligibilityRule.GUARANTEES_GIVEN,
                        EligibilityRule.TAKE_HOME_PAY,
                        EligibilityRule.GUARANTORS_FREE);
    }

    private static Assessment assess(
            LoanAsked.Rules rules, long principal, @Nullable Membership member, long otherLoans, int inArrears) {
        LoanAsked asked = asked(rules, principal, 12, new Payslip(null, money(0)));
        return Assessment.of(asked, applicant(member, otherLoans, inArrears));
    }

    private static Assessment assess(Backing backing) {
        LoanAsked asked = asked(NONE, 100, 12, new Payslip(null, money(0)));
        return Assessment.of(asked, new Applicant(member(old(0), 0, 0), money(0), 0, backing));
    }

    private static Applicant applicant(@Nullable Membership member, long otherLoans, int inArrears) {
        return new Applicant(member, money(otherLoans), inArrears, backing(0, 0, 2, List.of()));
    }

    private static Backing backing(long needed, long missing, int count, List<Guarantor> guarantors) {
        return new Backing(money(0), money(needed), money(needed - missing), money(missing), count, 2, 3, guarantors);
    }

    private static Membership member(DepositHistory history, long pledged, int loans) {
        return new Membership(LocalDate.of(2024, 1, 1), history, money(pledged), loans);
    }

    private static DepositHistory old(long minor) {
        return new DepositHistory(minor == 0 ? List.of() : List.of(new Movement(LocalDate.of(2024, 1, 5), minor)));
    }

    private static RuleAnswer of(Assessment assessment, EligibilityRule rule) {
        return assessment.answers().stream()
                .filter(each -> each.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private static String ways(Assessment assessment, EligibilityRule rule) {
        return of(assessment, rule).ways().stream().map(AssessmentTest::text).collect(Collectors.joining(", "));
    }

    private static String text(RuleAnswer.Stated<Way> way) {
        return switch (way.value()) {
            case OfMoney of -> way.name() + " " + of.money().minor();
            case OfCount of -> way.name() + " " + of.count();
            case OfDay of -> way.name() + " " + of.day();
            case Unsaid _ -> way.name().name();
        };
    }

    /** In equal instalments each month, of 24 at most, without interest. */
    private static LoanAsked asked(LoanAsked.Rules rules, long principal, int instalments, Payslip payslip) {
        return new LoanAsked(
                rules,
                money(principal),
                instalments,
                24,
                DAY,
                payslip,
                number -> money(Math.ceilDiv(principal, number)));
    }

    private static Money money(long minor) {
        return new Money(minor, Currency.getInstance("KES"));
    }
}
