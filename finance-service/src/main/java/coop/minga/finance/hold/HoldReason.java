package coop.minga.finance.hold;

/**
 * Why something is held back.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum HoldReason {
    /** For a loan, the member's own or another's. */
    PLEDGE,
    /** The member said that she will withdraw it. */
    WITHDRAWAL_NOTICE,
    DISPUTE,
    /** Of a court or an authority. */
    ORDER,
    OTHER
}
