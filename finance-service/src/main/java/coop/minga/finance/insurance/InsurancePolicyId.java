package coop.minga.finance.insurance;

import java.util.UUID;

/**
 * Names an insurance policy inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record InsurancePolicyId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static InsurancePolicyId fromString(String text) {
        return new InsurancePolicyId(UUID.fromString(text));
    }
}
