package coop.minga.finance.mobilemoney;

import java.util.UUID;

/**
 * Names what a payer is known to pay for.
 *
 * <p>Guarantee: never reused.
 */
public record PayerReferenceId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static PayerReferenceId fromString(String text) {
        return new PayerReferenceId(UUID.fromString(text));
    }
}
