package coop.minga.membership.registration;

import java.util.UUID;

/**
 * Names a registration of an organisation with an authority.
 *
 * <p>Guarantee: unique within the organisation that keeps the record.
 */
public record RegistrationId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static RegistrationId fromString(String text) {
        return new RegistrationId(UUID.fromString(text));
    }
}
