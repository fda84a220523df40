package coop.minga.membership.standing.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal about dues and standing.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum StandingFailure implements ProblemType {
    DUES_NOT_EXTERNAL(409, "The organisation's dues are not kept in books elsewhere on this day"),
    COVERAGE_DATE_NOT_ALLOWED(422, "Dues cannot be covered as of or until this day"),
    COVERAGE_UNKNOWN(422, "The membership has no such coverage"),
    COVERAGE_ALREADY_CORRECTED(409, "The coverage was corrected already"),
    COVERAGE_ID_TAKEN(409, "Another coverage of the organisation is kept under this id"),
    NOT_LONG_IN_ARREARS(409, "The member has not been in arrears for as long as the organisation's rule asks");

    private final int status;
    private final String title;

    StandingFailure(int status, String title) {
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
