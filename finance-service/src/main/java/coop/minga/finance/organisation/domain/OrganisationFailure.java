package coop.minga.finance.organisation.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal that is about what finance knows of an organisation.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum OrganisationFailure implements ProblemType {
    ORGANISATION_NOT_YET_KNOWN(409, "Finance has not heard of the organisation yet");

    private final int status;
    private final String title;

    OrganisationFailure(int status, String title) {
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
