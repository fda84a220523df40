package coop.minga.membership.person;

/**
 * Why a person is erased.
 *
 * <p>Guarantee: tells nothing of the person, so that it can be kept.
 */
public enum ErasureGround {
    PERSON_ASKED,
    CONSENT_WITHDRAWN,
    NO_LONGER_NEEDED,
    RECORDED_UNLAWFULLY,
    LEGAL_OBLIGATION
}
