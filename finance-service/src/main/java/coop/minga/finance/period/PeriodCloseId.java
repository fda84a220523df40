package coop.minga.finance.period;

import java.util.UUID;

/**
 * Names the close of a period inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record PeriodCloseId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static PeriodCloseId fromString(String text) {
        return new PeriodCloseId(UUID.fromString(text));
    }
}
