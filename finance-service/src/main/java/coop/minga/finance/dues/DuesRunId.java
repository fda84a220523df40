package coop.minga.finance.dues;

import java.util.UUID;

/**
 * Names a run of the dues inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record DuesRunId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static DuesRunId fromString(String text) {
        return new DuesRunId(UUID.fromString(text));
    }
}
