package coop.minga.membership.consent.domain;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal of a consent and of what is read under one.
 *
 * <p>Guarantee: a code never changes its meaning.
 */
public enum ConsentFailure implements ProblemType {
    CONSENT_UNKNOWN(404, "There is no such consent"),
    CONSENT_PERSON_UNKNOWN(404, "There is no such person"),
    CONSENT_PARTNER_UNKNOWN(422, "No organisation uses the platform under this id"),
    CONSENT_FOR_ONESELF(422, "The organisation that keeps the record needs no consent"),
    CONSENT_WITNESS_MISSING(422, "A consent given before a witness names the witness"),
    CONSENT_LAST_DAY_NOT_ALLOWED(422, "A consent cannot last until this day"),
    CONSENT_LANGUAGE_UNKNOWN(422, "The language is not written as a language tag"),
    CONSENT_STEP_NOT_ALLOWED(409, "The consent's state does not allow this step"),
    CONSENT_ENDED(410, "The consent has ended, and nothing can be read under it"),
    CONSENT_NOT_ENDED(409, "The consent is in force, so there is nothing to confirm"),
    CONSENT_TEXT_NOT_KEPT(422, "Nothing can be kept about this person any more");

    private final int status;
    private final String title;

    ConsentFailure(int status, String title) {
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
