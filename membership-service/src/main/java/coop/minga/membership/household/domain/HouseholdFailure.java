package coop.minga.membership.household.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a household.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum HouseholdFailure implements ProblemType {
    HOUSEHOLD_UNKNOWN(404, "There is no such household"),
    HOUSEHOLD_ID_TAKEN(409, "Another household of the organisation is recorded under this id"),
    HOUSEHOLD_EXTERNAL_ID_TAKEN(409, "Another household of the organisation has this external id");

    private final int status;
    private final String title;

    HouseholdFailure(int status, String title) {
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
