package coop.minga.finance.affiliationfee.domain;

/**
 * On which side of a fee somebody stands.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum Party {
    /** Owes and pays the fee. */
    AFFILIATE,
    /** Receives it. */
    PARENT
}
