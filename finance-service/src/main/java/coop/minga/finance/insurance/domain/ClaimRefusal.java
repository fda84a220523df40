package coop.minga.finance.insurance.domain;

/**
 * Why a claim is not paid.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum ClaimRefusal {
    NOT_COVERED,
    NOT_CONFIRMED,
    COVERED_ELSEWHERE,
    COVER_USED_UP,
    FUND_SHORT
}
