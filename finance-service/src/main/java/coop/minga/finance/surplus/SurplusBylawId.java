package coop.minga.finance.surplus;

import java.util.UUID;

/**
 * Names a by-law about the surplus inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record SurplusBylawId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static SurplusBylawId fromString(String text) {
        return new SurplusBylawId(UUID.fromString(text));
    }
}
