package coop.minga.finance.checkoff.app;

import coop.minga.finance.checkoff.CheckOffScheduleId;
import coop.minga.finance.checkoff.DeductionTarget;
import coop.minga.finance.checkoff.Destination;
import coop.minga.finance.checkoff.EmployerId;
import coop.minga.finance.checkoff.domain.Deduction;
import coop.minga.finance.checkoff.domain.ScheduleState;
import coop.minga.finance.checkoff.store.CheckOffSchedules;
import coop.minga.finance.checkoff.store.ScheduledLines;
import coop.minga.finance.member.MembershipId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What schedules ask, for those who hold payments against them.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class ScheduledDeductions {
    private final CheckOffSchedules schedules;
    private final ScheduledLines lines;

    ScheduledDeductions(CheckOffSchedules schedules, ScheduledLines lines) {
        this.schedules = schedules;
        this.lines = lines;
    }

    /** One deduction of a line, by its place in the order in which they are filled, from 1 on. */
    public record Part(
            int place, Destination destination, @Nullable DeductionTarget target, long minor) {}

    /** What is asked of one member. */
    public record Line(UUID id, MembershipId member, List<Part> parts) {}

    /** A schedule that nobody withdraws until the transaction ends; none if it is not there or was withdrawn. */
    public Optional<CheckOffScheduleView> issued(CheckOffScheduleId id) {
        return schedules
                .locked(id, LockModeType.PESSIMISTIC_READ)
                .filter(schedule -> schedule.state() == ScheduleState.ISSUED)
                .map(CheckOffScheduleView::of);
    }

    /** The same, and nobody else holds a payment against it until then. */
    public CheckOffScheduleView alone(CheckOffScheduleId id) {
        return schedules
                .locked(id, LockModeType.PESSIMISTIC_WRITE)
                .map(CheckOffScheduleView::of)
                .orElseThrow(() -> new IllegalStateException("A schedule that was paid on is gone."));
    }

    /** Those an employer was told of, whatever their period. */
    public List<CheckOffScheduleView> issuedTo(EmployerId employer) {
        return schedules
                .list("employer = ?1 and state = ?2 order by dueOn, id", employer.value(), ScheduleState.ISSUED)
                .stream()
                .map(CheckOffScheduleView::of)
                .toList();
    }

    public List<Line> lines(CheckOffScheduleId id) {
        return lines.of(id, (Collection<UUID>) null).stream()
                .map(ScheduledDeductions::line)
                .toList();
    }

    public List<Line> lines(CheckOffScheduleId id, Collection<UUID> ids) {
        return lines.of(id, ids).stream().map(ScheduledDeductions::line).toList();
    }

    /** What is asked of a member, if the member is on the schedule. */
    public Optional<Line> line(CheckOffScheduleId id, MembershipId member) {
        return lines.of(id, member).map(ScheduledDeductions::line);
    }

    private static Line line(ScheduledLines.Line line) {
        return new Line(line.id(), line.member(), parts(line.deductions()));
    }

    private static List<Part> parts(List<Deduction> deductions) {
        return IntStream.range(0, deductions.size())
                .mapToObj(i -> new Part(
                        i + 1,
                        deductions.get(i).destination(),
                        deductions.get(i).target(),
                        deductions.get(i).minor()))
                .toList();
    }

    /** Whose references these are with an employer, as {@link PayrollReferences#token} makes them. */
    public Map<ByteBuffer, MembershipId> members(EmployerId employer, CheckOffScheduleId schedule) {
        return lines.members(employer, schedule);
    }
}
