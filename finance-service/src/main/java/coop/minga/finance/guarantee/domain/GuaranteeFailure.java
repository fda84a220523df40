package coop.minga.finance.guarantee.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of guarantees.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum GuaranteeFailure implements ProblemType {
    GUARANTEE_UNKNOWN(404, "There is no such guarantee"),
    GUARANTEE_ID_TAKEN(409, "You have a guarantee of this id"),
    GUARANTEE_TWICE(409, "The member is proposed for the loan already"),
    GUARANTEE_OF_OWN_LOAN(409, "Nobody guarantees an own loan"),
    GUARANTEE_ACCOUNT_UNKNOWN(400, "There is no such account of deposits"),
    GUARANTEE_AMOUNT_INVALID(400, "The amount is none of the loan's currency above zero"),
    GUARANTEE_ABOVE_CAPACITY(409, "The guarantor has less that is free"),
    GUARANTEE_EVIDENCE_IN_THE_FUTURE(400, "The evidence is of a day that has not come"),
    GUARANTEE_TRANSITION_ILLEGAL(409, "The guarantee is in no state for this"),
    GUARANTEE_FUND_SHORT(409, "The fund of the deposits holds too little money"),
    GUARANTOR_NOT_A_MEMBER(409, "The guarantor's membership is not open"),
    GUARANTOR_IN_TOO_MANY_LOANS(409, "The guarantor stands for as many loans as the product allows"),
    GUARANTORS_TOO_FEW(409, "Fewer guarantors have agreed than the product asks for"),
    GUARANTORS_TOO_MANY(409, "More guarantors have agreed than the product allows"),
    LOAN_NOT_COVERED(409, "The loan is not covered"),
    LOAN_TAKES_NO_GUARANTEES(409, "The loan takes no guarantees now"),
    SUBSTITUTE_INVALID(409, "The other guarantee cannot take over"),
    GUARANTEE_WHOLE(409, "Nothing of the pledge is missing"),
    GUARANTOR_CLAIM_PAID(409, "The borrower has paid some of it back"),
    GUARANTOR_PAYMENT_UNKNOWN(404, "There is no such payment to guarantors"),
    GUARANTOR_PAYMENT_ID_TAKEN(409, "You have a payment to guarantors of this id"),
    GUARANTOR_PAYMENT_AMOUNT_INVALID(400, "The amount is none of the loan's currency above zero"),
    GUARANTOR_PAYMENT_BEYOND_CLAIMS(409, "More would be paid than guarantors are owed"),
    GUARANTOR_PAYMENT_TRANSITION_ILLEGAL(409, "The payment is in no state for this"),
    GUARANTOR_ENTRY_STAYS(409, "What is beside the entry has to be taken back with it"),
    LOAN_PAID_FIRST(409, "The loan is paid before its guarantors are");

    private final int status;
    private final String title;

    GuaranteeFailure(int status, String title) {
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
