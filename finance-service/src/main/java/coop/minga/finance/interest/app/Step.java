package coop.minga.finance.interest.app;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one step of a run did.
 *
 * <p>Guarantee: done in one transaction, or not at all.
 *
 * @param day the day that was accrued, or the last one of the period that was paid
 * @param minor what was booked, or what was paid before tax
 * @param accounts how many were paid
 */
record Step(Kind kind, @Nullable LocalDate day, long minor, int accounts) {
    enum Kind {
        ACCRUED,
        PAID,
        NOTHING_LEFT
    }

    static final Step NOTHING_LEFT = new Step(Kind.NOTHING_LEFT, null, 0, 0);
}
