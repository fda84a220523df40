package coop.minga.membership.sseprofile.domain;

/**
 * Whether a principle is met. Findings are looked at side by side and never added up to a verdict.
 *
 * <p>Guarantee: {@link #UNKNOWN} where nobody has looked.
 */
public enum SseFinding {
    YES,
    PARTLY,
    NO,
    UNKNOWN
}
