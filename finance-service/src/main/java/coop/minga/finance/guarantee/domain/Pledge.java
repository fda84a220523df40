package coop.minga.finance.guarantee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of a guarantee is held, in minor units.
 *
 * <p>Guarantee: only becomes less once it is begun; what it lost was released or called.
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

    @Column(name = "called_minor")
    private long calledMinor;

    void begin(long minor, long outstandingMinor) {
        if (minor <= 0 || outstandingMinor <= 0) {
            throw new IllegalArgumentException("Nobody pledges " + minor + " for " + outstandingMinor + ".");
        }
        begunMinor = minor;
        basisMinor = outstandingMinor;
        heldMinor = minor;
    }

    void takeOver(Pledge other) {
        begunMinor = other.begunMinor;
        basisMinor = other.basisMinor;
        heldMinor = other.heldMinor;
    }

    /**
     * Keeps the part of the first pledge that is still to be paid back of the loan, rounded up: each pledge by itself, so
     * that none grows by a unit that another one loses. Returns what is released.
     */
    long shrinkTo(long outstandingMinor) {
        long part = BigDecimal.valueOf(begunMinor)
                .multiply(BigDecimal.valueOf(Math.max(outstandingMinor, 0)))
                .divide(BigDecimal.valueOf(basisMinor), 0, RoundingMode.CEILING)
                .min(BigDecimal.valueOf(heldMinor))
                .longValueExact();
        long released = heldMinor - part;
        heldMinor = part;
        return released;
    }

    void call(long minor) {
        if (minor <= 0 || minor > heldMinor) {
            throw new IllegalArgumentException("Of " + heldMinor + " nobody calls " + minor + ".");
        }
        heldMinor -= minor;
        calledMinor += minor;
    }

    long heldMinor() {
        return heldMinor;
    }

    long calledMinor() {
        return calledMinor;
    }
}
