package coop.minga.finance.servicing.app;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a moratorium made, or would make, of each loan.
 *
 * <p>Guarantee: a loan is either put off or refused, and none because of another.
 */
@Schema(name = "LoanMoratoriumOutcome")
public record LoanMoratoriumOutcomeView(
        @Schema(description = "None where it was only tried.") @Nullable LoanMoratoriumView moratorium,

        List<Result> results,

        @Schema(description = "How many loans of the kind are left for another request with the same resolution.")
        long remaining) {

    /**
     * What became of one loan.
     *
     * <p>Guarantee: with a refusal, or with the days before and after.
     */
    @Schema(name = "LoanMoratoriumResult")
    public record Result(
            UUID loan,

            @Schema(description = "When the oldest instalment that is not wholly paid was due.") @Nullable LocalDate dueBefore,

            @Schema(description = "When it is due now.") @Nullable LocalDate dueAfter,

            @Schema(description = "When the loan ends now, if it is paid as it is due.") @Nullable LocalDate lastDueOn,

            @Schema(description = "Why the loan stays as it is, as a code.") @Nullable String refusedFor,

            @Schema(description = "The same in words.") @Nullable String detail) {}
}
