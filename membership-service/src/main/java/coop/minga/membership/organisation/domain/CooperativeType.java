package coop.minga.membership.organisation.domain;

/**
 * What a cooperative's members share.
 *
 * <p>Guarantee: one main type; mixed forms are {@link #MULTI_PURPOSE}.
 */
public enum CooperativeType {
    PRODUCER,
    WORKER,
    CONSUMER,
    SOCIAL,
    MULTI_PURPOSE,
    SAVINGS_AND_CREDIT,
    INSURANCE,
    PLATFORM,
    SECONDARY,
    FEDERATION
}
