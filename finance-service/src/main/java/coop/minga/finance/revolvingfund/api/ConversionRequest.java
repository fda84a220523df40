package coop.minga.finance.revolvingfund.api;

import coop.minga.finance.resolution.ResolutionId;
import coop.minga.finance.revolvingfund.domain.Conversion;
import coop.minga.finance.solidaritygrant.SolidarityRoundId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a fund whose remainder is to be given to members.
 *
 * <p>Guarantee: names what was resolved, and what the funder agreed to.
 */
@Schema(name = "FundConversionRequest")
public record ConversionRequest(
        @Schema(description = "The emergency scheme of this fund that gives it.") @NotNull UUID scheme,

        @Schema(description = "In force, about a conversion.") @NotNull UUID resolution,

        @NotNull LocalDate funderConsentedOn,

        @Schema(description = "What the funder's paper is filed under.", examples = "TRUST-2020-117")
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 ./_-]{0,79}") String consentReference,

        @Schema(description = "An id of the client's own for the round that is opened.") @Nullable UUID round) {

    Conversion conversion(UUID generated) {
        return new Conversion(
                new ResolutionId(resolution),
                funderConsentedOn,
                consentReference,
                new SolidarityRoundId(round == null ? generated : round));
    }
}
