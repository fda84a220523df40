package coop.minga.finance.checkoff.store;

import coop.minga.finance.checkoff.CheckOffScheduleId;
import coop.minga.finance.checkoff.DeductionTarget;
import coop.minga.finance.checkoff.Destination;
import coop.minga.finance.checkoff.EmployerId;
import coop.minga.finance.checkoff.domain.Deduction;
import coop.minga.finance.member.MembershipId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lines of schedules as those read them who hold payments against them.
 *
 * <p>Guarantee: one statement, however many lines; inside the caller's transaction.
 */
@ApplicationScoped
public class ScheduledLines {
    private final Database database;

    ScheduledLines(Database database) {
        this.database = database;
    }

    /** A line with its deductions in the order in which they are filled. */
    public record Line(UUID id, MembershipId member, List<Deduction> deductions) {}

    /** @param ids null for all of the schedule */
    public List<Line> of(CheckOffScheduleId schedule, @Nullable Collection<UUID> ids) {
        return read(schedule, ids == null ? null : ids.toArray(), null);
    }

    public Optional<Line> of(CheckOffScheduleId schedule, MembershipId member) {
        return read(schedule, null, member.value()).stream().findFirst();
    }

    private List<Line> read(CheckOffScheduleId schedule, Object @Nullable [] ids, @Nullable UUID member) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("""
                    select id, membership_id, destinations, accounts, amounts_minor
                    from finance.check_off_schedule_line
                    where schedule_id = ? and (?::uuid[] is null or id = any (?)) and (?::uuid is null or membership_id = ?)
                    order by line
                    """)) {
                select.setObject(1, schedule.value());
                var only = ids == null ? null : connection.createArrayOf("uuid", ids);
                select.setArray(2, only);
                select.setArray(3, only);
                select.setObject(4, member);
                select.setObject(5, member);
                List<Line> lines = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        lines.add(line(rows));
                    }
                }
                return lines;
            }
        });
    }

    private static Line line(ResultSet row) throws SQLException {
        String[] destinations = (String[]) row.getArray(3).getArray();
        @Nullable UUID[] accounts = (UUID[]) row.getArray(4).getArray();
        Long[] amounts = (Long[]) row.getArray(5).getArray();
        return new Line(
                row.getObject(1, UUID.class),
                new MembershipId(row.getObject(2, UUID.class)),
                IntStream.range(0, destinations.length)
                        .mapToObj(i -> new Deduction(
                                Destination.valueOf(destinations[i]),
                                accounts[i] == null ? null : new DeductionTarget(accounts[i]),
                                amounts[i]))
                        .toList());
    }

    /** Whose references these are with an employer: of who is on the schedule before others, then the latest. */
    public Map<ByteBuffer, MembershipId> members(EmployerId employer, CheckOffScheduleId schedule) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("""
                    select distinct on (a.payroll_token) a.payroll_token, a.membership_id
                    from finance.check_off_authorisation a
                    left join finance.check_off_schedule_line l
                        on l.org_id = a.org_id and l.schedule_id = ? and l.authorisation_id = a.id
                    where a.employer_id = ?
                    order by a.payroll_token, (l.id is null), a.from_day desc
                    """)) {
                select.setObject(1, schedule.value());
                select.setObject(2, employer.value());
                Map<ByteBuffer, MembershipId> members = new HashMap<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        members.put(ByteBuffer.wrap(rows.getBytes(1)), new MembershipId(rows.getObject(2, UUID.class)));
                    }
                }
                return members;
            }
        });
    }
}
