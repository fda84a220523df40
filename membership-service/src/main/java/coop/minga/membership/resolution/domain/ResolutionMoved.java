package coop.minga.membership.resolution.domain;

/**
 * A resolution was tabled or has taken a step, and stands now as it is given here.
 *
 * <p>Guarantee: fired after the flush and before the commit, so the version is final and the effect can still be undone.
 */
public record ResolutionMoved(Resolution resolution) {}
