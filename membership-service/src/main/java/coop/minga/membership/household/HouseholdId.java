package coop.minga.membership.household;

import java.util.UUID;

/**
 * Names a household as one organisation knows it.
 *
 * <p>Guarantee: unique within the organisation.
 */
public record HouseholdId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static HouseholdId fromString(String text) {
        return new HouseholdId(UUID.fromString(text));
    }
}
