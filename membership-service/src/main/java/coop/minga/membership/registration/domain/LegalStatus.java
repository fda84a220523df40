package coop.minga.membership.registration.domain;

/**
 * Where an organisation stands with an authority. Groups work unregistered for years: nothing here depends on
 * {@link #REGISTERED}.
 *
 * <p>Guarantee: {@link RegistrationLifecycle} knows what follows what.
 */
public enum LegalStatus {
    UNREGISTERED,
    PREPARING,
    SUBMITTED,
    QUERIED,
    REGISTERED,
    SUSPENDED,
    DEREGISTERED,
    REFUSED,
    APPEALED;

    /** Whether a new attempt may begin: this one has come to its end, though a refusal can still be appealed. */
    boolean isClosed() {
        return this == DEREGISTERED || this == REFUSED;
    }
}
