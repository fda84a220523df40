package coop.minga.finance.solidaritygrant.api;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.solidaritygrant.app.SolidaritySchemeCommands.Asked;
import coop.minga.platform.money.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a scheme's terms.
 *
 * <p>Guarantee: the whole of them.
 */
@Schema(name = "SolidarityTermsRequest")
public record SolidarityTermsRequest(
        @NotBlank @Size(max = 200) String name,

        @Schema(
                description =
                        "An expense, or what is owed to members; what the chart names for solidarity grants if absent.")
        @Nullable UUID chargedTo,

        @Schema(description = "The most a member is given in a round.") @NotNull @Valid Amount capPerMember,

        @Schema(description = "The most a round gives.") @NotNull @Valid Amount capPerRound,

        @Schema(description = "How often a member may claim in a round; once if absent.") @Nullable @Min(1) @Max(12) Integer grantsPerMember,

        @Schema(description = "How many of the committee have to say yes; who submitted a claim does not count.")
        @Min(1) @Max(50) int quorum,

        @Schema(description = "The subjects of the users who vote.") @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 255) String> committee) {

    Asked asked() {
        return new Asked(
                name,
                chargedTo == null ? null : new LedgerAccountId(chargedTo),
                capPerMember,
                capPerRound,
                grantsPerMember == null ? 1 : grantsPerMember,
                quorum,
                committee);
    }
}
