package coop.minga.finance.filing.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a filing.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum FilingFailure implements ProblemType {
    FILING_UNKNOWN(404, "There is no such filing"),
    FILING_ID_TAKEN(409, "You have a filing of this id"),
    FILING_DAY_FILED(409, "The figures of that day were filed already"),
    FILING_DAY_NOT_OVER(409, "The day is not over yet");

    private final int status;
    private final String title;

    FilingFailure(int status, String title) {
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
