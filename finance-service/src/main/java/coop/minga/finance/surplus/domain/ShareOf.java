package coop.minga.finance.surplus.domain;

/**
 * What a step's share is a share of.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum ShareOf {
    SURPLUS,
    /** What the steps before have left. */
    LEFT
}
