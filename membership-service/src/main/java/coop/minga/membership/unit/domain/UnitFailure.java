package coop.minga.membership.unit.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a unit.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum UnitFailure implements ProblemType {
    UNIT_UNKNOWN(404, "There is no such unit"),
    UNIT_ID_TAKEN(409, "Another unit of the organisation is recorded under this id"),
    UNIT_CODE_TAKEN(409, "Another unit of the organisation has this code"),
    UNIT_STEP_NOT_ALLOWED(409, "The unit's state does not allow this step"),
    UNIT_CYCLE(409, "The unit would stand below itself"),
    UNIT_HAS_OPEN_UNITS(409, "Open units stand below the unit"),
    UNIT_DAY_NOT_ALLOWED(422, "The step cannot take effect on this day"),
    UNIT_REFERENCE_UNKNOWN(422, "The organisation has no such unit"),
    UNIT_NOT_OPEN(422, "The unit named is not open all the time from this day on"),
    UNIT_MERGED_WITH_ITSELF(422, "A unit cannot be merged into itself"),
    UNIT_MEMBERSHIP_NAMED_TWICE(422, "A membership can go to one part only");

    private final int status;
    private final String title;

    UnitFailure(int status, String title) {
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
