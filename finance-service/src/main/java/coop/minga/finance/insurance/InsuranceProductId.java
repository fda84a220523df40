package coop.minga.finance.insurance;

import java.util.UUID;

/**
 * Names an insurance product inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record InsuranceProductId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static InsuranceProductId fromString(String text) {
        return new InsuranceProductId(UUID.fromString(text));
    }
}
