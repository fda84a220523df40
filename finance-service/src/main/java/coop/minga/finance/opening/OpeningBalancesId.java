package coop.minga.finance.opening;

import java.util.UUID;

/**
 * Names a sheet of opening balances inside its organisation; the import of its file has the same id.
 *
 * <p>Guarantee: never reused.
 */
public record OpeningBalancesId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static OpeningBalancesId fromString(String text) {
        return new OpeningBalancesId(UUID.fromString(text));
    }
}
