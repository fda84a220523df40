package coop.minga.membership.affiliation.domain;

/**
 * The two sides of an affiliation.
 *
 * <p>Guarantee: an organisation is on exactly one side of an affiliation it can see.
 */
public enum Party {
    AFFILIATE,
    PARENT
}
