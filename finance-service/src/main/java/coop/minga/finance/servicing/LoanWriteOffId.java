package coop.minga.finance.servicing;

import java.util.UUID;

/**
 * Names a write-off inside its organisation.
 *
 * <p>Guarantee: never reused; also the id of the journal entry that books it.
 */
public record LoanWriteOffId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static LoanWriteOffId fromString(String text) {
        return new LoanWriteOffId(UUID.fromString(text));
    }
}
