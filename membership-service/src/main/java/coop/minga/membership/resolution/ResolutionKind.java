package coop.minga.membership.resolution;

/**
 * What a resolution decides about.
 *
 * <p>Guarantee: a word never changes its meaning; it travels in events, and other services act on it.
 */
public enum ResolutionKind {
    /** Of a member or an affiliate; the subject's id is the membership's or the affiliation's. */
    EXPULSION,
    /** Of repayments. */
    MORATORIUM,
    /** Into another legal form, or of capital into shares. */
    CONVERSION,
    /** How a surplus is used, with the rates of dividend and interest. */
    SURPLUS,
    CAMPAIGN,
    /** What a negotiating team may ask for and accept. */
    NEGOTIATION_MANDATE,
    GENERAL
}
