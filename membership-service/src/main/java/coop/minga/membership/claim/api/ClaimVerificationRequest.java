package coop.minga.membership.claim.api;

import coop.minga.membership.claim.app.ClaimDecisions.NewTenant;
import coop.minga.membership.organisation.OrganisationId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the directory record does not say of the tenant to be.
 *
 * <p>Guarantee: everything may be left out, and must be where the claimant is a tenant already.
 */
@Schema(name = "ClaimVerificationRequest")
public record ClaimVerificationRequest(
        @Schema(description = "The id of the tenant to be; a new one if left out.") @Nullable UUID tenantId,

        @Schema(description = "IANA time zone; the record's if left out.") @Nullable String zone,

        @Schema(description = "ISO 4217; the record's if left out.") @Nullable String currency) {

    NewTenant tenant() {
        return new NewTenant(tenantId == null ? null : new OrganisationId(tenantId), zone, currency);
    }
}
