package coop.minga.finance.loanproduct;

import java.util.UUID;

/**
 * Names the terms of a loan product as they stood once.
 *
 * <p>Guarantee: never reused; what it names never changes.
 */
public record LoanProductRevisionId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static LoanProductRevisionId fromString(String text) {
        return new LoanProductRevisionId(UUID.fromString(text));
    }
}
