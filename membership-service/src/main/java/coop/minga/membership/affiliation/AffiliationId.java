package coop.minga.membership.affiliation;

import java.util.UUID;

/**
 * Names an affiliation of one affiliate.
 *
 * <p>Guarantee: unique per affiliate; see {@code Affiliations.named} for what a parent sees if two affiliates chose one.
 */
public record AffiliationId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static AffiliationId fromString(String text) {
        return new AffiliationId(UUID.fromString(text));
    }
}
