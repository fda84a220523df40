package coop.minga.finance.interest.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of interest.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum InterestFailure implements ProblemType {
    INTEREST_POSTING_UNKNOWN(404, "There is no such posting of interest"),
    INTEREST_DAY_NOT_OVER(409, "The day is not over yet"),
    INTEREST_NOT_EARNED(409, "The account's product earns no interest"),
    INTEREST_BEING_ACCRUED(409, "The day was accrued a moment ago");

    private final int status;
    private final String title;

    InterestFailure(int status, String title) {
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
