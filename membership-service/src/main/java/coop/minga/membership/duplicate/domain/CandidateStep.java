package coop.minga.membership.duplicate.domain;

/**
 * What moves a pair from one state to another.
 *
 * <p>Guarantee: people take the first four; the others follow from what happens to the records.
 */
public enum CandidateStep {
    MERGE,
    REJECTION,
    DEFERRAL,
    RESUMPTION,
    PROPOSAL,
    MERGE_UNDOING,
    REOPENING,
    WITHDRAWAL
}
