package coop.minga.finance.checkoff;

import java.util.UUID;

/**
 * Names a check-off authorisation inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record CheckOffAuthorisationId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static CheckOffAuthorisationId fromString(String text) {
        return new CheckOffAuthorisationId(UUID.fromString(text));
    }
}
