package coop.minga.finance.guarantee.app;

import coop.minga.finance.guarantee.domain.PledgeChange;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the borrower of a loan owes a guarantor, because it was taken from her deposits.
 *
 * <p>Guarantee: what was taken by one journal entry; it never changes.
 */
@Schema(name = "GuarantorClaim")
public record GuarantorClaimView(
        @Schema(description = "Of the journal entry that took it.")
        UUID id,

        UUID guarantee,

        @Schema(description = "Whose borrower owes it.") UUID loan,

        @Schema(description = "The membership it is owed to.")
        UUID guarantor,

        Amount amount,
        LocalDate effectiveOn,
        Instant recordedAt) {

    static GuarantorClaimView of(PledgeChange called) {
        return new GuarantorClaimView(
                called.entry().value(),
                called.guarantee().value(),
                called.loan().value(),
                called.guarantor().value(),
                Amount.of(called.amount()),
                called.effectiveOn(),
                called.recordedAt());
    }
}
