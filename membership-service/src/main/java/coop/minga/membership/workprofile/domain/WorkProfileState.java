package coop.minga.membership.workprofile.domain;

/**
 * Where the record of a job stands.
 *
 * <p>Guarantee: follows from the record; nobody sets it.
 */
public enum WorkProfileState {
    OPEN,
    ENDED,
    WITHDRAWN
}
