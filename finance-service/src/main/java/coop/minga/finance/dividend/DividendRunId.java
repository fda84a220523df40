package coop.minga.finance.dividend;

import java.util.UUID;

/**
 * Names a run of dividends inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record DividendRunId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static DividendRunId fromString(String text) {
        return new DividendRunId(UUID.fromString(text));
    }
}
