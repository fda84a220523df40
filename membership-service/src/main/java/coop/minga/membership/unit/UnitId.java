package coop.minga.membership.unit;

import java.util.UUID;

/**
 * Names a unit of an organisation.
 *
 * <p>Guarantee: never reused.
 */
public record UnitId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static UnitId fromString(String text) {
        return new UnitId(UUID.fromString(text));
    }
}
