package coop.minga.membership.affiliation.domain;

/**
 * What a party can do to an affiliation.
 *
 * <p>Guarantee: all but the first have a transition resource of the name {@link #resource}.
 */
public enum AffiliationStep {
    APPLICATION("applications"),
    APPROVAL("approvals"),
    REJECTION("rejections"),
    DISAFFILIATION("disaffiliations");

    private final String resource;

    AffiliationStep(String resource) {
        this.resource = resource;
    }

    /** The last part of the path that takes this step. */
    public String resource() {
        return resource;
    }
}
