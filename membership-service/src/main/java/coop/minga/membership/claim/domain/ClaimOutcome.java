package coop.minga.membership.claim.domain;

import coop.minga.membership.organisation.OrganisationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim stands, and who decided it why.
 *
 * <p>Guarantee: a tenant where it was verified, and only there.
 */
public record ClaimOutcome(
        ClaimState state,
        @Nullable OrganisationId tenant,
        @Nullable String decidedBy,
        @Nullable String reason,
        long version,
        Instant createdAt,
        Instant updatedAt) {}
