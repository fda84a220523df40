package coop.minga.membership.sseprofile.domain;

/**
 * The principles of the social and solidarity economy, as the International Labour Conference defined it in 2022.
 *
 * <p>Guarantee: all of them.
 */
public enum SsePrinciple {
    VOLUNTARY_COOPERATION_AND_MUTUAL_AID,
    DEMOCRATIC_OR_PARTICIPATORY_GOVERNANCE,
    AUTONOMY_AND_INDEPENDENCE,
    /** Over capital, in the use of surpluses and assets. */
    PRIMACY_OF_PEOPLE_AND_SOCIAL_PURPOSE
}
