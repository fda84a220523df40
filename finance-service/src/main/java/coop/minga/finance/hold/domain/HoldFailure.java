package coop.minga.finance.hold.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a hold.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum HoldFailure implements ProblemType {
    HOLD_UNKNOWN(404, "There is no such hold"),
    HOLD_ID_TAKEN(409, "You have a hold of this id"),
    HOLD_AMOUNT_INVALID(400, "The amount is none of the account's currency above zero"),
    HOLD_ABOVE_AVAILABLE(409, "Less is available than would be held back"),
    HOLD_TRANSITION_ILLEGAL(409, "The hold is in no state for this"),
    HOLD_OF_OTHER_WORK(409, "The hold is let go by what it was placed for"),
    HOLD_IS_NO_NOTICE(409, "The hold announces no withdrawal"),
    NOTICE_NOT_OVER(409, "The day of the withdrawal has not come"),
    HOLD_SMALLER_THAN_PAID(409, "More would be paid than was announced");

    private final int status;
    private final String title;

    HoldFailure(int status, String title) {
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
