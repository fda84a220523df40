package coop.minga.finance.affiliationfee;

import java.util.UUID;

/**
 * Names an affiliation, as membership-service does, together with the affiliate whose it is.
 *
 * <p>Guarantee: never reused.
 */
public record AffiliationId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static AffiliationId fromString(String text) {
        return new AffiliationId(UUID.fromString(text));
    }
}
