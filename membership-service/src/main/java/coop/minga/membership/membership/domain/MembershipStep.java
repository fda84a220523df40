package coop.minga.membership.membership.domain;

/**
 * What can happen to a membership, or be said about it.
 *
 * <p>Guarantee: those that a client may take have a transition resource of the name {@link #resource}.
 */
public enum MembershipStep {
    APPLICATION("applications"),
    REVIEW("reviews"),
    WAITLISTING("waitlistings"),
    REJECTION("rejections"),
    WITHDRAWAL("withdrawals"),
    /** Nothing is asked for it: active at once. */
    APPROVAL("approvals"),
    /** Active only when the fee is paid or waived. */
    APPROVAL_FOR_A_FEE("approvals"),
    FEE_PAYMENT("fee-payments"),
    FEE_WAIVER("fee-waivers"),
    SUSPENSION("suspensions"),
    REINSTATEMENT("reinstatements"),
    HEARING("hearings"),
    ACQUITTAL("acquittals"),
    EXPULSION("expulsions"),
    UPHELD_APPEAL("upheld-appeals"),
    RESIGNATION("resignations"),
    DEATH("deaths"),
    LAPSE("lapses"),
    /** To another organisation, where a new membership begins. */
    DEPARTURE("transfers"),
    UNIT_TRANSFER("transfers"),
    /** The unit was merged into another one, or divided, and its members with it. */
    UNIT_REORGANISATION("unit-reorganisations"),
    CATEGORY_CHANGE("category-changes"),
    /** Counts in another state until a day. */
    OVERRIDE("overrides"),
    /** The person's record was merged into another that has an open membership. */
    SUPERSESSION("supersessions"),
    /** What it refers to was never so. */
    ANNULMENT("corrections");

    private final String resource;

    MembershipStep(String resource) {
        this.resource = resource;
    }

    /** The last part of the path that takes this step. */
    public String resource() {
        return resource;
    }

    /** Whether it is the system's own doing, in answer to what happened elsewhere. */
    boolean isOfTheSystem() {
        return this == UNIT_REORGANISATION || this == SUPERSESSION;
    }
}
