package coop.minga.membership.person.domain;

/**
 * What moves a record of a person from one state to another; correcting it is none.
 *
 * <p>Guarantee: an absorbed record is erased with the one that absorbed it, never alone.
 */
public enum PersonStep {
    MERGE,
    MERGE_UNDOING,
    ERASURE,
    ERASURE_WITH_KEPT
}
