package coop.minga.finance.checkoff;

import java.util.UUID;

/**
 * Names an employer inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record EmployerId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static EmployerId fromString(String text) {
        return new EmployerId(UUID.fromString(text));
    }
}
