package coop.minga.finance.savingsgroup;

import java.util.UUID;

/**
 * Names a cycle of a savings group inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record CycleId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static CycleId fromString(String text) {
        return new CycleId(UUID.fromString(text));
    }
}
