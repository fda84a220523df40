package coop.minga.finance.institution.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of an institutional member.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum InstitutionFailure implements ProblemType {
    INSTITUTION_UNKNOWN(404, "There is no such institutional member"),
    INSTITUTION_ID_TAKEN(409, "A member has this id already"),
    INSTITUTION_TRANSITION_ILLEGAL(409, "The institution's membership has no such step now"),
    INSTITUTION_ENDS_TOO_EARLY(409, "The membership would end before it began");

    private final int status;
    private final String title;

    InstitutionFailure(int status, String title) {
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
