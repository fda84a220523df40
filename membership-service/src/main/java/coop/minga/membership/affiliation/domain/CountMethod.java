package coop.minga.membership.affiliation.domain;

/**
 * How members were counted.
 *
 * <p>Guarantee: a word never changes its meaning; it travels in events.
 */
public enum CountMethod {
    MEMBER_REGISTER,
    DUES_RECORDS,
    ASSEMBLY_ROLL,
    FIELD_VISIT,
    SAMPLE,
    OTHER
}
