package coop.minga.membership.consent.domain;

/**
 * What a partner needs the data for.
 *
 * <p>Guarantee: a consent for one purpose opens nothing for another.
 */
public enum ConsentPurpose {
    SERVICE_DELIVERY,
    REFERRAL,
    SOCIAL_PROTECTION,
    CREDIT,
    TRAINING,
    LEGAL_AID,
    EMERGENCY_RELIEF,
    RESEARCH
}
