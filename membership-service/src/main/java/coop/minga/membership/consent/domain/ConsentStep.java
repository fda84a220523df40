package coop.minga.membership.consent.domain;

/**
 * What can happen to a consent.
 *
 * <p>Guarantee: those that somebody decides have a transition resource of the name {@link #resource}.
 */
public enum ConsentStep {
    REQUEST("requests"),
    GRANT("grants"),
    REFUSAL("refusals"),
    WITHDRAWAL("withdrawals"),
    /** A later consent of the same person for the same partner and purpose was granted. */
    SUPERSESSION("supersessions");

    private final String resource;

    ConsentStep(String resource) {
        this.resource = resource;
    }

    /** The last part of the path that takes this step. */
    public String resource() {
        return resource;
    }
}
