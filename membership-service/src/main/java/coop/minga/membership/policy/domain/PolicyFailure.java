package coop.minga.membership.policy.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a policy.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum PolicyFailure implements ProblemType {
    POLICY_VALUE_NOT_ALLOWED(422, "The policy cannot have this value"),
    POLICY_DAY_NOT_ALLOWED(422, "The policy cannot hold from this day on");

    private final int status;
    private final String title;

    PolicyFailure(int status, String title) {
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
