package coop.minga.finance.remittance.app;

import coop.minga.finance.checkoff.DeductionTarget;
import coop.minga.finance.checkoff.Destination;
import coop.minga.finance.checkoff.app.ScheduledDeductions;
import coop.minga.finance.checkoff.app.ScheduledDeductions.Part;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.MemberQueries;
import coop.minga.finance.remittance.RemittanceId;
import coop.minga.finance.remittance.RemittanceLineId;
import coop.minga.finance.remittance.domain.Remittance;
import coop.minga.finance.remittance.domain.RemittanceFailure;
import coop.minga.finance.remittance.domain.RemittanceLine;
import coop.minga.finance.remittance.store.RemittanceBookings;
import coop.minga.finance.remittance.store.RemittanceLines;
import coop.minga.finance.remittance.store.RemittanceLines.Moved;
import coop.minga.finance.remittance.store.Remittances;
import coop.minga.finance.remittance.store.Settlements;
import coop.minga.finance.remittance.store.Settlements.Settled;
import coop.minga.finance.remittance.store.Settlements.Settlement;
import coop.minga.platform.access.Caller;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides about the lines of remittances.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction, alone with the remittance and its schedule.
 */
@ApplicationScoped
public class RemittanceLineCommands {
    private static final String RESOLVE = "POST /api/v1/remittance-lines/{id}/resolutions";
    private static final String REVERSE = "POST /api/v1/remittance-lines/{id}/reversals";

    private final RemittanceLines lines;
    private final Remittances remittances;
    private final RemittanceBookings bookings;
    private final Settlements settlements;
    private final ScheduledDeductions scheduled;
    private final MemberBookings members;
    private final MemberQueries memberQueries;
    private final RemittanceReversal reversal;
    private final RemittanceTelling telling;
    private final Clock clock;

    RemittanceLineCommands(
            RemittanceLines lines,
            Remittances remittances,
            RemittanceBookings bookings,
            Settlements settlements,
            ScheduledDeductions scheduled,
            MemberBookings members,
            MemberQueries memberQueries,
            RemittanceReversal reversal,
            RemittanceTelling telling,
            Clock clock) {
        this.lines = lines;
        this.remittances = remittances;
        this.bookings = bookings;
        this.settlements = settlements;
        this.scheduled = scheduled;
        this.members = members;
        this.memberQueries = memberQueries;
        this.reversal = reversal;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * Whose the money is.
     *
     * @param rest what is done with what the schedule does not expect of the member; refused if there is such and null
     */
    public record Owner(MembershipId member, @Nullable Rest rest) {}

    /** For what, and which of the member's where there are several. */
    public record Rest(String destination, @Nullable UUID target) {}

    private record Locked(Remittance remittance, RemittanceLine line) {}

    /**
     * Gives what is in suspense of a line to a member: first to what the schedule expects of the member still, in its
     * order.
     *
     * @throws DomainFailure REMITTANCE_LINE_UNKNOWN, REMITTANCE_TRANSITION_ILLEGAL, REMITTANCE_LINE_NOT_IN_SUSPENSE,
     *     MEMBERSHIP_NOT_YET_KNOWN, DESTINATION_REQUIRED, and what the books refuse
     */
    public void resolve(Caller caller, RemittanceLineId id, Owner owner) {
        Author author = Author.of(caller, RESOLVE);
        Locked locked = lock(id);
        RemittanceLine line = locked.line();
        if (line.suspendedMinor() == 0) {
            throw new DomainFailure(
                    RemittanceFailure.REMITTANCE_LINE_NOT_IN_SUSPENSE,
                    "Reverse the line first if it is somebody else's.");
        }
        memberQueries.require(owner.member());
        List<ToBook> toBook = new ArrayList<>();
        List<Settlement> paid = new ArrayList<>();
        long rest = line.suspendedMinor() - fill(locked, owner.member(), toBook, paid);
        if (rest > 0) {
            toBook.add(rest(line, owner, rest));
        }
        members.bookEach(author, locked.remittance(), toBook).values().forEach(refusal -> {
            throw refusal;
        });
        settlements.add(locked.remittance(), clock.instant(), () -> UuidV7.next(clock), paid);
        bookings.add(locked.remittance(), toBook.stream().map(ToBook::booking).toList());
        lines.identify(id, owner.member());
        end(locked, new Moved(id, line.allocatedMinor(), line.resolvedMinor() + line.suspendedMinor(), null));
    }

    /** What the schedule expects of the member still takes as much as it can; says how much that is. */
    private long fill(Locked locked, MembershipId member, List<ToBook> toBook, List<Settlement> paid) {
        RemittanceLineId id = locked.line().id();
        return scheduled
                .line(locked.remittance().schedule(), member)
                .map(line -> {
                    Settled settled = settlements
                            .of(locked.remittance().schedule(), line.id())
                            .orElse(null);
                    List<Long> filled = RemittanceMatching.expected(line, settled)
                            .fill(locked.line().suspendedMinor());
                    long sum = 0;
                    for (Part part : line.parts()) {
                        long minor = filled.get(part.place() - 1);
                        if (minor > 0) {
                            sum += minor;
                            paid.add(new Settlement(line.id(), part.place(), id, false, minor));
                            toBook.add(new ToBook(
                                    new JournalEntryId(UuidV7.next(clock)),
                                    id,
                                    member,
                                    part.destination(),
                                    part.target(),
                                    minor));
                        }
                    }
                    return sum;
                })
                .orElse(0L);
    }

    private ToBook rest(RemittanceLine line, Owner owner, long minor) {
        Rest rest = owner.rest();
        if (rest == null) {
            throw DomainFailure.at(
                    RemittanceFailure.DESTINATION_REQUIRED,
                    "/destination",
                    "Say what is done with what the schedule does not expect of the member.");
        }
        return new ToBook(
                new JournalEntryId(UuidV7.next(clock)),
                line.id(),
                owner.member(),
                Destination.valueOf(rest.destination()),
                rest.target() == null ? null : new DeductionTarget(rest.target()),
                minor);
    }

    /**
     * Takes what is with a member back into suspense, by opposite entries; the schedule expects it again.
     *
     * @throws DomainFailure REMITTANCE_LINE_UNKNOWN, REMITTANCE_TRANSITION_ILLEGAL, REMITTANCE_LINE_NOT_BOOKED, and what
     *     the books refuse
     */
    public void reverse(Caller caller, RemittanceLineId id) {
        Author author = Author.of(caller, REVERSE);
        Locked locked = lock(id);
        RemittanceLine line = locked.line();
        if (line.allocatedMinor() + line.resolvedMinor() == 0) {
            throw new DomainFailure(RemittanceFailure.REMITTANCE_LINE_NOT_BOOKED, "All of it is in suspense already.");
        }
        reversal.takeBack(author, locked.remittance(), List.of(id)).values().forEach(refusal -> {
            throw refusal;
        });
        List<Settlement> back = settlements.standing(List.of(id)).getOrDefault(id, List.of()).stream()
                .map(each -> new Settlement(each.scheduleLine(), each.part(), id, each.excused(), -each.minor()))
                .toList();
        settlements.add(locked.remittance(), clock.instant(), () -> UuidV7.next(clock), back);
        end(locked, new Moved(id, 0, 0, null));
    }

    private Locked lock(RemittanceLineId id) {
        RemittanceId of = lines.remittanceOf(id).orElseThrow(RemittanceLineQueries::unknown);
        Remittance remittance = remittances.locked(of).orElseThrow(RemittanceQueries::unknown);
        remittance.requireReconciled();
        scheduled.alone(remittance.schedule());
        return new Locked(remittance, lines.findByIdOptional(id.value()).orElseThrow(RemittanceLineQueries::unknown));
    }

    private void end(Locked locked, Moved moved) {
        lines.move(List.of(moved));
        locked.remittance().touch(clock.instant());
        telling.tell(locked.remittance());
        remittances.flush();
        // Written behind the back of what was read.
        lines.getEntityManager().detach(locked.line());
    }
}
