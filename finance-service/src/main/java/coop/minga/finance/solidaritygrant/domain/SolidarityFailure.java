package coop.minga.finance.solidaritygrant.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a solidarity grant.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum SolidarityFailure implements ProblemType {
    SOLIDARITY_SCHEME_UNKNOWN(404, "There is no such scheme"),
    SOLIDARITY_SCHEME_ID_TAKEN(409, "You have a scheme of this id"),
    SOLIDARITY_TERMS_INVALID(400, "A scheme cannot have these terms"),
    SOLIDARITY_ACCOUNT_UNFIT(409, "The account cannot serve for this"),
    SOLIDARITY_ROUND_UNKNOWN(404, "There is no such round"),
    SOLIDARITY_ROUND_ID_TAKEN(409, "You have a round of this id"),
    SOLIDARITY_ROUND_OPEN_ALREADY(409, "The scheme has an open round"),
    SOLIDARITY_ROUND_CLOSED(409, "The round is closed"),
    SOLIDARITY_GRANT_UNKNOWN(404, "There is no such grant"),
    SOLIDARITY_GRANT_ID_TAKEN(409, "You have a grant of this id"),
    SOLIDARITY_CLAIMED_ALREADY(409, "The member has a grant in this round"),
    SOLIDARITY_REASON_OF_OTHER_KIND(400, "The scheme is not for this reason"),
    SOLIDARITY_AMOUNT_INVALID(400, "The amount is none of the scheme's currency above zero"),
    SOLIDARITY_ABOVE_MEMBER_CAP(409, "A member is given at most the round's cap"),
    SOLIDARITY_ABOVE_ROUND_CAP(409, "The round gives at most its cap"),
    SOLIDARITY_MEMBERSHIP_NOT_OPEN(409, "The membership is not open today"),
    SOLIDARITY_GRANT_TRANSITION_ILLEGAL(409, "The grant is in no state for this"),
    SOLIDARITY_NOT_ON_COMMITTEE(409, "Only the committee votes"),
    SOLIDARITY_VOTED_ALREADY(409, "Each votes once"),
    SOLIDARITY_MAKER_IS_CHECKER(409, "Who made it does not decide on it"),
    SOLIDARITY_QUORUM_OUT_OF_REACH(409, "Without the submitter the committee is smaller than its quorum"),
    SOLIDARITY_FUND_SHORT(409, "The fund holds less than would be paid"),
    SOLIDARITY_ENTRY_STAYS(409, "What was paid as a grant is not taken back by a reversal"),
    SOLIDARITY_AWARD_OF_OTHER_KIND(409, "Only an emergency round awards to many at once"),
    SOLIDARITY_EACH_OR_TOTAL(400, "An award has an amount for each or a total"),
    SOLIDARITY_MEMBER_TWICE(400, "A member stands once in an award");

    private final int status;
    private final String title;

    SolidarityFailure(int status, String title) {
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
