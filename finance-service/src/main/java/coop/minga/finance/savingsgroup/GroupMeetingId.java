package coop.minga.finance.savingsgroup;

import java.util.UUID;

/**
 * Names a meeting of a savings group inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record GroupMeetingId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static GroupMeetingId fromString(String text) {
        return new GroupMeetingId(UUID.fromString(text));
    }
}
