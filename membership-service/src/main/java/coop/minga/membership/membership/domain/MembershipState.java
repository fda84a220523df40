package coop.minga.membership.membership.domain;

/**
 * Where a membership stands.
 *
 * <p>Guarantee: changes only by {@link MembershipLifecycle}; RESIGNED is the end, whoever comes back begins a new one.
 */
public enum MembershipState {
    APPLIED,
    ACTIVE,
    SUSPENDED,
    RESIGNED
}
