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
    MEMBER_ACCOUNT_MISSING(409, "The member has no open account of this kind");

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
