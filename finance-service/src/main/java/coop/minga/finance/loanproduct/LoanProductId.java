package coop.minga.finance.loanproduct;

import java.util.UUID;

/**
 * Names a loan product inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record LoanProductId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static LoanProductId fromString(String text) {
        return new LoanProductId(UUID.fromString(text));
    }
}
