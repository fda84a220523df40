package coop.minga.finance.remittance.app;

import coop.minga.finance.checkoff.CheckOffScheduleId;
import coop.minga.finance.checkoff.app.ScheduledDeductions;
import coop.minga.finance.checkoff.app.ScheduledDeductions.Part;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.remittance.RemittanceId;
import coop.minga.finance.remittance.RemittanceLineId;
import coop.minga.finance.remittance.domain.LineReason;
import coop.minga.finance.remittance.domain.Reconciliation;
import coop.minga.finance.remittance.domain.Reconciliation.Expected;
import coop.minga.finance.remittance.domain.Reconciliation.Outcome;
import coop.minga.finance.remittance.domain.Reconciliation.Received;
import coop.minga.finance.remittance.domain.Remittance;
import coop.minga.finance.remittance.store.RemittanceLines;
import coop.minga.finance.remittance.store.RemittanceLines.Said;
import coop.minga.finance.remittance.store.Remittances;
import coop.minga.finance.remittance.store.Settlements;
import coop.minga.finance.remittance.store.Settlements.Settled;
import coop.minga.finance.remittance.store.Settlements.Settlement;
import coop.minga.platform.crypto.MasterKey;
import coop.minga.platform.crypto.Sealed;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds a file that has been read against its schedule.
 *
 * <p>Guarantee: inside the caller's transaction, which has locked the remittance; alone with the schedule. A statement for
 * each kind of write, however many lines.
 */
@ApplicationScoped
class RemittanceMatching {
    private final Remittances remittances;
    private final RemittanceLines lines;
    private final Settlements settlements;
    private final RemittanceReceipts receipts;
    private final ScheduledDeductions scheduled;
    private final MasterKey masterKey;
    private final Clock clock;

    RemittanceMatching(
            Remittances remittances,
            RemittanceLines lines,
            Settlements settlements,
            RemittanceReceipts receipts,
            ScheduledDeductions scheduled,
            MasterKey masterKey,
            Clock clock) {
        this.remittances = remittances;
        this.lines = lines;
        this.settlements = settlements;
        this.receipts = receipts;
        this.scheduled = scheduled;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    void match(Author author, Remittance remittance) {
        scheduled.alone(remittance.schedule());
        List<Said> said = lines.said(remittance.id());
        ByteBuffer content = content(said);
        Optional<RemittanceId> earlier = remittances.saying(content, remittance);
        if (earlier.isPresent()) {
            remittance.repeat(earlier.get(), clock.instant());
            return;
        }
        Map<ByteBuffer, MembershipId> members = scheduled.members(remittance.employer(), remittance.schedule());
        List<Received> received = said.stream()
                .map(each -> new Received(each.id(), members.get(each.token()), each.minor(), each.stated()))
                .toList();
        List<Outcome> outcomes = Reconciliation.of(expected(remittance.schedule()), received);

        long sum = said.stream().mapToLong(Said::minor).reduce(0, Math::addExact);
        boolean funded = remittance.match(content, sum, clock.instant());
        receipts.bookFirst(author, remittance);
        lines.explain(outcomes.stream().filter(each -> each.line() != null).toList(), funded);
        lines.addMissing(
                remittance,
                outcomes.stream().filter(each -> each.line() == null).toList(),
                () -> UuidV7.next(clock));
        if (funded) {
            settlements.add(
                    remittance,
                    clock.instant(),
                    () -> UuidV7.next(clock),
                    outcomes.stream().flatMap(RemittanceMatching::settlements).toList());
        }
    }

    /** What a schedule expects still of everybody. */
    private List<Expected> expected(CheckOffScheduleId schedule) {
        Map<UUID, Settled> settled = settlements.of(schedule);
        return scheduled.lines(schedule).stream()
                .map(line -> expected(line, settled.get(line.id())))
                .toList();
    }

    /** What a line of a schedule expects still. */
    static Expected expected(ScheduledDeductions.Line line, @Nullable Settled settled) {
        return Expected.of(
                line.id(),
                line.member(),
                line.parts().stream().map(Part::minor).toList(),
                line.parts().stream()
                        .map(part -> settled == null ? 0L : settled.paidByPart().getOrDefault(part.place(), 0L))
                        .toList(),
                settled == null ? 0 : settled.excusedMinor());
    }

    private static Stream<Settlement> settlements(Outcome outcome) {
        RemittanceLineId line = outcome.line();
        Expected expected = outcome.expected();
        if (line == null || expected == null) {
            return Stream.empty();
        }
        List<Settlement> all = new ArrayList<>();
        for (int i = 0; i < outcome.assigned().size(); i++) {
            long minor = outcome.assigned().get(i);
            if (minor > 0) {
                all.add(new Settlement(expected.scheduleLine(), i + 1, line, false, minor));
            }
        }
        if (outcome.excusedMinor() > 0) {
            all.add(new Settlement(expected.scheduleLine(), 0, line, true, outcome.excusedMinor()));
        }
        return all.stream();
    }

    /** The same for the same lines in any order, whatever kind of file they came in. */
    private ByteBuffer content(List<Said> said) {
        List<byte[]> rows = said.stream()
                .map(each -> ByteBuffer.allocate(41)
                        .put(each.token().array())
                        .putLong(each.minor())
                        .put((byte) (each.stated() == null ? -1 : LineReason.STATED.indexOf(each.stated())))
                        .array())
                .sorted(Arrays::compareUnsigned)
                .toList();
        ByteBuffer all = ByteBuffer.allocate(41 * rows.size());
        rows.forEach(all::put);
        return ByteBuffer.wrap(Sealed.tag(masterKey.macKey("remittance-content"), all.array()));
    }
}
