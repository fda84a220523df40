package coop.minga.membership.policy;

import coop.minga.membership.organisation.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Names one organisation's policy of a name to readers of events.
 *
 * <p>Guarantee: always the same for the same organisation and name, and of no other.
 */
public record PolicyId(UUID value) {
    public static PolicyId of(OrganisationId organisation, PolicyName name) {
        String text = organisation.value() + "/" + name.name();
        return new PolicyId(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
    }
}
