package coop.minga.finance.insurance;

import java.util.UUID;

/**
 * Names an insurance claim inside its organisation.
 *
 * <p>Guarantee: never reused.
 */
public record InsuranceClaimId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static InsuranceClaimId fromString(String text) {
        return new InsuranceClaimId(UUID.fromString(text));
    }
}
