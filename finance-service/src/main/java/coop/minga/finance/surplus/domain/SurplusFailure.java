package coop.minga.finance.surplus.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of by-laws and runs of the surplus.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum SurplusFailure implements ProblemType {
    SURPLUS_BYLAW_UNKNOWN(404, "There is no such by-law about the surplus"),
    SURPLUS_BYLAW_ID_TAKEN(409, "You have a by-law about the surplus of this id"),
    SURPLUS_BYLAW_MISSING(409, "No by-law about the surplus was in force at the end of the year"),
    SURPLUS_STEP_MALFORMED(400, "A step does not say what its kind has to say"),
    SURPLUS_RESERVE_NOT_FIRST(400, "The reserve is the first step, and the only one of its kind"),
    SURPLUS_STEP_TWICE(400, "Members are given something twice by the same measure"),
    SURPLUS_SHARES_BEYOND_ALL(400, "The shares of the surplus are more than all of it"),
    SURPLUS_ACCOUNT_UNFIT(400, "The account cannot serve for this"),
    SURPLUS_PRODUCT_NOT_SHARES(400, "Interest on shares is given on a product of shares"),
    SURPLUS_RUN_UNKNOWN(404, "There is no such run of the surplus"),
    SURPLUS_RUN_ID_TAKEN(409, "You have a run of the surplus of this id"),
    SURPLUS_YEAR_TAKEN(409, "The surplus of the year, or of some of its months, has its run"),
    SURPLUS_YEAR_NOT_CLOSED(409, "The year's books are not closed"),
    SURPLUS_YEAR_WITHOUT_SURPLUS(409, "The year left nothing to distribute"),
    SURPLUS_RATE_ABOVE_CAP(409, "The by-law does not let shares earn that much"),
    SURPLUS_OUTDATED(409, "What the surplus is divided by has changed since it was reckoned"),
    SURPLUS_MAKER_IS_CHECKER(409, "Who made the run cannot approve it"),
    SURPLUS_TRANSITION_ILLEGAL(409, "The run is in no state for this");

    private final int status;
    private final String title;

    SurplusFailure(int status, String title) {
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
