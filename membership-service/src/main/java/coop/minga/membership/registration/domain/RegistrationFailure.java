package coop.minga.membership.registration.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a registration.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum RegistrationFailure implements ProblemType {
    REGISTRATION_UNKNOWN(404, "There is no such registration"),
    REGISTRATION_ID_TAKEN(409, "Another registration is kept under this id"),
    REGISTRATION_ALREADY_OPEN(409, "The organisation has a registration that has not come to its end"),
    REGISTRATION_SUPERSEDED(409, "A newer registration of the organisation has begun"),
    REGISTRATION_STEP_NOT_ALLOWED(409, "The legal status does not allow this step"),
    REGISTRATION_DATE_NOT_ALLOWED(422, "The step cannot take effect on this day"),
    REGISTRATION_ENTRY_UNKNOWN(422, "The history has no such step, or it was withdrawn"),
    REGISTRATION_ENTRY_NOT_LAST(409, "Only the last step can be withdrawn, and never the first"),
    REGISTRATION_FEE_INVALID(400, "The cost is no amount of money"),
    PATHWAY_COUNTRY_UNKNOWN(400, "The country is not an ISO 3166 code"),
    PATHWAY_ITEM_NOT_ASKED_FOR(400, "The pathway does not ask for what was done"),
    PATHWAY_DOCUMENT_TWICE(400, "The pathway asks for the same document twice");

    private final int status;
    private final String title;

    RegistrationFailure(int status, String title) {
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
