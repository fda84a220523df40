package coop.minga.finance.memberaccount.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a member's account. That it holds too little, or is closed, the ledger says.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum MemberAccountFailure implements ProblemType {
    MEMBER_ACCOUNT_UNKNOWN(404, "There is no such member's account"),
    MEMBERSHIP_ENDED(409, "The membership is not open"),
    PRODUCT_NOT_OFFERED(409, "The product is not offered"),
    MEMBER_ACCOUNT_MISSING(409, "The member has no open account of this kind"),
    DEPOSITS_ARE_OF_PERSONS(409, "Deposits are made to borrow against, which institutions do not"),
    DEPOSITS_STAY(409, "Deposits are paid out when the membership has ended"),
    MEMBER_ACCOUNT_HELD_BACK(409, "Something of the account is held back"),
    SHARES_ARE_COUNTED(409, "Shares are bought, transferred and redeemed in whole numbers"),
    NOTICE_REQUIRED(409, "A withdrawal from this account is said beforehand"),
    TRANSFER_TO_ITSELF(400, "A transfer needs two accounts"),
    NOT_OF_SHARES(409, "The account is none of shares"),
    SHARES_NOT_WHOLE(409, "The amount buys no whole number of shares"),
    SHARES_NOT_REDEEMABLE(409, "Shares of this product are not paid out"),
    SHARES_OF_OTHER_PRODUCT(409, "The shares are of two products"),
    STATEMENT_PERIOD_INVALID(400, "The first day lies behind the last"),
    STATEMENT_TOO_LONG(400, "The statement has too many lines"),
    MEMBER_AMOUNT_INVALID(400, "The amount is none of its currency above zero");

    private final int status;
    private final String title;

    MemberAccountFailure(int status, String title) {
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
