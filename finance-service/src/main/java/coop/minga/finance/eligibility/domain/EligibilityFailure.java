package coop.minga.finance.eligibility.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal that eligibility makes.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum EligibilityFailure implements ProblemType {
    LOAN_NOT_ELIGIBLE(409, "The application misses rules of the product"),
    ELIGIBILITY_REQUEST_INVALID(400, "The check cannot be made of this"),
    ELIGIBILITY_IN_THE_FUTURE(400, "The day has not come");

    private final int status;
    private final String title;

    EligibilityFailure(int status, String title) {
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
