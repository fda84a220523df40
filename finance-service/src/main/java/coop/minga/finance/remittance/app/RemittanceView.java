package coop.minga.finance.remittance.app;

import coop.minga.finance.remittance.domain.Remittance;
import coop.minga.finance.remittance.domain.RemittanceState;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A remittance as its organisation sees it; its lines and what they come to are read apart.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "Remittance")
public record RemittanceView(
        UUID id,
        long version,
        UUID schedule,
        UUID employer,
        RemittanceState state,

        @Schema(description = "When the money arrived.") LocalDate receivedOn,

        @Schema(description = "What arrived, by the bank's receipts together.")
        Amount received,

        @Schema(description = "The ledger account it arrived in.")
        UUID into,

        @Schema(description = "What the lines say together; known once the file is read.") @Nullable Amount lines,

        @Schema(
                description =
                        "Why it is INVALID (see `errors` of REMITTANCE_ROWS_UNREADABLE), or REMITTANCE_REVERSAL_REFUSED where the books let not all of it"
                                + " be taken back.")
        @Nullable String problem,

        @Schema(description = "The remittance that said the same before; nothing was booked of this one.") @Nullable UUID repeats,

        Instant createdAt,
        Instant updatedAt) {

    static RemittanceView of(Remittance remittance) {
        Currency currency = remittance.currency();
        Long lines = remittance.linesMinor();
        return new RemittanceView(
                remittance.id().value(),
                remittance.version(),
                remittance.schedule().value(),
                remittance.employer().value(),
                remittance.state(),
                remittance.receivedOn(),
                Amount.of(remittance.receivedMinor(), currency),
                remittance.into().value(),
                lines == null ? null : Amount.of(lines, currency),
                remittance.problem(),
                remittance.repeats(),
                remittance.createdAt(),
                remittance.updatedAt());
    }
}
