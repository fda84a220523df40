package coop.minga.finance.servicing.app;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a run over the loans did.
 *
 * <p>Guarantee: a snapshot; the books are asked of the journal.
 */
@Schema(name = "LoanRun")
public record LoanRunView(
        LocalDate through,

        @Schema(description = "Loans that came into arrears, or out of them.")
        int loansMoved,

        @Schema(description = "Days that were accrued, of each fund and currency.")
        int days,

        @Schema(description = "Whether nothing is left to be done up to that day.")
        boolean complete) {}
