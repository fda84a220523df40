package coop.minga.finance.savingsgroup.app;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.savingsgroup.domain.CycleRules;
import coop.minga.finance.savingsgroup.domain.CycleState;
import coop.minga.finance.savingsgroup.domain.GroupCycle;
import coop.minga.platform.money.Amount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A cycle of a savings group with its rules.
 *
 * <p>Guarantee: a snapshot of one version; the rules are those of every version.
 */
@Schema(name = "GroupCycle")
public record GroupCycleView(
        UUID id,
        long version,

        @Schema(description = "Counts the group's cycles.") int number,

        CycleState state,
        Amount sharePrice,

        @Schema(description = "That a member may buy in a meeting.")
        int mostShares,

        Amount socialContribution,
        List<Fine> fines,

        @Schema(description = "Of the principal owed, for each month of a loan that has begun.", examples = "5")
        String monthlyChargePercent,

        List<LocalDate> plannedMeetings,

        @Schema(description = "The fund in which the social money is kept apart.")
        UUID socialFund,

        LocalDate opensOn,
        @Nullable LocalDate sharedOutOn,

        @Schema(description = "The one entry of the share-out.") @Nullable UUID journalEntry,

        Instant openedAt,
        Instant updatedAt) {

    /**
     * What is paid for a fault.
     *
     * <p>Guarantee: the same in the whole cycle.
     */
    @Schema(name = "GroupFine")
    public record Fine(String code, Amount amount) {}

    static GroupCycleView of(GroupCycle cycle) {
        CycleRules rules = cycle.rules();
        return new GroupCycleView(
                cycle.id().value(),
                cycle.version(),
                cycle.number(),
                cycle.state(),
                Amount.of(rules.sharePriceMinor(), rules.currency()),
                rules.mostShares(),
                Amount.of(rules.socialMinor(), rules.currency()),
                rules.finesMinor().entrySet().stream()
                        .map(fine -> new Fine(fine.getKey(), Amount.of(fine.getValue(), rules.currency())))
                        .toList(),
                percent(rules.chargePpm()),
                rules.plannedMeetings(),
                cycle.socialFund().value(),
                cycle.opensOn(),
                cycle.sharedOutOn().orElse(null),
                cycle.entry().map(JournalEntryId::value).orElse(null),
                cycle.openedAt(),
                cycle.updatedAt());
    }

    static String percent(int ppm) {
        BigDecimal percent = BigDecimal.valueOf(ppm, 4).stripTrailingZeros();
        return percent.toPlainString();
    }
}
