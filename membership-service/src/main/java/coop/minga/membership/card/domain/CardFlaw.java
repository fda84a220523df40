package coop.minga.membership.card.domain;

/**
 * Why a card does not count.
 *
 * <p>Guarantee: another organisation's card looks like one whose key never was.
 */
public enum CardFlaw {
    /** Not what any card says, or not as it was signed. */
    ALTERED,
    UNKNOWN_KEY,
    EXPIRED,
    NOT_A_MEMBER
}
