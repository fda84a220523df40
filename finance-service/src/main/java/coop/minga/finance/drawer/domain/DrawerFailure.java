package coop.minga.finance.drawer.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a cash drawer.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum DrawerFailure implements ProblemType {
    DRAWER_UNKNOWN(404, "There is no such cash drawer"),
    DRAWER_ID_TAKEN(409, "You have a cash drawer of this id"),
    DRAWER_TRANSITION_ILLEGAL(409, "The drawer is in no state for this"),
    DRAWER_NOT_OPEN(409, "The drawer takes no payments now"),
    DRAWER_OF_ANOTHER(409, "Only its collector fills and counts a drawer"),
    DRAWER_CHECKER_IS_MAKER(409, "Whoever collects does not check the own drawer"),
    DRAWER_COUNT_DISPUTED(409, "What was found is not what was counted");

    private final int status;
    private final String title;

    DrawerFailure(int status, String title) {
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
