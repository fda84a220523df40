package coop.minga.finance.affiliationfee;

import java.util.UUID;

/**
 * Names an affiliation fee, together with the affiliate whose it is.
 *
 * <p>Guarantee: never reused.
 */
public record AffiliationFeeId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static AffiliationFeeId fromString(String text) {
        return new AffiliationFeeId(UUID.fromString(text));
    }
}
