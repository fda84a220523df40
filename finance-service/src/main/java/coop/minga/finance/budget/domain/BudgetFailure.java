package coop.minga.finance.budget.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a budget.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum BudgetFailure implements ProblemType {
    BUDGET_UNKNOWN(404, "There is no such budget"),
    BUDGET_ID_TAKEN(409, "You have a budget of this id"),
    BUDGET_NAME_BLANK(400, "A name has visible characters"),
    BUDGET_PERIOD_REVERSED(400, "A budget ends after it begins"),
    BUDGET_LINE_TWICE(400, "An account stands once for each fund"),
    BUDGET_ACCOUNT_NOT_BUDGETED(400, "A budget has income and expense accounts of one currency"),
    BUDGET_AMOUNT_MALFORMED(400, "An amount has the currency's decimals and is not negative"),
    BUDGET_TRANSITION_ILLEGAL(409, "The budget is in no state for this"),
    BUDGET_CHECKER_IS_MAKER(409, "Whoever wrote a budget does not adopt it");

    private final int status;
    private final String title;

    BudgetFailure(int status, String title) {
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
