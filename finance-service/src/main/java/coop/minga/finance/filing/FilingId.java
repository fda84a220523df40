package coop.minga.finance.filing;

import java.util.UUID;

/**
 * Names a filing inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record FilingId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static FilingId fromString(String text) {
        return new FilingId(UUID.fromString(text));
    }
}
