package coop.minga.membership.policy.domain;

/**
 * A policy has a new version, the last one of the history given here.
 *
 * <p>Guarantee: fired after the flush and before the commit, so the effect can still be undone.
 */
public record PolicyDecided(PolicyHistory history) {}
