package coop.minga.finance.loan.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal about loans.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum LoanFailure implements ProblemType {
    LOAN_TERMS_INVALID(400, "No schedule can be made of these terms");

    private final int status;
    private final String title;

    LoanFailure(int status, String title) {
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
