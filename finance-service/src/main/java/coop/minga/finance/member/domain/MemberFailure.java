package coop.minga.finance.member.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal that is about what finance knows of a member.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum MemberFailure implements ProblemType {
    MEMBERSHIP_NOT_YET_KNOWN(409, "Finance has not heard of the membership yet"),
    INSTITUTION_NOT_ELIGIBLE(409, "An institution holds shares and savings alone");

    private final int status;
    private final String title;

    MemberFailure(int status, String title) {
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
