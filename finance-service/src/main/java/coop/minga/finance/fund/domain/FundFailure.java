package coop.minga.finance.fund.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a fund.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum FundFailure implements ProblemType {
    FUND_UNKNOWN(404, "There is no such fund"),
    FUND_ID_TAKEN(409, "You have a fund of this id"),
    FUND_CODE_TAKEN(409, "Another fund has this code"),
    FUND_CODE_MALFORMED(400, "A code has capital letters, digits, dots and dashes"),
    FUND_NAME_BLANK(400, "A name has visible characters"),
    FUND_PURPOSE_NOT_ALLOWED(400, "Only restricted money has accounts it may be spent on"),
    GENERAL_FUND_IS_UNRESTRICTED(400, "The general fund is for everything"),
    GENERAL_FUND_STAYS_OPEN(409, "The general fund is never closed"),
    FUND_TRANSITION_ILLEGAL(409, "The fund is in no state for this"),
    FUND_NOT_EMPTY(409, "The fund still holds something"),
    FUND_DEBTS_OVERPAID(409, "More was paid from the fund than it owed");

    private final int status;
    private final String title;

    FundFailure(int status, String title) {
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
