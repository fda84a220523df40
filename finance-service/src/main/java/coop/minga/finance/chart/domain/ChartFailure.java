package coop.minga.finance.chart.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a chart of accounts.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum ChartFailure implements ProblemType {
    CHART_UNKNOWN(404, "There is no such chart of accounts"),
    CHART_ADOPTED_ALREADY(409, "The organisation has its chart of accounts"),
    CHART_USE_OF_OTHER_CLASS(400, "An account of this class cannot serve this use"),
    ACCOUNT_FOR_USE_MISSING(409, "No account is named for this use");

    private final int status;
    private final String title;

    ChartFailure(int status, String title) {
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
