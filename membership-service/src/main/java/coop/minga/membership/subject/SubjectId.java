package coop.minga.membership.subject;

import java.util.UUID;

/**
 * Names one human across the records of all organisations.
 *
 * <p>Guarantee: travels in events and never in an answer; ordered by time, so that of two the older is the smaller.
 */
public record SubjectId(UUID value) implements Comparable<SubjectId> {
    @Override
    public int compareTo(SubjectId other) {
        return value.compareTo(other.value);
    }
}
