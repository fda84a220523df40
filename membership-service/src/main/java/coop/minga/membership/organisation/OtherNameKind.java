package coop.minga.membership.organisation;

/**
 * Why an organisation has another name.
 *
 * <p>Guarantee: none is its name of record.
 */
public enum OtherNameKind {
    ACRONYM,
    FORMER,
    TRANSLATION,
    TRADING
}
