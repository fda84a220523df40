package coop.minga.finance.guarantee;

import java.util.UUID;

/**
 * Names a payment of a borrower to guarantors inside its organisation.
 *
 * <p>Guarantee: never that of an entry.
 */
public record GuarantorPaymentId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static GuarantorPaymentId fromString(String text) {
        return new GuarantorPaymentId(UUID.fromString(text));
    }
}
