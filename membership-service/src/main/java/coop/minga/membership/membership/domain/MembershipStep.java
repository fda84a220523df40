package coop.minga.membership.membership.domain;

/**
 * What can happen to a membership.
 *
 * <p>Guarantee: all but the first have a transition resource of the name {@link #resource}.
 */
public enum MembershipStep {
    APPLICATION("applications"),
    APPROVAL("approvals"),
    SUSPENSION("suspensions"),
    REINSTATEMENT("reinstatements"),
    RESIGNATION("resignations");

    private final String resource;

    MembershipStep(String resource) {
        this.resource = resource;
    }

    /** The last part of the path that takes this step. */
    public String resource() {
        return resource;
    }
}
