package coop.minga.membership.workprofile;

import java.util.UUID;

/**
 * Names a work profile as one organisation knows it.
 *
 * <p>Guarantee: unique within the organisation.
 */
public record WorkProfileId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static WorkProfileId fromString(String text) {
        return new WorkProfileId(UUID.fromString(text));
    }
}
