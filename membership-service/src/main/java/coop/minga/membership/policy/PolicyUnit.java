package coop.minga.membership.policy;

/**
 * What a policy's value is.
 *
 * <p>Guarantee: decides how the value is written: a whole number, one of the choices, or YES and NO.
 */
public enum PolicyUnit {
    DAYS,
    COUNT,
    PERCENT,
    CHOICE,
    YES_NO
}
