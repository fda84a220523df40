package coop.minga.finance.remittance.store;

import coop.minga.finance.checkoff.CheckOffScheduleId;
import coop.minga.finance.remittance.RemittanceLineId;
import coop.minga.finance.remittance.domain.Remittance;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was paid on schedules, and what need not be.
 *
 * <p>Guarantee: only added to; one statement, however many; inside the caller's transaction.
 */
@ApplicationScoped
public class Settlements {
    private final Database database;

    Settlements(Database database) {
        this.database = database;
    }

    /** One deduction of a schedule's line that is paid, or excused. */
    public record Settlement(UUID scheduleLine, int part, RemittanceLineId line, boolean excused, long minor) {}

    /** What is settled of a line of a schedule. */
    public record Settled(Map<Integer, Long> paidByPart, long excusedMinor) {}

    /** What is settled of each line of a schedule of which something is. */
    public Map<UUID, Settled> of(CheckOffScheduleId schedule) {
        return read(schedule, null);
    }

    /** What is settled of a line of a schedule, if something is. */
    public Optional<Settled> of(CheckOffScheduleId schedule, UUID line) {
        return Optional.ofNullable(read(schedule, line).get(line));
    }

    private Map<UUID, Settled> read(CheckOffScheduleId schedule, @Nullable UUID only) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("""
                    select schedule_line_id, part, excused, sum(minor) from finance.check_off_settlement
                    where schedule_id = ? and (?::uuid is null or schedule_line_id = ?)
                    group by schedule_line_id, part, excused
                    """)) {
                select.setObject(1, schedule.value());
                select.setObject(2, only);
                select.setObject(3, only);
                Map<UUID, Settled> settled = new HashMap<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        UUID line = rows.getObject(1, UUID.class);
                        Settled before = settled.getOrDefault(line, new Settled(Map.of(), 0));
                        settled.put(line, with(before, rows.getInt(2), rows.getBoolean(3), rows.getLong(4)));
                    }
                }
                return settled;
            }
        });
    }

    private static Settled with(Settled before, int part, boolean excused, long minor) {
        if (excused) {
            return new Settled(before.paidByPart(), before.excusedMinor() + minor);
        }
        Map<Integer, Long> paid = new HashMap<>(before.paidByPart());
        paid.merge(part, minor, Math::addExact);
        return new Settled(paid, before.excusedMinor());
    }

    public void add(Remittance remittance, Instant now, Supplier<UUID> ids, List<Settlement> settlements) {
        database.run(connection -> {
            var columns = new Columns<>(connection, settlements);
            try (var insert = connection.prepareStatement("""
                    insert into finance.check_off_settlement (org_id, id, schedule_id, schedule_line_id, part,
                        remittance_id, remittance_line_id, excused, minor, effective_on, recorded_at)
                    select ?, s.id, ?, s.schedule_line, s.part, ?, s.line, s.excused, s.minor, ?, ?
                    from unnest(?::uuid[], ?::uuid[], ?::integer[], ?::uuid[], ?::boolean[], ?::bigint[])
                        as s (id, schedule_line, part, line, excused, minor)
                    """)) {
                insert.setObject(1, remittance.organisation().value());
                insert.setObject(2, remittance.schedule().value());
                insert.setObject(3, remittance.id().value());
                insert.setObject(4, remittance.receivedOn());
                insert.setObject(5, now.atOffset(ZoneOffset.UTC));
                insert.setArray(6, columns.of("uuid", each -> ids.get()));
                insert.setArray(7, columns.of("uuid", Settlement::scheduleLine));
                insert.setArray(8, columns.of("integer", Settlement::part));
                insert.setArray(9, columns.of("uuid", each -> each.line().value()));
                insert.setArray(10, columns.of("boolean", Settlement::excused));
                insert.setArray(11, columns.of("bigint", Settlement::minor));
                insert.executeUpdate();
            }
        });
    }

    /** Takes back everything a remittance settles. */
    public void takeBackAll(Remittance remittance, Instant now) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into finance.check_off_settlement (org_id, id, schedule_id, schedule_line_id, part,
                        remittance_id, remittance_line_id, excused, minor, effective_on, recorded_at)
                    select org_id, gen_random_uuid(), schedule_id, schedule_line_id, part, remittance_id,
                           remittance_line_id, excused, - sum(minor), ?, ?
                    from finance.check_off_settlement where remittance_id = ?
                    group by org_id, schedule_id, schedule_line_id, part, remittance_id, remittance_line_id, excused
                    having sum(minor) <> 0
                    """)) {
                insert.setObject(1, remittance.receivedOn());
                insert.setObject(2, now.atOffset(ZoneOffset.UTC));
                insert.setObject(3, remittance.id().value());
                insert.executeUpdate();
            }
        });
    }

    /** What lines pay of which deductions now. */
    public Map<RemittanceLineId, List<Settlement>> standing(List<RemittanceLineId> lines) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("""
                    select schedule_line_id, part, remittance_line_id, excused, sum(minor)
                    from finance.check_off_settlement where remittance_line_id = any (?)
                    group by schedule_line_id, part, remittance_line_id, excused having sum(minor) <> 0
                    order by remittance_line_id, part
                    """)) {
                select.setArray(
                        1,
                        connection.createArrayOf(
                                "uuid",
                                lines.stream().map(RemittanceLineId::value).toArray()));
                Map<RemittanceLineId, List<Settlement>> standing = new HashMap<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        var line = new RemittanceLineId(rows.getObject(3, UUID.class));
                        standing.computeIfAbsent(line, any -> new ArrayList<>())
                                .add(new Settlement(
                                        rows.getObject(1, UUID.class),
                                        rows.getInt(2),
                                        line,
                                        rows.getBoolean(4),
                                        rows.getLong(5)));
                    }
                }
                return standing;
            }
        });
    }

    /** What is paid and excused of schedules by the end of a day, as was known at an instant. */
    public Map<CheckOffScheduleId, Paid> paid(List<CheckOffScheduleId> schedules, LocalDate asOf, Instant knownAt) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("""
                    select schedule_id, coalesce(sum(minor) filter (where not excused), 0),
                           coalesce(sum(minor) filter (where excused), 0)
                    from finance.check_off_settlement
                    where schedule_id = any (?) and effective_on <= ? and recorded_at <= ?
                    group by schedule_id
                    """)) {
                select.setArray(
                        1,
                        connection.createArrayOf(
                                "uuid",
                                schedules.stream()
                                        .map(CheckOffScheduleId::value)
                                        .toArray()));
                select.setObject(2, asOf);
                select.setObject(3, knownAt.atOffset(ZoneOffset.UTC));
                Map<CheckOffScheduleId, Paid> paid = new HashMap<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        paid.put(
                                new CheckOffScheduleId(rows.getObject(1, UUID.class)),
                                new Paid(rows.getLong(2), rows.getLong(3)));
                    }
                }
                return paid;
            }
        });
    }

    /** What is paid of a schedule, and what need not be. */
    public record Paid(long paidMinor, long excusedMinor) {}
}
