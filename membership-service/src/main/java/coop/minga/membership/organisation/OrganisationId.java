package coop.minga.membership.organisation;

import java.util.UUID;

/**
 * Names an organisation; of a tenant it is also the {@code org} of its tokens.
 *
 * <p>Guarantee: never reused.
 */
public record OrganisationId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static OrganisationId fromString(String text) {
        return new OrganisationId(UUID.fromString(text));
    }
}
