package coop.minga.finance.receipt;

import java.util.UUID;

/**
 * Names a receipt inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record ReceiptId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static ReceiptId fromString(String text) {
        return new ReceiptId(UUID.fromString(text));
    }
}
