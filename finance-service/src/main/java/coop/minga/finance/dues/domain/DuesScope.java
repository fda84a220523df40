package coop.minga.finance.dues.domain;

/**
 * Whom a plan is for.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum DuesScope {
    /** Every member, as long as she is one; an assignment says more about her, or ends it for her. */
    EVERY_MEMBER,
    /** Members who are assigned to it. */
    ASSIGNED
}
