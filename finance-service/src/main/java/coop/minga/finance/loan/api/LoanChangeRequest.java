package coop.minga.finance.loan.api;

import coop.minga.finance.loan.app.LoanCommands.Asked;
import coop.minga.platform.money.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client says of a draft anew.
 *
 * <p>Guarantee: whole; borrower and product stay.
 */
@Schema(name = "LoanChangeRequest")
public record LoanChangeRequest(
        @NotNull @Valid Amount principal,
        @NotNull @Min(1) @Max(MOST_INSTALMENTS) Integer instalments,

        @Schema(examples = "WORKING_CAPITAL", description = "A code of the organisation's own.")
        @NotNull @Size(max = 40) String purpose) {
    static final int MOST_INSTALMENTS = 360;

    Asked asked() {
        return new Asked(principal, instalments, purpose);
    }
}
