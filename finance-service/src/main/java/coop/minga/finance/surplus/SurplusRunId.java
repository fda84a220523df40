package coop.minga.finance.surplus;

import java.util.UUID;

/**
 * Names a run of the surplus, and the dividends and the journal entry that carry it out, inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record SurplusRunId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static SurplusRunId fromString(String text) {
        return new SurplusRunId(UUID.fromString(text));
    }
}
