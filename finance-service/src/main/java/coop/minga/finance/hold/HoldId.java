package coop.minga.finance.hold;

import java.util.UUID;

/**
 * Names a hold inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record HoldId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static HoldId fromString(String text) {
        return new HoldId(UUID.fromString(text));
    }
}
