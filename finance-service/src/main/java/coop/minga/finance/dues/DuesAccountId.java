package coop.minga.finance.dues;

import java.util.UUID;

/**
 * Names a member's dues account, which is a ledger account of the same id, inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record DuesAccountId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static DuesAccountId fromString(String text) {
        return new DuesAccountId(UUID.fromString(text));
    }
}
