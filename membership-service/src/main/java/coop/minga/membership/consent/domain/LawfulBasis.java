package coop.minga.membership.consent.domain;

/**
 * Why the law allows it. Union membership is special-category data (GDPR, article 9), for which these are the bases.
 *
 * <p>Guarantee: recorded with the consent and never changed.
 */
public enum LawfulBasis {
    EXPLICIT_CONSENT,
    VITAL_INTERESTS,
    LEGAL_CLAIMS,
    SOCIAL_PROTECTION_LAW
}
