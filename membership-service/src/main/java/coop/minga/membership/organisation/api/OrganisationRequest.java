package coop.minga.membership.organisation.api;

import coop.minga.membership.organisation.OtherName;
import coop.minga.membership.organisation.domain.CooperativeType;
import coop.minga.membership.organisation.domain.OrganisationKind;
import coop.minga.membership.organisation.domain.OrganisationProfile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of an organisation.
 *
 * <p>Guarantee: only a name and a kind are asked for; the rest has a default or stays empty.
 */
@Schema(name = "OrganisationRequest")
public record OrganisationRequest(
        @Schema(description = "An id of the client's own, so that it can be named before it is sent.") @Nullable UUID id,

        @NotBlank @Size(max = 300) String name,
        @Nullable @Size(max = 50) List<@NotNull @Valid OtherName> otherNames,
        @NotNull OrganisationKind kind,
        @Nullable CooperativeType coopType,

        @Schema(minimum = "1", maximum = "3", defaultValue = "1") @Nullable Integer tier,

        @Schema(description = "ISO 3166, two letters.") @Nullable String country,

        @Nullable @Size(max = 200) String area,

        @Schema(description = "IANA time zone; business days end at its midnight.", defaultValue = "UTC") @Nullable String zone,

        @Schema(description = "ISO 4217.", defaultValue = "USD") @Nullable String currency,

        @Schema(description = "Sections and divisions of ISIC Rev. 4.") @Nullable @Size(max = 50) List<@NotBlank @Size(max = 2) String> sectors,

        @Schema(description = "Codes of ESSGlobal, bare or as a URI.") @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> essGlobalCodes,

        @Schema(description = "Ids in other systems, as system:id.") @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> externalIds) {

    OrganisationProfile profile() {
        return new OrganisationProfile(
                name,
                otherNames == null ? List.of() : otherNames,
                kind,
                coopType,
                tier == null ? 1 : tier,
                country,
                area,
                zone == null ? "UTC" : zone,
                currency == null ? "USD" : currency,
                sectors == null ? List.of() : sectors,
                null,
                essGlobalCodes == null ? List.of() : essGlobalCodes,
                externalIds == null ? List.of() : externalIds);
    }
}
