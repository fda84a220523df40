package coop.minga.membership.workprofile.domain;

/**
 * What the formality of a job depends on.
 *
 * <p>Guarantee: a word never changes its meaning.
 */
public enum Fact {
    WRITTEN_CONTRACT,
    EMPLOYER_SOCIAL_INSURANCE,
    PAID_ANNUAL_LEAVE,
    PAID_SICK_LEAVE,
    UNIT_REGISTERED,
    BOOKS_KEPT
}
