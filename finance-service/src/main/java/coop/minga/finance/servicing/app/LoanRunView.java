package coop.minga.finance.servicing.app;

import java.time.LocalDate;
import java.util.List;
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

        @Schema(description = "Funds in which the provision was refused; no other waits for them.")
        List<UnprovidedFundView> unprovided,

        @Schema(description = "Whether nothing else is left to be done up to that day.")
        boolean complete) {}
