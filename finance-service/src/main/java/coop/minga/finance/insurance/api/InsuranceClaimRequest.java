package coop.minga.finance.insurance.api;

import coop.minga.finance.insurance.InsuranceClaimId;
import coop.minga.finance.insurance.InsurancePolicyId;
import coop.minga.finance.insurance.app.InsuranceClaimCommands;
import coop.minga.finance.insurance.domain.InsuredEvent;
import coop.minga.platform.money.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a claim.
 *
 * <p>Guarantee: no words about a person; what happened is a code.
 */
@Schema(name = "InsuranceClaimRequest")
public record InsuranceClaimRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotNull UUID policy,
        @NotNull InsuredEvent event,
        @NotNull LocalDate happenedOn,
        @NotNull @Valid Amount amount) {

    InsuranceClaimCommands.Asked asked(InsuranceClaimId ownId) {
        return new InsuranceClaimCommands.Asked(ownId, new InsurancePolicyId(policy), event, happenedOn, amount);
    }
}
