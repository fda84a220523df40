package coop.minga.membership.affiliation.domain;

/**
 * Where an affiliation stands.
 *
 * <p>Guarantee: changes only by {@link AffiliationLifecycle}.
 */
public enum AffiliationState {
    APPLIED,
    UNDER_REVIEW,
    /** Admitted on trial: belongs, but not yet in full. */
    PROVISIONAL,
    ACTIVE,
    IN_ARREARS,
    SUSPENDED,
    REJECTED,
    EXPELLED,
    DISAFFILIATED,
    MERGED,
    DISSOLVED;

    /** Whether something can still become of it; of one kind to one parent an affiliate has one such affiliation. */
    public boolean isOpen() {
        return switch (this) {
            case APPLIED, UNDER_REVIEW, PROVISIONAL, ACTIVE, IN_ARREARS, SUSPENDED -> true;
            case REJECTED, EXPELLED, DISAFFILIATED, MERGED, DISSOLVED -> false;
        };
    }
}
