package coop.minga.finance.guarantee.domain;

import coop.minga.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of a guarantee is held, and how much of it is missing, in minor units.
 *
 * <p>Guarantee: what is held, missing and called is together never more than what was pledged at first.
 */
@Embeddable
class Pledge {
    /** What was pledged when the loan had {@link #basisMinor} to be paid back; later ones are a part of it. */
    @Column(name = "begun_minor")
    private long begunMinor;

    @Column(name = "basis_minor")
    private long basisMinor;

    @Column(name = "pledged_minor")
    private long heldMinor;

    /** What the loan needs of it besides, and the deposits do not have any more. */
    @Column(name = "uncovered_minor")
    private long uncoveredMinor;

    @Column(name = "called_minor")
    private long calledMinor;

    /** What was called of whom it was taken over from. */
    @Column(name = "called_before_minor")
    private long calledBeforeMinor;

    void begin(long minor, long outstandingMinor) {
        if (minor <= 0 || outstandingMinor <= 0) {
            throw new IllegalArgumentException("Nobody pledges " + minor + " for " + outstandingMinor + ".");
        }
        begunMinor = minor;
        basisMinor = outstandingMinor;
        heldMinor = minor;
    }

    /** What is missing too: whoever takes over has it. */
    void takeOver(Pledge other) {
        begunMinor = other.begunMinor;
        basisMinor = other.basisMinor;
        heldMinor = other.wholeMinor();
        calledBeforeMinor = other.calledBeforeMinor + other.calledMinor;
    }

    /** Lets go what the loan does not need any more; what is missing comes first. Returns what is released. */
    long shrinkTo(LoanNeed need) {
        long whole = Math.min(wholeMinor(), neededMinor(need));
        long released = heldMinor - Math.min(heldMinor, whole);
        heldMinor -= released;
        uncoveredMinor = whole - heldMinor;
        return released;
    }

    /** Holds again what the loan needs, as far as there is so much; the rest is missing. Returns what is held more. */
    long growTo(LoanNeed need, long thereMinor) {
        long whole = Math.max(wholeMinor(), neededMinor(need));
        long more = Math.clamp(thereMinor, 0, whole - heldMinor);
        heldMinor += more;
        uncoveredMinor = whole - heldMinor;
        return more;
    }

    /** What there was is used up: then nothing can be missing of it. */
    void call(long minor) {
        if (minor <= 0 || minor > heldMinor) {
            throw new IllegalArgumentException("Of " + heldMinor + " nobody calls " + minor + ".");
        }
        heldMinor -= minor;
        calledMinor += minor;
        uncoveredMinor = heldMinor == 0 ? 0 : uncoveredMinor;
    }

    void takeCallBack(long minor) {
        if (minor < 0 || minor > calledMinor) {
            throw new IllegalArgumentException("Of " + calledMinor + " nobody takes back " + minor + ".");
        }
        calledMinor -= minor;
    }

    /**
     * The part of the first pledge that the borrower has not paid back of the loan, less what was called of it; what others
     * were called for makes it no less. Never more than is outstanding, unless more than that was pledged for the loan.
     */
    private long neededMinor(LoanNeed need) {
        long left = partMinor(need.beforeCalls()) - calledMinor - calledBeforeMinor;
        return Math.clamp(left, 0, Math.max(need.outstanding().minor(), partMinor(need.outstanding())));
    }

    /** Rounded up: each pledge by itself, so that none grows by a unit that another one loses. */
    private long partMinor(Money outstanding) {
        return BigDecimal.valueOf(begunMinor)
                .multiply(BigDecimal.valueOf(Math.max(outstanding.minor(), 0)))
                .divide(BigDecimal.valueOf(basisMinor), 0, RoundingMode.CEILING)
                .min(BigDecimal.valueOf(begunMinor))
                .longValueExact();
    }

    /** Held and missing. */
    long wholeMinor() {
        return heldMinor + uncoveredMinor;
    }

    long heldMinor() {
        return heldMinor;
    }

    long uncoveredMinor() {
        return uncoveredMinor;
    }

    long calledMinor() {
        return calledMinor;
    }
}
