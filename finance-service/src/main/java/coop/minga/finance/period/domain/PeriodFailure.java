package coop.minga.finance.period.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a period.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum PeriodFailure implements ProblemType {
    PERIOD_CLOSE_UNKNOWN(404, "There is no such period close"),
    PERIOD_CLOSE_ID_TAKEN(409, "You have a period close of this id"),
    PERIOD_NOT_OVER(409, "The day is not over yet"),
    PERIOD_CLOSED_BEYOND(409, "The books are closed beyond that day");

    private final int status;
    private final String title;

    PeriodFailure(int status, String title) {
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
