package coop.minga.membership.linkingcode.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a linking code.
 *
 * <p>Guarantee: a code never changes its meaning; none depends on what any organisation has recorded, and none on whether
 * a code is good.
 */
public enum LinkingCodeFailure implements ProblemType {
    LINKING_CODE_MALFORMED(400, "A linking code has another form"),
    LINKING_CODES_TOO_MANY(429, "Too many linking codes within an hour");

    private final int status;
    private final String title;

    LinkingCodeFailure(int status, String title) {
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
