package coop.minga.contracts.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation was registered or its record changed; names of organisations are not personal data.
 *
 * <p>Guarantee: carries the full state of version {@code version}; versions of one aggregate are gapless from 1.
 */
public record OrganisationChanged(
        UUID organisationId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        String name,
        String kind,
        @Nullable String coopType,
        int tier,
        @Nullable String country,
        String zone,
        String currency,
        boolean isTenant,
        @Nullable UUID claimedBy) {
    public static final String TYPE = "coop.minga.membership.organisation-changed.v1";
    public static final String TOPIC = "minga.membership.organisation";
}
