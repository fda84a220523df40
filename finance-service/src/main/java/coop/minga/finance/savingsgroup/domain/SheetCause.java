package coop.minga.finance.savingsgroup.domain;

/**
 * Why a meeting was entered in the books.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum SheetCause {
    RECORDED,
    CORRECTED,
    /** An earlier meeting was recorded late or corrected, and what follows from it here is not what was booked. */
    FOLLOWED
}
