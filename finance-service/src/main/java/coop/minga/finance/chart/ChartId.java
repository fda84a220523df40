package coop.minga.finance.chart;

import java.util.UUID;

/**
 * Names a chart of accounts inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record ChartId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static ChartId fromString(String text) {
        return new ChartId(UUID.fromString(text));
    }
}
