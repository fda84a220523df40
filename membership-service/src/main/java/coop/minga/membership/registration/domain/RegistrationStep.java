package coop.minga.membership.registration.domain;

/**
 * What can happen to a registration.
 *
 * <p>Guarantee: all but the first have a transition resource of the name {@link #resource}.
 */
public enum RegistrationStep {
    OPENING("registrations"),
    PREPARATION("preparations"),
    SUBMISSION("submissions"),
    QUERY("queries"),
    RESPONSE("responses"),
    /** The authority enters the organisation in its register. */
    CERTIFICATION("certifications"),
    REFUSAL("refusals"),
    APPEAL("appeals"),
    SUSPENSION("suspensions"),
    REINSTATEMENT("reinstatements"),
    DEREGISTRATION("deregistrations");

    private final String resource;

    RegistrationStep(String resource) {
        this.resource = resource;
    }

    /** The last part of the path that takes this step. */
    public String resource() {
        return resource;
    }
}
