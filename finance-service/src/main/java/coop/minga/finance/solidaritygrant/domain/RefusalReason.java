package coop.minga.finance.solidaritygrant.domain;

/**
 * Why a grant is not given.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum RefusalReason {
    /** Also where so many said no that the quorum is out of reach. */
    COMMITTEE_SAID_NO,
    NOT_COVERED,
    NOT_CONFIRMED,
    GIVEN_ELSEWHERE,
    MEMBERSHIP_ENDED,
    FUND_SHORT,
    /** Nobody came for it, or nobody could be reached. */
    NOT_COLLECTED
}
