package coop.minga.finance.revolvingfund.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a revolving fund.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum RevolvingFundFailure implements ProblemType {
    REVOLVING_FUND_UNKNOWN(404, "There is no such revolving fund"),
    REVOLVING_FUND_BEGUN(409, "The fund revolves already"),
    FUND_DOES_NOT_REVOLVE(409, "The fund is of another kind"),
    FUNDER_BLANK(400, "A funder has a name"),
    REVOLVING_FUND_TRANSITION_ILLEGAL(409, "The fund is in no state for this"),
    FUND_GRANT_UNKNOWN(404, "There is no such grant"),
    FUND_GRANT_AMOUNT_INVALID(400, "The amount is none, or not of the fund's currency"),
    FUND_GRANT_TRANSITION_ILLEGAL(409, "The grant is in no state for this"),
    FUND_GRANT_OF_AN_ENTRY(409, "The entry is a grant of a revolving fund"),
    REGRANTS_ABOVE_SEED(409, "More would be granted on than was given"),
    CONVERSION_OF_OTHER_FUND(409, "The scheme gives out of another fund"),
    CONSENT_IN_THE_FUTURE(400, "The funder consents on a day that is still to come"),
    REVOLVING_FUND_NOT_CONVERTED(409, "What is to be lent is not given away"),
    REVOLVING_FUND_DOES_NOT_LEND(409, "A fund in distress, or converted, lends nothing"),
    REGRANT_NOT_TO_EXPENSE(409, "What is granted on is an expense");

    private final int status;
    private final String title;

    RevolvingFundFailure(int status, String title) {
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
