package coop.minga.finance.checkoff;

import java.util.UUID;

/**
 * Names a check-off schedule inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record CheckOffScheduleId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static CheckOffScheduleId fromString(String text) {
        return new CheckOffScheduleId(UUID.fromString(text));
    }
}
