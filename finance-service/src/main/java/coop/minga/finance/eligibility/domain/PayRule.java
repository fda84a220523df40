package coop.minga.finance.eligibility.domain;

import coop.minga.finance.eligibility.domain.RuleAnswer.Figure;
import coop.minga.finance.eligibility.domain.RuleAnswer.Stated;
import coop.minga.finance.eligibility.domain.RuleAnswer.Way;
import coop.minga.platform.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A third of the pay is taken home, in the month in which the loan takes most.
 *
 * <p>Guarantee: met by exactly a third.
 */
final class PayRule {
    private static final int THIRDS = 3;

    private PayRule() {}

    static RuleAnswer of(LoanAsked asked) {
        if (!asked.rules().isPayslipAsked()) {
            return RuleAnswer.notAsked(EligibilityRule.TAKE_HOME_PAY);
        }
        Money pay = asked.payslip().pay();
        if (pay == null) {
            return RuleAnswer.of(EligibilityRule.TAKE_HOME_PAY, false, List.of(), List.of(Stated.of(Way.TELL_PAY)));
        }
        Money third = new Money(Math.ceilDiv(pay.minor(), (long) THIRDS), pay.currency());
        Money atMost = pay.minus(asked.payslip().deductions()).minus(third);
        Money highest = asked.highestMonth().apply(asked.instalments());
        List<Stated<Figure>> figures = List.of(
                Stated.of(Figure.PAY, pay),
                Stated.of(Figure.DEDUCTIONS, asked.payslip().deductions()),
                Stated.of(Figure.HIGHEST_MONTH, highest),
                Stated.of(
                        Figure.TAKEN_HOME,
                        pay.minus(asked.payslip().deductions()).minus(highest)),
                Stated.of(Figure.TAKE_HOME_ASKED, third));
        boolean isMet = highest.compareTo(atMost) <= 0;
        return RuleAnswer.of(EligibilityRule.TAKE_HOME_PAY, isMet, figures, isMet ? List.of() : ways(asked, atMost));
    }

    private static List<Stated<Way>> ways(LoanAsked asked, Money atMost) {
        List<Stated<Way>> ways = new ArrayList<>();
        if (atMost.minor() > 0) {
            ways.add(Stated.of(Way.MONTH_AT_MOST, atMost));
        }
        enoughInstalments(asked, atMost).ifPresent(number -> ways.add(Stated.of(Way.INSTALMENTS_AT_LEAST, number)));
        return ways;
    }

    /** More instalments are smaller ones, so the number is found by halves. */
    private static OptionalInt enoughInstalments(LoanAsked asked, Money atMost) {
        int tooFew = asked.instalments();
        int enough = asked.mostInstalments();
        if (enough <= tooFew || asked.highestMonth().apply(enough).compareTo(atMost) > 0) {
            return OptionalInt.empty();
        }
        while (enough - tooFew > 1) {
            int middle = (tooFew + enough) / 2;
            if (asked.highestMonth().apply(middle).compareTo(atMost) <= 0) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return OptionalInt.of(enough);
    }
}
