package coop.minga.membership.duplicate.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a pair of records.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum DuplicateFailure implements ProblemType {
    DUPLICATE_CANDIDATE_UNKNOWN(404, "There is no such pair of records"),
    DUPLICATE_STEP_NOT_ALLOWED(409, "The pair's state does not allow this step"),
    DUPLICATE_KEPT_IS_NEITHER(422, "The record to keep is neither of the two");

    private final int status;
    private final String title;

    DuplicateFailure(int status, String title) {
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
