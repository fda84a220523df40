package coop.minga.finance.solidaritygrant.api;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.solidaritygrant.SolidarityGrantId;
import coop.minga.finance.solidaritygrant.SolidarityRoundId;
import coop.minga.finance.solidaritygrant.app.SolidarityGrantCommands.Asked;
import coop.minga.finance.solidaritygrant.domain.GrantReason;
import coop.minga.platform.money.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a claim.
 *
 * <p>Guarantee: no words about a person; why is a code.
 */
@Schema(name = "SolidarityClaimRequest")
public record SolidarityClaimRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotNull UUID round,
        @NotNull UUID membership,
        @NotNull GrantReason reason,
        @NotNull @Valid Amount amount) {

    Asked asked(SolidarityGrantId ownId) {
        return new Asked(ownId, new SolidarityRoundId(round), new MembershipId(membership), reason, amount);
    }
}
