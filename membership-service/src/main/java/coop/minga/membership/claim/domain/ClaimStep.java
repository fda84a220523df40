package coop.minga.membership.claim.domain;

/**
 * What can happen to a claim.
 *
 * <p>Guarantee: each has a transition resource of the name {@link #resource}.
 */
public enum ClaimStep {
    VERIFICATION("verifications"),
    REFUSAL("refusals"),
    WITHDRAWAL("withdrawals");

    private final String resource;

    ClaimStep(String resource) {
        this.resource = resource;
    }

    /** The last part of the path that takes this step. */
    public String resource() {
        return resource;
    }
}
