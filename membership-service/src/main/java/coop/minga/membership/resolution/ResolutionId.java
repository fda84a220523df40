package coop.minga.membership.resolution;

import java.util.UUID;

/**
 * Names a resolution of one organisation.
 *
 * <p>Guarantee: unique within its organisation only.
 */
public record ResolutionId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static ResolutionId fromString(String text) {
        return new ResolutionId(UUID.fromString(text));
    }
}
