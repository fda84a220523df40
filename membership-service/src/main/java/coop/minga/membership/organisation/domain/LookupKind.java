package coop.minga.membership.organisation.domain;

/**
 * By what an organisation is looked up.
 *
 * <p>Guarantee: an {@link #EXTERNAL_ID} names one record of its steward, the others any number.
 */
public enum LookupKind {
    /** The beginnings of the words of all its names. */
    NAME,
    EXTERNAL_ID,
    SECTOR,
    ESS_GLOBAL_CODE
}
