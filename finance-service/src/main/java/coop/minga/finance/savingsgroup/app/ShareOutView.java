package coop.minga.finance.savingsgroup.app;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.savingsgroup.domain.CycleState;
import coop.minga.finance.savingsgroup.domain.GroupCycle;
import coop.minga.finance.savingsgroup.domain.ShareOut.Part;
import coop.minga.platform.money.Amount;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a cycle gave its members, to be checked with pencil and paper.
 *
 * <p>Guarantee: the parts' values are what the box held and what was set off, to the last unit.
 */
@Schema(name = "GroupShareOut")
public record ShareOutView(
        UUID cycle,

        @Schema(description = "Whether nothing was written.")
        boolean validateOnly,

        LocalDate sharedOutOn,

        @Schema(description = "The one entry of the share-out.") @Nullable UUID journalEntry,

        @Schema(description = "What the box held, and is paid out.")
        Amount box,

        long shares,
        Amount paidForShares,

        @Schema(description = "What is shared out above what the shares cost; below zero what is missing.")
        Amount profit,

        @Schema(description = "What was owed, and is taken from the borrowers' parts.")
        Amount setOff,

        List<OfMember> parts) {

    /**
     * What one member is given.
     *
     * <p>Guarantee: paid is the value less what is set off.
     *
     * @param number of the passbook
     */
    @Schema(name = "GroupShareOutPart")
    public record OfMember(
            UUID membership,
            int number,
            int shares,
            Amount value,
            Amount principalSetOff,
            Amount chargesSetOff,
            Amount paid) {}

    static ShareOutView of(
            GroupCycle cycle, LocalDate day, long boxMinor, List<Part> parts, Map<MembershipId, Integer> numbers) {
        Currency currency = cycle.rules().currency();
        long shares = sum(parts, Part::shares);
        long capital = Math.multiplyExact(shares, cycle.rules().sharePriceMinor());
        long setOff = sum(parts, Part::principalMinor) + sum(parts, Part::chargesMinor);
        return new ShareOutView(
                cycle.id().value(),
                cycle.state() == CycleState.OPEN,
                day,
                cycle.entry().map(JournalEntryId::value).orElse(null),
                Amount.of(boxMinor, currency),
                shares,
                Amount.of(capital, currency),
                Amount.of(boxMinor + setOff - capital, currency),
                Amount.of(setOff, currency),
                parts.stream()
                        .map(part -> new OfMember(
                                part.membership().value(),
                                numbers.getOrDefault(part.membership(), 0),
                                part.shares(),
                                Amount.of(part.valueMinor(), currency),
                                Amount.of(part.principalMinor(), currency),
                                Amount.of(part.chargesMinor(), currency),
                                Amount.of(part.paidMinor(), currency)))
                        .toList());
    }

    private static long sum(List<Part> parts, ToLongFunction<Part> minor) {
        return parts.stream().mapToLong(minor).sum();
    }
}
