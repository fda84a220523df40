package coop.minga.finance.servicing.api;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loanproduct.LoanTerms;
import coop.minga.finance.servicing.app.LoanRestructuringCommands.Proposal;
import coop.minga.finance.servicing.domain.UnpaidInterest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of how a loan is to be paid from now on.
 *
 * <p>Guarantee: whatever is left out stays as it was agreed.
 */
@Schema(name = "LoanRestructuringRequest")
public record LoanRestructuringRequest(
        @Schema(description = "An id of the client's own.") @Nullable UUID id,

        @NotNull UUID loan,

        @Schema(description = "In how many what is owed is paid.") @NotNull @Min(1) @Max(LoanTerms.MOST_INSTALMENTS) Integer instalments,

        @Schema(examples = "9", description = "Nominal, of a year.")
        @Nullable @Pattern(regexp = "\\d{1,4}(\\.\\d{1,6})?")
        String annualRatePercent,

        @Schema(description = "As far from the day of the approval as instalments are apart, if it is left out.")
        @Nullable LocalDate firstDueOn,

        @NotNull UnpaidInterest unpaidInterest) {

    Proposal proposal() {
        return new Proposal(
                new LoanId(loan),
                instalments,
                annualRatePercent == null ? null : new BigDecimal(annualRatePercent),
                firstDueOn,
                unpaidInterest);
    }
}
