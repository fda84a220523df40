package coop.minga.finance.mobilemoney;

import java.util.UUID;

/**
 * Names a payment by phone.
 *
 * <p>Guarantee: never reused.
 */
public record MobilePaymentId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static MobilePaymentId fromString(String text) {
        return new MobilePaymentId(UUID.fromString(text));
    }
}
