package coop.minga.membership.workprofile.domain;

/**
 * What the pay is counted by.
 *
 * <p>Guarantee: a word never changes its meaning.
 */
public enum PayBasis {
    TIME,
    PIECE,
    SALES,
    COMMISSION
}
