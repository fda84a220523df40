package coop.minga.finance.remittance.store;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.remittance.RemittanceId;
import coop.minga.finance.remittance.RemittanceLineId;
import coop.minga.finance.remittance.domain.Remittance;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the journal are which lines'.
 *
 * <p>Guarantee: one statement, however many; inside the caller's transaction, which has locked the remittance.
 */
@ApplicationScoped
public class RemittanceBookings {
    private final Database database;

    RemittanceBookings(Database database) {
        this.database = database;
    }

    /** An entry; into suspense where it has no line. */
    public record Booking(
            JournalEntryId entry,
            @Nullable RemittanceLineId line,
            @Nullable String destination,
            long minor) {}

    /** An entry that was taken back by another. */
    public record Reversed(JournalEntryId entry, JournalEntryId reversal) {}

    public void add(Remittance remittance, List<Booking> bookings) {
        database.run(connection -> {
            var columns = new Columns<>(connection, bookings);
            try (var insert = connection.prepareStatement("""
                    insert into finance.remittance_booking (org_id, entry_id, remittance_id, line_id, destination, minor)
                    select ?, b.entry, ?, b.line, b.destination, b.minor
                    from unnest(?::uuid[], ?::uuid[], ?::text[], ?::bigint[]) as b (entry, line, destination, minor)
                    """)) {
                insert.setObject(1, remittance.organisation().value());
                insert.setObject(2, remittance.id().value());
                insert.setArray(3, columns.of("uuid", each -> each.entry().value()));
                insert.setArray(
                        4,
                        columns.of(
                                "uuid",
                                each -> each.line() == null ? null : each.line().value()));
                insert.setArray(5, columns.of("text", Booking::destination));
                insert.setArray(6, columns.of("bigint", Booking::minor));
                insert.executeUpdate();
            }
        });
    }

    /** The entries of lines that stand. */
    public List<Booking> standing(RemittanceId remittance, List<RemittanceLineId> lines) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("""
                    select entry_id, line_id, destination, minor from finance.remittance_booking
                    where remittance_id = ? and line_id = any (?) and reversal_id is null order by entry_id
                    """)) {
                select.setObject(1, remittance.value());
                select.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid",
                                lines.stream().map(RemittanceLineId::value).toArray()));
                return read(select.executeQuery());
            }
        });
    }

    /** Whether something of a remittance is with members. */
    public boolean hasLines(RemittanceId remittance) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("""
                    select exists (select from finance.remittance_booking
                        where remittance_id = ? and line_id is not null and reversal_id is null)
                    """)) {
                select.setObject(1, remittance.value());
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getBoolean(1);
                }
            }
        });
    }

    /** The entries into suspense that stand. */
    public List<Booking> receipts(RemittanceId remittance) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("""
                    select entry_id, line_id, destination, minor from finance.remittance_booking
                    where remittance_id = ? and line_id is null and reversal_id is null order by entry_id
                    """)) {
                select.setObject(1, remittance.value());
                return read(select.executeQuery());
            }
        });
    }

    private static List<Booking> read(ResultSet rows) throws SQLException {
        List<Booking> bookings = new ArrayList<>();
        try (rows) {
            while (rows.next()) {
                UUID line = rows.getObject(2, UUID.class);
                String destination = rows.getString(3);
                bookings.add(new Booking(
                        new JournalEntryId(rows.getObject(1, UUID.class)),
                        line == null ? null : new RemittanceLineId(line),
                        destination,
                        rows.getLong(4)));
            }
        }
        return bookings;
    }

    public void reverse(List<Reversed> reversed) {
        database.run(connection -> {
            var columns = new Columns<>(connection, reversed);
            try (var update = connection.prepareStatement("""
                    update finance.remittance_booking b set reversal_id = r.reversal
                    from unnest(?::uuid[], ?::uuid[]) as r (entry, reversal)
                    where b.entry_id = r.entry
                    """)) {
                update.setArray(1, columns.of("uuid", each -> each.entry().value()));
                update.setArray(2, columns.of("uuid", each -> each.reversal().value()));
                update.executeUpdate();
            }
        });
    }
}
