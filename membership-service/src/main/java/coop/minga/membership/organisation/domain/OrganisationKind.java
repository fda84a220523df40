package coop.minga.membership.organisation.domain;

/**
 * What an organisation is in the field's own terms.
 *
 * <p>Guarantee: only {@link #COOPERATIVE} carries a {@link CooperativeType}.
 */
public enum OrganisationKind {
    TRADE_UNION,
    UNION_FEDERATION,
    UNION_CONFEDERATION,
    SUPPORT_AGENCY,
    COOPERATIVE,
    SELF_HELP_GROUP,
    MUTUAL,
    ASSOCIATION,
    COMMUNITY_BASED_ORGANISATION,
    SOCIAL_ENTERPRISE,
    FAIR_TRADE_ORGANISATION,
    PRODUCER_COMPANY,
    FOUNDATION,
    ALLIANCE,
    GLOBAL_NETWORK,
    HYBRID,
    NGO,
    PUBLIC_BODY,
    COMPANY
}
