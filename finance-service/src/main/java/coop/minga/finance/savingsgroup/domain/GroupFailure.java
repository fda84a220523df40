package coop.minga.finance.savingsgroup.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a savings group.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum GroupFailure implements ProblemType {
    GROUP_CYCLE_UNKNOWN(404, "There is no such cycle"),
    GROUP_CYCLE_ID_TAKEN(409, "You have a cycle of this id"),
    GROUP_CYCLE_OPEN_ALREADY(409, "The cycle before is not shared out yet"),
    GROUP_CYCLE_TRANSITION_ILLEGAL(409, "The cycle is in no state for this"),
    GROUP_NOT_SHARED_OUT(404, "The cycle is not shared out yet"),
    GROUP_RULES_INVALID(400, "A rule of the cycle is none"),
    GROUP_AMOUNT_TOO_LARGE(400, "The amount is larger than a group can have"),
    GROUP_MEETING_UNKNOWN(404, "There is no such meeting"),
    GROUP_MEETING_ID_TAKEN(409, "You have another meeting of this id"),
    GROUP_MEETING_DAY_TAKEN(409, "The meeting of that day is recorded already"),
    GROUP_MEETING_DAY_OUTSIDE(409, "Meetings are held from the cycle's first day until today"),
    GROUP_MEETING_REVISED(409, "The meeting was corrected meanwhile"),
    GROUP_MEETING_IS_CORRECTED(409, "A meeting is taken back by correcting it"),
    GROUP_MEMBER_TWICE(400, "A member stands on a sheet once"),
    GROUP_MEMBER_LEFT(409, "Only a member buys shares and borrows"),
    GROUP_SHARES_OUT_OF_RANGE(409, "More shares than the cycle's rules allow"),
    GROUP_CONTRIBUTION_UNEVEN(409, "A contribution is a multiple of what was agreed"),
    GROUP_FINE_UNKNOWN(409, "The cycle has no such fine"),
    GROUP_FINE_TWICE(400, "A fine stands on a line once"),
    GROUP_LOAN_OVERPAID(409, "More is repaid than is owed"),
    GROUP_LOAN_OPEN(409, "The member has a loan already"),
    GROUP_LOAN_TO_ABSENT(409, "A loan is given to a member who is there"),
    GROUP_LOAN_DUE_OUTSIDE(409, "A loan is due on a planned meeting to come"),
    GROUP_BOX_TOO_SMALL(409, "The box does not hold what is lent"),
    GROUP_SOCIAL_FUND_TOO_SMALL(409, "The social fund does not hold what is granted"),
    GROUP_COUNT_MISSING(400, "The cash was not counted"),
    GROUP_CASH_DIFFERS(409, "The cash is not what it should be, and nobody confirmed it"),
    GROUP_OTHER_MEETING_CONTRADICTS(409, "Another meeting would not be possible any more"),
    GROUP_LOANS_OUTSTANDING(409, "Loans are still owed"),
    GROUP_DEBT_EXCEEDS_SHARES(409, "A member owes more than the shares are worth"),
    GROUP_NOBODY_TO_SHARE(409, "Nobody has shares to share out by");

    private final int status;
    private final String title;

    GroupFailure(int status, String title) {
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
