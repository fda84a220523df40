package coop.minga.finance.loan;

/**
 * Why a loan has another schedule.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum ScheduleCause {
    DISBURSEMENT,
    /** More came in than was due. */
    PREPAYMENT,
    RESTRUCTURING,
    /** Dates were shifted, for a group of members and by a resolution. */
    MORATORIUM,
    /** It is late, and all of it is due. */
    CALLED_IN
}
