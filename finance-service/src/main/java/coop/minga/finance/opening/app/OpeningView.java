package coop.minga.finance.opening.app;

import coop.minga.finance.opening.domain.OpeningBalances;
import coop.minga.finance.opening.domain.OpeningState;
import coop.minga.finance.opening.store.OpeningLines.Sum;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Opening balances as their organisation sees them.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "OpeningBalances")
public record OpeningView(
        UUID id,
        long version,

        @Schema(description = "The day on which the books begin with them.")
        LocalDate asOf,

        OpeningState state,

        @Schema(description = "What the lines of each fund come to; the difference must be zero to be signed.")
        List<OfFund> funds,

        String broughtBy,
        List<String> signatures,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * The lines of one fund.
     *
     * <p>Guarantee: the difference is debits less credits.
     */
    @Schema(name = "OpeningOfFund")
    public record OfFund(UUID fund, long lines, Amount debits, Amount credits, Amount difference) {}

    static OpeningView of(OpeningBalances opening, List<Sum> sums) {
        Currency currency = opening.currency();
        return new OpeningView(
                opening.id().value(),
                opening.version(),
                opening.asOf(),
                opening.state(),
                sums.stream()
                        .map(sum -> new OfFund(
                                sum.fund().value(),
                                sum.lines(),
                                Amount.of(sum.debitMinor(), currency),
                                Amount.of(sum.creditMinor(), currency),
                                Amount.of(Math.subtractExact(sum.debitMinor(), sum.creditMinor()), currency)))
                        .toList(),
                opening.broughtBy(),
                opening.signatures(),
                opening.createdAt(),
                opening.updatedAt());
    }
}
