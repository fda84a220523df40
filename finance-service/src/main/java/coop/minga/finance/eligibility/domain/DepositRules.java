package coop.minga.finance.eligibility.domain;

import coop.minga.finance.eligibility.domain.Applicant.Membership;
import coop.minga.finance.eligibility.domain.RuleAnswer.Figure;
import coop.minga.finance.eligibility.domain.RuleAnswer.Stated;
import coop.minga.finance.eligibility.domain.RuleAnswer.Way;
import coop.minga.platform.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much is lent on deposits: on all of them, on those that have seasoned, and on those that stand for nobody else.
 *
 * <p>Guarantee: all loans of the borrower count, with what is still to be paid back of them.
 */
final class DepositRules {
    private final LoanAsked.Rules rules;
    private final LoanAsked asked;
    private final Money otherLoans;
    private final Membership member;
    private final long multiple;

    DepositRules(LoanAsked asked, Money otherLoans, Membership member, long multiple) {
        this.rules = asked.rules();
        this.asked = asked;
        this.otherLoans = otherLoans;
        this.member = member;
        this.multiple = multiple;
    }

    RuleAnswer multiple() {
        List<Stated<Figure>> figures = new ArrayList<>();
        figures.add(Stated.of(Figure.DEPOSITS, deposits()));
        List<Stated<Way>> ways = new ArrayList<>();
        ways.add(Stated.of(Way.PAY_IN, lacking(deposits())));
        return answer(EligibilityRule.DEPOSIT_MULTIPLE, deposits(), figures, ways);
    }

    /** Nothing that is paid in today seasons at once, so only waiting or borrowing less is a way. */
    RuleAnswer seasoned() {
        if (rules.seasoningMonths() == 0) {
            return RuleAnswer.notAsked(EligibilityRule.SEASONED_DEPOSITS);
        }
        LocalDate day = asked.asOf();
        List<Stated<Figure>> figures = new ArrayList<>();
        figures.add(Stated.of(Figure.DEPOSITS, deposits()));
        figures.add(Stated.of(Figure.MONTHS_ASKED, rules.seasoningMonths()));
        figures.add(
                Stated.of(Figure.USUAL_MONTH, money(member.deposits().usualMonthMinor(day, rules.seasoningMonths()))));
        figures.add(Stated.of(Figure.LUMP_SUMS, deposits().minus(seasonedOn(day))));
        List<Stated<Way>> ways = new ArrayList<>();
        dayOfEnough().ifPresent(enough -> ways.add(Stated.of(Way.WAIT_UNTIL, enough)));
        return answer(EligibilityRule.SEASONED_DEPOSITS, seasonedOn(day), figures, ways);
    }

    RuleAnswer guaranteesGiven() {
        Money free = deposits().minus(member.pledgedForOthers());
        List<Stated<Figure>> figures = new ArrayList<>();
        figures.add(Stated.of(Figure.DEPOSITS, deposits()));
        figures.add(Stated.of(Figure.PLEDGED_FOR_OTHERS, member.pledgedForOthers()));
        figures.add(Stated.of(Figure.LOANS_GUARANTEED, member.loansGuaranteed()));
        List<Stated<Way>> ways = new ArrayList<>();
        ways.add(Stated.of(Way.PAY_IN, lacking(free)));
        if (lacking(free).compareTo(member.pledgedForOthers()) <= 0) {
            ways.add(Stated.of(Way.LET_GUARANTEES_GO, lacking(free)));
        }
        return answer(EligibilityRule.GUARANTEES_GIVEN, free, figures, ways);
    }

    private RuleAnswer answer(
            EligibilityRule rule, Money counted, List<Stated<Figure>> figures, List<Stated<Way>> ways) {
        Money atMost = new Money(times(counted), counted.currency()).minus(otherLoans);
        figures.add(Stated.of(Figure.DEPOSITS_COUNTED, counted));
        figures.add(Stated.of(Figure.MULTIPLE, multiple));
        figures.add(Stated.of(Figure.OTHER_LOANS, otherLoans));
        figures.add(Stated.of(Figure.PRINCIPAL, asked.principal()));
        figures.add(Stated.of(Figure.LENT_AT_MOST, atMost.minor() > 0 ? atMost : money(0)));
        if (atMost.minor() > 0) {
            ways.add(Stated.of(Way.BORROW_AT_MOST, atMost));
        }
        Money above = asked.principal().minus(atMost);
        if (above.compareTo(otherLoans) <= 0) {
            ways.add(Stated.of(Way.PAY_BACK, above));
        }
        return RuleAnswer.of(rule, above.minor() <= 0, figures, ways);
    }

    /** How much more of deposits there would have to be. */
    private Money lacking(Money counted) {
        long wanted = asked.principal().plus(otherLoans).minor();
        return money(Math.ceilDiv(wanted, multiple)).minus(counted);
    }

    private Optional<LocalDate> dayOfEnough() {
        return member.deposits().seasoningDays(asked.asOf(), rules.seasoningMonths()).stream()
                .filter(day -> lacking(seasonedOn(day)).minor() <= 0)
                .findFirst();
    }

    private Money seasonedOn(LocalDate day) {
        return deposits().minus(money(member.deposits().lumpSumsMinor(day, rules.seasoningMonths())));
    }

    private Money deposits() {
        return money(Math.max(member.deposits().totalMinor(), 0));
    }

    private long times(Money counted) {
        return Math.multiplyExact(counted.minor(), multiple);
    }

    private Money money(long minor) {
        return new Money(minor, asked.principal().currency());
    }
}
