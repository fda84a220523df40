package coop.minga.membership.affiliation.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of an affiliation.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum AffiliationFailure implements ProblemType {
    AFFILIATION_UNKNOWN(404, "There is no such affiliation"),
    AFFILIATION_ID_TAKEN(409, "There is an affiliation of this id already"),
    AFFILIATION_ALREADY_OPEN(409, "An affiliation of this kind to this parent is open already"),
    AFFILIATION_CYCLE(409, "The affiliate stands above the parent already"),
    AFFILIATION_STEP_NOT_ALLOWED(409, "The affiliation's state does not allow this step"),
    AFFILIATION_BELOW_MINIMUM(409, "The affiliate has fewer verified members than the parent asks for"),
    AFFILIATION_CORRECTION_NOT_ALLOWED(409, "The steps would not follow one another"),
    AFFILIATION_CLOSED(409, "The affiliation has ended"),
    AFFILIATION_STEP_OF_OTHER_PARTY(403, "Only the other party may take this step"),
    AFFILIATION_STEP_UNKNOWN(422, "The affiliation has no such step"),
    AFFILIATION_COUNT_NOT_POSSIBLE(422, "This cannot be a number of members"),
    AFFILIATION_WITH_ITSELF(422, "An organisation cannot be affiliated to itself"),
    AFFILIATION_DATE_NOT_ALLOWED(422, "The step cannot take effect on this day"),
    PARENT_UNKNOWN(422, "There is no such parent");

    private final int status;
    private final String title;

    AffiliationFailure(int status, String title) {
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
