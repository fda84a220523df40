package coop.minga.finance.solidaritygrant;

import java.util.UUID;

/**
 * Names a solidarity grant inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record SolidarityGrantId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static SolidarityGrantId fromString(String text) {
        return new SolidarityGrantId(UUID.fromString(text));
    }
}
