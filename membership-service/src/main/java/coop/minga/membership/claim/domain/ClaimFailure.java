package coop.minga.membership.claim.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a claim.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum ClaimFailure implements ProblemType {
    CLAIM_UNKNOWN(404, "There is no such claim"),
    CLAIM_RECORD_UNKNOWN(422, "The steward keeps no such directory record"),
    CLAIM_OF_A_TENANT(422, "Only a directory record is claimed, and not by its own steward"),
    CLAIM_STEP_NOT_ALLOWED(409, "The claim has been decided"),
    CLAIM_RECORD_TAKEN(409, "Another claim of this record has been verified"),
    CLAIM_CHECKER_IS_MAKER(409, "Whoever filed a claim does not decide it"),
    CLAIM_TENANT_KNOWN(422, "The claimant is a tenant already");

    private final int status;
    private final String title;

    ClaimFailure(int status, String title) {
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
