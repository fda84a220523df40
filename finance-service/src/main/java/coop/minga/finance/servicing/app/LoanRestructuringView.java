package coop.minga.finance.servicing.app;

import coop.minga.finance.servicing.domain.LoanRestructuring;
import coop.minga.finance.servicing.domain.ProposalState;
import coop.minga.finance.servicing.domain.UnpaidInterest;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A restructuring as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "LoanRestructuring")
public record LoanRestructuringView(
        UUID id,
        long version,
        UUID loan,
        ProposalState state,
        int instalments,
        @Schema(examples = "12") String annualRatePercent,
        @Nullable LocalDate firstDueOn,
        UnpaidInterest unpaidInterest,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        @Nullable LocalDate effectiveOn,

        @Schema(description = "The revision of the schedule that it made, once it is approved.") @Nullable Integer scheduleRevision,

        @Schema(description = "Interest that was lent anew, by the journal entry of the same id where it is not zero.")
        @Nullable Amount capitalised) {

    static LoanRestructuringView of(LoanRestructuring restructuring, Currency currency) {
        Long capitalised = restructuring.capitalisedMinor();
        return new LoanRestructuringView(
                restructuring.id().value(),
                restructuring.version(),
                restructuring.loan().value(),
                restructuring.state(),
                restructuring.terms().instalments(),
                restructuring.terms().annualRatePercent().stripTrailingZeros().toPlainString(),
                restructuring.terms().firstDueOn(),
                restructuring.terms().unpaidInterest(),
                restructuring.proposedAt(),
                restructuring.decidedAt(),
                restructuring.effectiveOn(),
                restructuring.scheduleRevision(),
                capitalised == null ? null : Amount.of(capitalised, currency));
    }
}
