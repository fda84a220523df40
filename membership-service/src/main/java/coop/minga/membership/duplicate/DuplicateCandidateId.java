package coop.minga.membership.duplicate;

import java.util.UUID;

/**
 * Names two records that may be of one person.
 *
 * <p>Guarantee: one for each pair of records.
 */
public record DuplicateCandidateId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static DuplicateCandidateId fromString(String text) {
        return new DuplicateCandidateId(UUID.fromString(text));
    }
}
