package coop.minga.finance.dues;

import java.util.UUID;

/**
 * Names a dues plan inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record DuesPlanId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static DuesPlanId fromString(String text) {
        return new DuesPlanId(UUID.fromString(text));
    }
}
