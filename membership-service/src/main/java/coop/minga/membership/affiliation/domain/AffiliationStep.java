package coop.minga.membership.affiliation.domain;

/**
 * What a party can do to an affiliation.
 *
 * <p>Guarantee: all but the first have a transition resource of the name {@link #resource}; a step leads to one state,
 * wherever it is taken.
 */
public enum AffiliationStep {
    APPLICATION("applications", AffiliationState.APPLIED),
    REVIEW("reviews", AffiliationState.UNDER_REVIEW),
    PROVISIONAL_ADMISSION("provisional-admissions", AffiliationState.PROVISIONAL),
    APPROVAL("approvals", AffiliationState.ACTIVE),
    REJECTION("rejections", AffiliationState.REJECTED),
    ARREARS("arrears", AffiliationState.IN_ARREARS),
    SETTLEMENT("settlements", AffiliationState.ACTIVE),
    SUSPENSION("suspensions", AffiliationState.SUSPENDED),
    REINSTATEMENT("reinstatements", AffiliationState.ACTIVE),
    EXPULSION("expulsions", AffiliationState.EXPELLED),
    DISAFFILIATION("disaffiliations", AffiliationState.DISAFFILIATED),
    MERGER("mergers", AffiliationState.MERGED),
    DISSOLUTION("dissolutions", AffiliationState.DISSOLVED);

    private final String resource;
    private final AffiliationState target;

    AffiliationStep(String resource, AffiliationState target) {
        this.resource = resource;
        this.target = target;
    }

    /** The last part of the path that takes this step. */
    public String resource() {
        return resource;
    }

    AffiliationState target() {
        return target;
    }
}
