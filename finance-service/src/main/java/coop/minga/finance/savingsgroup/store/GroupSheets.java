package coop.minga.finance.savingsgroup.store;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.savingsgroup.CycleId;
import coop.minga.finance.savingsgroup.GroupMeetingId;
import coop.minga.finance.savingsgroup.domain.Attendance;
import coop.minga.finance.savingsgroup.domain.Boxes;
import coop.minga.finance.savingsgroup.domain.LoanAsked;
import coop.minga.finance.savingsgroup.domain.RecordedSheet;
import coop.minga.finance.savingsgroup.domain.RecordedSheet.Line;
import coop.minga.finance.savingsgroup.domain.SheetCause;
import coop.minga.finance.savingsgroup.domain.SheetLine;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of the meetings of the caller's organisation.
 *
 * <p>Guarantee: inside the caller's transaction; only ever added to; one statement for the sheets of a cycle.
 */
@ApplicationScoped
public class GroupSheets {
    private static final String STANDING = """
            select s.*, l.membership_id, l.attendance, l.shares, l.charges_minor, l.principal_minor, l.lent_minor,
                   l.lent_due_on, l.fine_codes, l.fines_minor, l.social_minor, l.grant_minor
            from finance.group_meeting m
            join finance.group_sheet s on s.org_id = m.org_id and s.meeting_id = m.id and s.revision = m.revision
            join finance.group_sheet_line l
                on l.org_id = s.org_id and l.meeting_id = s.meeting_id and l.revision = s.revision
            where m.cycle_id = ?
            order by s.held_on, l.position
            """;
    private static final String REVISIONS = """
            select s.*, l.membership_id, l.attendance, l.shares, l.charges_minor, l.principal_minor, l.lent_minor,
                   l.lent_due_on, l.fine_codes, l.fines_minor, l.social_minor, l.grant_minor
            from finance.group_sheet s
            join finance.group_sheet_line l
                on l.org_id = s.org_id and l.meeting_id = s.meeting_id and l.revision = s.revision
            where s.meeting_id = ?
            order by s.revision, l.position
            """;
    private static final String ADD = """
            insert into finance.group_sheet (org_id, meeting_id, revision, cause, held_on, entry_id, reversal_id,
                brought_minor, social_brought_minor, expected_minor, social_expected_minor, counted_minor,
                social_counted_minor, confirmed_by, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String ADD_LINES = """
            insert into finance.group_sheet_line (org_id, meeting_id, revision, position, membership_id, attendance,
                shares, charges_minor, principal_minor, lent_minor, lent_due_on, fine_codes, fines_minor, social_minor,
                grant_minor)
            select ?, ?, ?, l.position, l.membership, l.attendance, l.shares, l.charges, l.principal, l.lent, l.due_on,
                   string_to_array(l.fines, ','), l.fines_minor, l.social, l.granted
            from unnest(?::uuid[], ?::text[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[], ?::date[], ?::text[],
                    ?::bigint[], ?::bigint[], ?::bigint[])
                with ordinality as l (membership, attendance, shares, charges, principal, lent, due_on, fines, fines_minor,
                    social, granted, position)
            """;

    private final Database database;

    GroupSheets(Database database) {
        this.database = database;
    }

    /** The sheets that stand in a cycle, by day. */
    public List<RecordedSheet> standing(CycleId cycle) {
        return read(STANDING, cycle.value());
    }

    /** Every sheet of a meeting, the first first. */
    public List<RecordedSheet> revisions(GroupMeetingId meeting) {
        return read(REVISIONS, meeting.value());
    }

    public void add(OrganisationId organisation, RecordedSheet sheet) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement(ADD)) {
                insert.setObject(1, organisation.value());
                insert.setObject(2, sheet.meeting().value());
                insert.setInt(3, sheet.revision());
                insert.setString(4, sheet.cause().name());
                insert.setObject(5, sheet.heldOn());
                insert.setObject(6, sheet.entry() == null ? null : sheet.entry().value());
                insert.setObject(
                        7, sheet.reversal() == null ? null : sheet.reversal().value());
                insert.setLong(8, sheet.brought().boxMinor());
                insert.setLong(9, sheet.brought().socialMinor());
                insert.setLong(10, sheet.expected().boxMinor());
                insert.setLong(11, sheet.expected().socialMinor());
                insert.setLong(12, sheet.counted().boxMinor());
                insert.setLong(13, sheet.counted().socialMinor());
                insert.setObject(
                        14,
                        sheet.confirmedBy() == null ? null : sheet.confirmedBy().value());
                insert.setString(15, sheet.recordedBy());
                insert.setObject(16, sheet.recordedAt().atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
            try (var insert = connection.prepareStatement(ADD_LINES)) {
                insert.setObject(1, organisation.value());
                insert.setObject(2, sheet.meeting().value());
                insert.setInt(3, sheet.revision());
                addLines(insert, sheet.lines());
                insert.executeUpdate();
            }
        });
    }

    private static void addLines(PreparedStatement insert, List<Line> lines) throws SQLException {
        column(insert, 4, "uuid", lines, each -> each.line().membership().value());
        column(insert, 5, "text", lines, each -> each.line().attendance().name());
        column(insert, 6, "int4", lines, each -> each.line().shares());
        column(insert, 7, "int8", lines, Line::chargesMinor);
        column(insert, 8, "int8", lines, Line::principalMinor);
        column(insert, 9, "int8", lines, each -> {
            LoanAsked loan = each.line().loan();
            return loan == null ? null : loan.minor();
        });
        column(insert, 10, "text", lines, each -> {
            LoanAsked loan = each.line().loan();
            return loan == null ? null : loan.dueOn().toString();
        });
        column(insert, 11, "text", lines, each -> String.join(",", each.line().fines()));
        column(insert, 12, "int8", lines, Line::finesMinor);
        column(insert, 13, "int8", lines, each -> each.line().socialMinor());
        column(insert, 14, "int8", lines, each -> each.line().grantMinor());
    }

    private static void column(
            PreparedStatement statement, int place, String type, List<Line> lines, Function<Line, @Nullable Object> of)
            throws SQLException {
        statement.setArray(
                place,
                statement
                        .getConnection()
                        .createArrayOf(type, lines.stream().map(of).toArray()));
    }

    private List<RecordedSheet> read(String select, UUID id) {
        return database.call(connection -> {
            try (var statement = connection.prepareStatement(select)) {
                statement.setObject(1, id);
                List<RecordedSheet> sheets = new ArrayList<>();
                List<Line> lines = new ArrayList<>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        var meeting = new GroupMeetingId(rows.getObject("meeting_id", UUID.class));
                        int revision = rows.getInt("revision");
                        if (sheets.isEmpty()
                                || !sheets.getLast().meeting().equals(meeting)
                                || sheets.getLast().revision() != revision) {
                            lines = new ArrayList<>();
                        } else {
                            sheets.removeLast();
                        }
                        lines.add(line(rows));
                        sheets.add(sheet(rows, meeting, revision, lines));
                    }
                }
                return sheets;
            }
        });
    }

    private static RecordedSheet sheet(ResultSet row, GroupMeetingId meeting, int revision, List<Line> lines)
            throws SQLException {
        UUID entry = row.getObject("entry_id", UUID.class);
        UUID reversal = row.getObject("reversal_id", UUID.class);
        UUID confirmedBy = row.getObject("confirmed_by", UUID.class);
        return new RecordedSheet(
                meeting,
                revision,
                SheetCause.valueOf(row.getString("cause")),
                row.getObject("held_on", LocalDate.class),
                entry == null ? null : new JournalEntryId(entry),
                reversal == null ? null : new JournalEntryId(reversal),
                new Boxes(row.getLong("brought_minor"), row.getLong("social_brought_minor")),
                new Boxes(row.getLong("expected_minor"), row.getLong("social_expected_minor")),
                new Boxes(row.getLong("counted_minor"), row.getLong("social_counted_minor")),
                confirmedBy == null ? null : new MembershipId(confirmedBy),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                lines);
    }

    private static Line line(ResultSet row) throws SQLException {
        long lent = row.getLong("lent_minor");
        LoanAsked loan = row.wasNull() ? null : new LoanAsked(lent, row.getObject("lent_due_on", LocalDate.class));
        long charges = row.getLong("charges_minor");
        long principal = row.getLong("principal_minor");
        var line = new SheetLine(
                new MembershipId(row.getObject("membership_id", UUID.class)),
                Attendance.valueOf(row.getString("attendance")),
                row.getInt("shares"),
                Math.addExact(charges, principal),
                loan,
                List.of((String[]) row.getArray("fine_codes").getArray()),
                row.getLong("social_minor"),
                row.getLong("grant_minor"));
        return new Line(line, charges, principal, row.getLong("fines_minor"));
    }
}
