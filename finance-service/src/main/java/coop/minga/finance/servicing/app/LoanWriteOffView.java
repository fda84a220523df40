package coop.minga.finance.servicing.app;

import coop.minga.finance.servicing.domain.LoanWriteOff;
import coop.minga.finance.servicing.domain.ProposalState;
import coop.minga.finance.servicing.domain.WriteOffReason;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A write-off as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "LoanWriteOff")
public record LoanWriteOffView(
        @Schema(description = "Also of the journal entry, once it is approved.")
        UUID id,

        long version,
        UUID loan,
        ProposalState state,
        WriteOffReason reason,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        @Nullable LocalDate effectiveOn,

        @Schema(description = "Of the principal.") @Nullable Amount writtenOff) {

    static LoanWriteOffView of(LoanWriteOff writeOff, Currency currency) {
        Long minor = writeOff.writtenOffMinor();
        return new LoanWriteOffView(
                writeOff.id().value(),
                writeOff.version(),
                writeOff.loan().value(),
                writeOff.state(),
                writeOff.reason(),
                writeOff.proposedAt(),
                writeOff.decidedAt(),
                writeOff.effectiveOn(),
                minor == null ? null : Amount.of(minor, currency));
    }
}
