package coop.minga.finance.member;

/**
 * Who holds accounts of members.
 *
 * <p>Guarantee: a constant is never renamed.
 */
public enum HolderKind {
    INDIVIDUAL,
    INSTITUTION
}
