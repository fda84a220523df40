package coop.minga.finance.affiliationfee.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of an affiliation fee.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum AffiliationFeeFailure implements ProblemType {
    AFFILIATION_FEE_UNKNOWN(404, "There is no such affiliation fee"),
    AFFILIATION_FEE_ID_TAKEN(409, "You have an affiliation fee of this id"),
    AFFILIATION_NOT_YET_KNOWN(409, "Finance has not heard of the affiliation yet"),
    AFFILIATE_NOT_BELOW_PARENT(409, "The organisation does not stand below the parent on this day"),
    AFFILIATION_FEE_STATED_ALREADY(409, "The fee of this period is stated"),
    AFFILIATION_FEE_TRANSITION_ILLEGAL(409, "The fee is in no state for this"),
    AFFILIATION_FEE_DAYS_REVERSED(400, "The period ends before it begins, or is not over"),
    AFFILIATION_FEE_AMOUNT_MALFORMED(400, "The amount is none of the fee's currency");

    private final int status;
    private final String title;

    AffiliationFeeFailure(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
