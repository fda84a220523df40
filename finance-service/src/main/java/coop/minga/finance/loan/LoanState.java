package coop.minga.finance.loan;

import java.util.List;

/**
 * Where a loan stands.
 *
 * <p>Guarantee: this is the whole table of steps; a constant is never renamed.
 */
public enum LoanState {
    DRAFT,
    SUBMITTED,
    UNDER_APPRAISAL,
    APPROVED,
    REJECTED,
    WITHDRAWN,
    /** Paid out, and nothing is late. */
    DISBURSED,
    /** Something is later than the product's grace. */
    IN_ARREARS,
    /** By another schedule than it was lent by; it counts as at risk until it is closed, whatever is paid. */
    RESTRUCTURED,
    CLOSED,
    /** No longer expected; what comes in is a recovery. */
    WRITTEN_OFF;

    public List<LoanState> next() {
        return switch (this) {
            case DRAFT -> List.of(SUBMITTED);
            case SUBMITTED -> List.of(UNDER_APPRAISAL, WITHDRAWN);
            case UNDER_APPRAISAL -> List.of(APPROVED, REJECTED);
            case APPROVED -> List.of(DISBURSED, WITHDRAWN);
            case DISBURSED -> List.of(IN_ARREARS, RESTRUCTURED, CLOSED, WRITTEN_OFF);
            case IN_ARREARS -> List.of(DISBURSED, RESTRUCTURED, CLOSED, WRITTEN_OFF);
            case RESTRUCTURED -> List.of(RESTRUCTURED, CLOSED, WRITTEN_OFF);
            // What closed it may be taken back.
            case CLOSED -> List.of(DISBURSED, RESTRUCTURED);
            case REJECTED, WITHDRAWN, WRITTEN_OFF -> List.of();
        };
    }

    /** Whether money is owed and expected. */
    public boolean isOutstanding() {
        return this == DISBURSED || this == IN_ARREARS || this == RESTRUCTURED;
    }

    /** Whether money went out. */
    public boolean isPaidOut() {
        return switch (this) {
            case DISBURSED, IN_ARREARS, RESTRUCTURED, CLOSED, WRITTEN_OFF -> true;
            case DRAFT, SUBMITTED, UNDER_APPRAISAL, APPROVED, REJECTED, WITHDRAWN -> false;
        };
    }
}
