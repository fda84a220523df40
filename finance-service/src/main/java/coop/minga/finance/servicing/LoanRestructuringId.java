package coop.minga.finance.servicing;

import java.util.UUID;

/**
 * Names a restructuring inside its organisation.
 *
 * <p>Guarantee: never reused; also the id of the journal entry that capitalises interest, where it does.
 */
public record LoanRestructuringId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static LoanRestructuringId fromString(String text) {
        return new LoanRestructuringId(UUID.fromString(text));
    }
}
