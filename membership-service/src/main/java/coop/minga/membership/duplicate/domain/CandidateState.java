package coop.minga.membership.duplicate.domain;

/**
 * How far a pair of records was looked into.
 *
 * <p>Guarantee: withdrawn are those that are alike no more, or of whom one record is gone.
 */
public enum CandidateState {
    OPEN,
    DEFERRED,
    MERGED,
    NOT_DUPLICATE,
    WITHDRAWN
}
