package coop.minga.finance.remittance.app;

import coop.minga.finance.checkoff.app.ScheduledDeductions;
import coop.minga.finance.checkoff.app.ScheduledDeductions.Part;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.remittance.RemittanceLineId;
import coop.minga.finance.remittance.domain.Remittance;
import coop.minga.finance.remittance.store.RemittanceBookings;
import coop.minga.finance.remittance.store.RemittanceBookings.Booking;
import coop.minga.finance.remittance.store.RemittanceLines;
import coop.minga.finance.remittance.store.RemittanceLines.Moved;
import coop.minga.finance.remittance.store.Settlements;
import coop.minga.finance.remittance.store.Settlements.Settlement;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Gives lines to their members.
 *
 * <p>Guarantee: inside the caller's transaction, which has locked the remittance: bookings, and that they were made, commit
 * together. What the books refuse stays in suspense and says why.
 */
@ApplicationScoped
class RemittanceAllocation {
    private static final int LINES_AT_ONCE = 500;

    private final RemittanceLines lines;
    private final RemittanceBookings bookings;
    private final Settlements settlements;
    private final ScheduledDeductions scheduled;
    private final MemberBookings members;
    private final RemittanceTelling telling;
    private final Clock clock;

    RemittanceAllocation(
            RemittanceLines lines,
            RemittanceBookings bookings,
            Settlements settlements,
            ScheduledDeductions scheduled,
            MemberBookings members,
            RemittanceTelling telling,
            Clock clock) {
        this.lines = lines;
        this.bookings = bookings;
        this.settlements = settlements;
        this.scheduled = scheduled;
        this.members = members;
        this.telling = telling;
        this.clock = clock;
    }

    /** Gives the next lines, or ends when there is none. */
    void next(Author author, Remittance remittance) {
        List<RemittanceLineId> waiting = lines.waiting(remittance.id(), LINES_AT_ONCE);
        if (waiting.isEmpty()) {
            remittance.reconcile(clock.instant());
            telling.tell(remittance);
            return;
        }
        List<ToBook> toBook = toBook(remittance, waiting);
        Map<JournalEntryId, DomainFailure> refusals = members.bookEach(author, remittance, toBook);
        Map<RemittanceLineId, Long> allocated = new HashMap<>();
        Map<RemittanceLineId, String> refused = new HashMap<>();
        List<Booking> booked = new ArrayList<>();
        for (ToBook each : toBook) {
            DomainFailure refusal = refusals.get(each.entry());
            if (refusal == null) {
                booked.add(each.booking());
                allocated.merge(each.line(), each.minor(), Math::addExact);
            } else {
                refused.putIfAbsent(each.line(), refusal.type().name());
            }
        }
        bookings.add(remittance, booked);
        lines.move(waiting.stream()
                .map(line -> new Moved(line, allocated.getOrDefault(line, 0L), 0, refused.get(line)))
                .toList());
        remittance.touch(clock.instant());
    }

    private List<ToBook> toBook(Remittance remittance, List<RemittanceLineId> waiting) {
        List<Settlement> paid = settlements.standing(waiting).values().stream()
                .flatMap(List::stream)
                .filter(each -> !each.excused())
                .toList();
        Map<UUID, ScheduledDeductions.Line> scheduledLines = new HashMap<>();
        scheduled
                .lines(
                        remittance.schedule(),
                        paid.stream().map(Settlement::scheduleLine).toList())
                .forEach(line -> scheduledLines.put(line.id(), line));
        return paid.stream()
                .map(each -> {
                    ScheduledDeductions.Line line = Objects.requireNonNull(scheduledLines.get(each.scheduleLine()));
                    Part part = line.parts().get(each.part() - 1);
                    return new ToBook(
                            new JournalEntryId(UuidV7.next(clock)),
                            each.line(),
                            line.member(),
                            part.destination(),
                            part.target(),
                            each.minor());
                })
                .toList();
    }
}
