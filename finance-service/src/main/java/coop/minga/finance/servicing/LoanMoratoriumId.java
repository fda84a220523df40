package coop.minga.finance.servicing;

import java.util.UUID;

/**
 * Names a moratorium inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record LoanMoratoriumId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static LoanMoratoriumId fromString(String text) {
        return new LoanMoratoriumId(UUID.fromString(text));
    }
}
