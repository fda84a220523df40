package coop.minga.finance.servicing.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal about loans that are owed.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum ServicingFailure implements ProblemType {
    REPAYMENT_UNKNOWN(404, "There is no such repayment"),
    REPAYMENT_AMOUNT_INVALID(400, "The amount is none of the loan's currency, or not more than zero"),
    REPAYMENT_BEYOND_LOAN(409, "More would be paid than closes the loan"),
    REPAYMENT_BEYOND_DUE(409, "More would be paid than is due, and nothing beyond is wanted"),
    REPAYMENT_BEFORE_REVISION(409, "The schedule was changed after that day"),
    REPAYMENT_TRANSITION_ILLEGAL(409, "The repayment is in no state for this"),
    REPAYMENT_ENTRY_STAYS(409, "What is beside the entry has to be taken back with it"),
    ACCRUAL_ENTRY_STAYS(409, "What a night has reckoned is corrected by the next"),
    LOAN_DAY_NOT_OVER(409, "The day is not over"),
    LOAN_NOT_LATE(409, "The loan is not late"),
    LOAN_CALLED_IN_ALREADY(409, "The loan was called in already"),
    WRITE_OFF_UNKNOWN(404, "There is no such write-off"),
    WRITE_OFF_ID_TAKEN(409, "You have a write-off of this id"),
    WRITE_OFF_PROPOSED_ALREADY(409, "A write-off of the loan was proposed already"),
    WRITE_OFF_TRANSITION_ILLEGAL(409, "The write-off is in no state for this"),
    WRITE_OFF_MAKER_IS_CHECKER(409, "Who proposed a write-off does not approve it"),
    RESTRUCTURING_UNKNOWN(404, "There is no such restructuring"),
    RESTRUCTURING_ID_TAKEN(409, "You have a restructuring of this id"),
    RESTRUCTURING_PROPOSED_ALREADY(409, "A restructuring of the loan is proposed already"),
    RESTRUCTURING_TRANSITION_ILLEGAL(409, "The restructuring is in no state for this"),
    RESTRUCTURING_MAKER_IS_CHECKER(409, "Who proposed a restructuring does not approve it"),
    RESTRUCTURING_OUTDATED(409, "The first instalment would have been due already"),
    MORATORIUM_UNKNOWN(404, "There is no such moratorium"),
    MORATORIUM_ID_TAKEN(409, "You have a moratorium of this id"),
    MORATORIUM_GROUP_UNCLEAR(400, "Either loans are named, or what they have in common"),
    MORATORIUM_APPLIED_ALREADY(409, "The resolution was carried out on this loan already"),
    MORATORIUM_TOO_LONG(409, "The last instalment would be due too late"),
    LOAN_NOTHING_TO_SHIFT(409, "Nothing is to be paid any more"),
    LOAN_NOT_WRITTEN_OFF(409, "The loan is not written off"),
    NO_LOAN_OWED(409, "The member owes no loan"),
    LOAN_NOT_OWED(409, "The loan is in no state to be repaid");

    private final int status;
    private final String title;

    ServicingFailure(int status, String title) {
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
