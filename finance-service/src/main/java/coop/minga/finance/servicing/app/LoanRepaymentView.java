package coop.minga.finance.servicing.app;

import coop.minga.finance.ledger.app.JournalEntryView;
import coop.minga.finance.servicing.domain.LoanRepayment;
import coop.minga.finance.servicing.domain.Split;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A repayment as its organisation sees it.
 *
 * <p>Guarantee: only whether it was taken back ever changes, once, and {@code version} with it; the parts add up to the
 * amount.
 */
@Schema(name = "LoanRepayment")
public record LoanRepaymentView(
        @Schema(description = "Also of its journal entry.") UUID id,

        @Schema(description = "1, and 2 once it was taken back.")
        long version,

        UUID loan,
        Amount amount,
        Parts parts,
        LocalDate effectiveOn,
        Instant recordedAt,

        @Schema(description = "The revision of the schedule that it made, if it made one.") @Nullable Integer scheduleRevision,

        @Schema(description = "The journal entry that took it back.") @Nullable UUID reversedBy) {

    /**
     * What an amount pays.
     *
     * <p>Guarantee: none is negative.
     */
    @Schema(name = "LoanParts")
    public record Parts(Amount penalties, Amount fees, Amount interest, Amount principal) {
        static Parts of(Split split, Currency currency) {
            return new Parts(
                    Amount.of(split.penaltiesMinor(), currency),
                    Amount.of(split.feesMinor(), currency),
                    Amount.of(split.interestMinor(), currency),
                    Amount.of(split.principalMinor(), currency));
        }
    }

    static LoanRepaymentView of(LoanRepayment repayment, JournalEntryView entry) {
        Currency currency = Currency.getInstance(entry.currency());
        return new LoanRepaymentView(
                repayment.id().value(),
                entry.version(),
                repayment.loan().value(),
                Amount.of(repayment.split().totalMinor(), currency),
                Parts.of(repayment.split(), currency),
                repayment.effectiveOn(),
                repayment.recordedAt(),
                repayment.revision(),
                entry.endedBy());
    }
}
