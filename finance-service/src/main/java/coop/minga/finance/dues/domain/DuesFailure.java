package coop.minga.finance.dues.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal about dues.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum DuesFailure implements ProblemType {
    DUES_PLAN_UNKNOWN(404, "There is no such dues plan"),
    DUES_PLAN_ID_TAKEN(409, "You have a dues plan of this id"),
    DUES_PLAN_CODE_TAKEN(409, "You have a dues plan of this code"),
    DUES_PLAN_VERSION_RACED(409, "The plan was changed at the same moment"),
    DUES_PLAN_CODE_MALFORMED(400, "The code is none"),
    DUES_RATE_MALFORMED(400, "The rates are none"),
    DUES_DAYS_REVERSED(400, "The last day is before the first"),
    DUES_CURRENCY_NOT_OF_BOOKS(409, "Dues are owed in the currency of the books"),
    DUES_ASSIGNMENT_ID_TAKEN(409, "You have an assignment of this id"),
    DUES_PLAN_OF_ASSIGNMENT_UNKNOWN(409, "The assignment names a plan that is not there"),
    DUES_AMOUNT_MALFORMED(400, "The amount is none, or not positive"),
    DUES_ACCOUNT_UNKNOWN(404, "There is no such dues account"),
    DUES_CHARGE_UNKNOWN(404, "There is no such charge"),
    DUES_PAYMENT_UNKNOWN(404, "There is no such payment of dues"),
    DUES_PAYMENT_TRANSITION_ILLEGAL(409, "The payment is in no state for this"),
    DUES_ENTRY_OF_A_MEMBER(409, "The entry is a member's dues"),
    DUES_RUN_UNKNOWN(404, "There is no such run"),
    DUES_RUN_ID_TAKEN(409, "You have a run of this id"),
    DUES_RUN_IN_THE_FUTURE(400, "Dues are charged up to today at most"),
    DUES_WAIVER_UNKNOWN(404, "There is no such waiver"),
    DUES_WAIVER_ID_TAKEN(409, "You have a waiver of this id"),
    DUES_WAIVER_TOO_LONG(400, "A waiver ends within two years"),
    DUES_WAIVER_TRANSITION_ILLEGAL(409, "The waiver is in no state for this"),
    DUES_WAIVER_END_NOT_EARLIER(400, "A waiver ends early, or not at all");

    private final int status;
    private final String title;

    DuesFailure(int status, String title) {
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
