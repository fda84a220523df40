package coop.minga.finance.resolution.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal that is about what finance knows of a resolution.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum ResolutionFailure implements ProblemType {
    RESOLUTION_NOT_YET_KNOWN(409, "Finance has not heard of the resolution yet"),
    RESOLUTION_NOT_IN_FORCE(409, "The resolution is not in force"),
    RESOLUTION_OF_OTHER_KIND(409, "The resolution is about something else");

    private final int status;
    private final String title;

    ResolutionFailure(int status, String title) {
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
