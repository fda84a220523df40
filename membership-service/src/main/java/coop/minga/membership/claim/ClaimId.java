package coop.minga.membership.claim;

import java.util.UUID;

/**
 * Names a claim.
 *
 * <p>Guarantee: made here and not by clients, because the administration reaches claims of all stewards by it.
 */
public record ClaimId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static ClaimId fromString(String text) {
        return new ClaimId(UUID.fromString(text));
    }
}
