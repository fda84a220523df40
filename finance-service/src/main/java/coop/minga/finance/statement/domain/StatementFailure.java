package coop.minga.finance.statement.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a statement.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum StatementFailure implements ProblemType {
    STATEMENT_PERIOD_REVERSED(400, "A statement ends after it begins"),
    STATEMENT_BUDGET_OF_OTHER_CURRENCY(400, "A budget is set beside figures of its own currency");

    private final int status;
    private final String title;

    StatementFailure(int status, String title) {
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
