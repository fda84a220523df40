package coop.minga.membership.organisation.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.OtherName;
import coop.minga.membership.organisation.domain.CooperativeType;
import coop.minga.membership.organisation.domain.Organisation;
import coop.minga.membership.organisation.domain.OrganisationKind;
import coop.minga.membership.organisation.domain.OrganisationProfile;
import coop.minga.platform.source.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as its steward sees it.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "Organisation")
public record OrganisationView(
        UUID id,
        long version,
        String name,
        List<OtherName> otherNames,
        OrganisationKind kind,
        @Nullable CooperativeType coopType,
        int tier,
        @Nullable String country,
        @Nullable String area,
        String zone,
        String currency,
        List<String> sectors,

        @Schema(description = "Of the list the sectors were found in.") @Nullable String sectorsVersion,

        List<String> essGlobalCodes,
        List<String> externalIds,
        boolean isTenant,

        @Schema(description = "The tenant that a directory record turned out to tell of.") @Nullable UUID claimedBy,

        Source source,
        Instant createdAt,
        Instant updatedAt) {

    static OrganisationView of(Organisation organisation) {
        OrganisationProfile profile = organisation.profile();
        return new OrganisationView(
                organisation.id().value(),
                organisation.version(),
                profile.name(),
                profile.otherNames(),
                profile.kind(),
                profile.cooperativeType(),
                profile.tier(),
                profile.country(),
                profile.area(),
                profile.zone(),
                profile.currency(),
                profile.sectors(),
                profile.sectorsVersion(),
                profile.essGlobalCodes(),
                profile.externalIds(),
                organisation.isTenant(),
                organisation.claimedBy().map(OrganisationId::value).orElse(null),
                organisation.source(),
                organisation.createdAt(),
                organisation.updatedAt());
    }
}
