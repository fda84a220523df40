package coop.minga.finance.remittance.app;

import coop.minga.finance.checkoff.app.ScheduledDeductions;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.remittance.RemittanceLineId;
import coop.minga.finance.remittance.domain.Remittance;
import coop.minga.finance.remittance.store.RemittanceBookings;
import coop.minga.finance.remittance.store.RemittanceBookings.Booking;
import coop.minga.finance.remittance.store.RemittanceBookings.Reversed;
import coop.minga.finance.remittance.store.RemittanceLines;
import coop.minga.finance.remittance.store.RemittanceLines.Moved;
import coop.minga.finance.remittance.store.Settlements;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes lines back from their members, and at last the money out of suspense.
 *
 * <p>Guarantee: inside the caller's transaction, which has locked the remittance: every entry is taken back once. Where the
 * books refuse, the money stays with the member and the remittance as it is.
 */
@ApplicationScoped
class RemittanceReversal {
    private static final int LINES_AT_ONCE = 100;

    private final RemittanceLines lines;
    private final RemittanceBookings bookings;
    private final Settlements settlements;
    private final RemittanceReceipts receipts;
    private final MemberBookings members;
    private final RemittanceTelling telling;
    private final ScheduledDeductions scheduled;
    private final Clock clock;

    RemittanceReversal(
            RemittanceLines lines,
            RemittanceBookings bookings,
            Settlements settlements,
            RemittanceReceipts receipts,
            MemberBookings members,
            RemittanceTelling telling,
            ScheduledDeductions scheduled,
            Clock clock) {
        this.lines = lines;
        this.bookings = bookings;
        this.settlements = settlements;
        this.receipts = receipts;
        this.members = members;
        this.telling = telling;
        this.scheduled = scheduled;
        this.clock = clock;
    }

    /**
     * Takes back the next lines, or ends when there is none.
     *
     * @throws DomainFailure what the ledger refuses of the money in suspense
     */
    void next(Author author, Remittance remittance) {
        List<RemittanceLineId> waiting = lines.waiting(remittance.id(), LINES_AT_ONCE);
        if (!waiting.isEmpty()) {
            takeBack(author, remittance, waiting);
            remittance.touch(clock.instant());
            return;
        }
        if (bookings.hasLines(remittance.id())) {
            abandon(remittance);
            return;
        }
        scheduled.alone(remittance.schedule());
        receipts.reverse(author, remittance);
        settlements.takeBackAll(remittance, clock.instant());
        remittance.endReversal(clock.instant());
        telling.tell(remittance);
    }

    /** Leaves what cannot be taken back as it is. */
    void abandon(Remittance remittance) {
        remittance.abandonReversal(clock.instant());
        telling.tell(remittance);
    }

    /** Takes back what stands of lines, and says of each what the books refused first. */
    Map<RemittanceLineId, DomainFailure> takeBack(
            Author author, Remittance remittance, List<RemittanceLineId> waiting) {
        Map<RemittanceLineId, Long> left = new HashMap<>();
        Map<RemittanceLineId, DomainFailure> refused = new LinkedHashMap<>();
        List<Reversed> reversed = new ArrayList<>();
        for (Booking each : bookings.standing(remittance.id(), waiting)) {
            RemittanceLineId line = Objects.requireNonNull(each.line());
            var reversal = new JournalEntryId(UuidV7.next(clock));
            try {
                members.reverse(author, remittance, each, reversal);
                reversed.add(new Reversed(each.entry(), reversal));
            } catch (DomainFailure refusal) {
                refused.putIfAbsent(line, refusal);
                left.merge(line, each.minor(), Math::addExact);
            }
        }
        bookings.reverse(reversed);
        lines.move(waiting.stream()
                .map(line -> new Moved(
                        line,
                        left.getOrDefault(line, 0L),
                        0,
                        Optional.ofNullable(refused.get(line))
                                .map(refusal -> refusal.type().name())
                                .orElse(null)))
                .toList());
        return refused;
    }
}
