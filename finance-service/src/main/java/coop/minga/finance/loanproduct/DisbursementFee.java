package coop.minga.finance.loanproduct;

import coop.minga.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What is charged when a loan is paid out.
 *
 * <p>Guarantee: the same for the same principal; half a minor unit goes to the even one.
 *
 * @param ppm of the principal that was applied for
 */
public record DisbursementFee(long fixedMinor, int ppm, Taken taken) {
    /** Where it is taken from. */
    public enum Taken {
        /** So much less is paid out. */
        FROM_PAYOUT,
        /** So much more is owed. */
        INTO_LOAN
    }

    public DisbursementFee {
        TermsRules.withinMinor(fixedMinor, 0, LoanTerms.MOST_PRINCIPAL_MINOR, "/fixed");
        TermsRules.within(ppm, 0, TermsRules.WHOLE_PPM, "/percent");
    }

    public Money of(Money principal) {
        return new Money(ofMinor(principal.minor()), principal.currency());
    }

    long ofMinor(long principalMinor) {
        long part = BigDecimal.valueOf(principalMinor)
                .multiply(BigDecimal.valueOf(ppm))
                .movePointLeft(6)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
        return Math.addExact(fixedMinor, part);
    }

    /** What is owed once so much was applied for and paid out. */
    public Money lent(Money principal) {
        return taken == Taken.INTO_LOAN ? principal.plus(of(principal)) : principal;
    }

    /** What the borrower is handed. */
    public Money paidOut(Money principal) {
        return taken == Taken.FROM_PAYOUT ? principal.minus(of(principal)) : principal;
    }
}
