package coop.minga.contracts.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A directory record was taken back: it was made by mistake, and nothing referred to it.
 *
 * <p>Guarantee: versions of one aggregate are gapless from 1, and this is the last one of its record; the id is never
 * used again by its steward.
 */
public record OrganisationWithdrawn(
        UUID organisationId, long version, UUID organisation, Instant recordedAt, LocalDate effectiveOn) {
    public static final String TYPE = "coop.minga.membership.organisation-withdrawn.v1";
    public static final String TOPIC = OrganisationChanged.TOPIC;
}
