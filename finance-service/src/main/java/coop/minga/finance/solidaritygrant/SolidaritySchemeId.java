package coop.minga.finance.solidaritygrant;

import java.util.UUID;

/**
 * Names a scheme inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record SolidaritySchemeId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static SolidaritySchemeId fromString(String text) {
        return new SolidaritySchemeId(UUID.fromString(text));
    }
}
