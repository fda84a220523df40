package coop.minga.finance.guarantee.app;

import coop.minga.finance.guarantee.domain.GuarantorClaim;
import coop.minga.finance.guarantee.domain.GuarantorClaimState;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the borrower of a loan owes a guarantor, because it was taken from her deposits.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "GuarantorClaim")
public record GuarantorClaimView(
        @Schema(description = "Of the journal entry that took it.")
        UUID id,

        long version,
        UUID guarantee,

        @Schema(description = "Whose borrower owes it.") UUID loan,

        @Schema(description = "The membership it is owed to.")
        UUID guarantor,

        @Schema(readOnly = true) GuarantorClaimState state,

        @Schema(description = "What was taken.") Amount amount,

        @Schema(description = "What is owed of it still.") Amount outstanding,

        LocalDate effectiveOn,
        Instant recordedAt) {

    static GuarantorClaimView of(GuarantorClaim claim) {
        return new GuarantorClaimView(
                claim.id().value(),
                claim.version(),
                claim.guarantee().value(),
                claim.loan().value(),
                claim.guarantor().value(),
                claim.state(),
                Amount.of(claim.amount()),
                Amount.of(claim.outstanding()),
                claim.effectiveOn(),
                claim.recordedAt());
    }
}
