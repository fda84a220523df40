package coop.minga.finance.loan.store;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.ScheduleCause;
import coop.minga.finance.loan.ScheduleRevision;
import coop.minga.finance.loan.ScheduledInstalment;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The schedules of the caller's organisation's loans.
 *
 * <p>Guarantee: a revision is written whole, in two statements, and never again; row-level security hides every other
 * organisation's.
 */
@ApplicationScoped
public class LoanScheduleRows {
    private static final String REVISE = """
            insert into finance.loan_schedule (org_id, loan_id, revision, cause, effective_on, recorded_at)
            select ?, ?, coalesce(max(revision), 0) + 1, ?, ?, ?
            from finance.loan_schedule
            where loan_id = ?
            returning revision
            """;

    private static final String FILL = """
            insert into finance.loan_instalment (
                org_id, loan_id, revision, number, due_on, principal_minor, interest_minor, fees_minor)
            select ?, ?, ?, n.number, n.due_on, n.principal, n.interest, n.fees
            from unnest(?::integer[], ?::date[], ?::bigint[], ?::bigint[], ?::bigint[])
                as n (number, due_on, principal, interest, fees)
            """;

    private static final String FIND = """
            select revision, cause, effective_on, recorded_at
            from finance.loan_schedule
            where loan_id = ? and (?::integer is null or revision = ?)
                and (?::date is null or effective_on <= ?) and (?::timestamptz is null or recorded_at <= ?)
            order by revision desc
            limit 1
            """;

    private static final String INSTALMENTS = """
            select number, due_on, principal_minor, interest_minor, fees_minor
            from finance.loan_instalment
            where loan_id = ? and revision = ?
            order by number
            """;

    private final Database database;

    LoanScheduleRows(Database database) {
        this.database = database;
    }

    /** Which revision is asked for: this one, or the last that was in force on a day or known at an instant. */
    public record Asked(
            @Nullable Integer revision,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt) {}

    /** The next revision; of two at a time the caller's lock on the loan lets one go first. */
    public ScheduleRevision add(
            OrganisationId organisation,
            LoanId loan,
            ScheduleCause cause,
            LocalDate effectiveOn,
            Instant now,
            List<ScheduledInstalment> instalments) {
        return database.call(connection -> {
            int revision = revise(connection, organisation, loan, cause, effectiveOn, now);
            fill(connection, organisation, loan, revision, instalments);
            return new ScheduleRevision(loan, revision, cause, effectiveOn, now, instalments);
        });
    }

    public Optional<ScheduleRevision> find(LoanId loan, Asked asked) {
        return database.call(connection -> {
            try (PreparedStatement find = connection.prepareStatement(FIND)) {
                find.setObject(1, loan.value());
                find.setObject(2, asked.revision());
                find.setObject(3, asked.revision());
                find.setObject(4, asked.asOf());
                find.setObject(5, asked.asOf());
                find.setObject(6, at(asked.knownAt()));
                find.setObject(7, at(asked.knownAt()));
                try (ResultSet row = find.executeQuery()) {
                    return row.next() ? Optional.of(revision(connection, loan, row)) : Optional.empty();
                }
            }
        });
    }

    private static ScheduleRevision revision(Connection connection, LoanId loan, ResultSet row) throws SQLException {
        int revision = row.getInt("revision");
        return new ScheduleRevision(
                loan,
                revision,
                ScheduleCause.valueOf(row.getString("cause")),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                instalments(connection, loan, revision));
    }

    private static List<ScheduledInstalment> instalments(Connection connection, LoanId loan, int revision)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(INSTALMENTS)) {
            select.setObject(1, loan.value());
            select.setInt(2, revision);
            List<ScheduledInstalment> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new ScheduledInstalment(
                            row.getInt("number"),
                            row.getObject("due_on", LocalDate.class),
                            row.getLong("principal_minor"),
                            row.getLong("interest_minor"),
                            row.getLong("fees_minor")));
                }
            }
            return found;
        }
    }

    private static int revise(
            Connection connection,
            OrganisationId organisation,
            LoanId loan,
            ScheduleCause cause,
            LocalDate effectiveOn,
            Instant now)
            throws SQLException {
        try (PreparedStatement revise = connection.prepareStatement(REVISE)) {
            revise.setObject(1, organisation.value());
            revise.setObject(2, loan.value());
            revise.setString(3, cause.name());
            revise.setObject(4, effectiveOn);
            revise.setObject(5, at(now));
            revise.setObject(6, loan.value());
            try (ResultSet row = revise.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void fill(
            Connection connection,
            OrganisationId organisation,
            LoanId loan,
            int revision,
            List<ScheduledInstalment> instalments)
            throws SQLException {
        try (PreparedStatement fill = connection.prepareStatement(FILL)) {
            fill.setObject(1, organisation.value());
            fill.setObject(2, loan.value());
            fill.setInt(3, revision);
            fill.setArray(4, array(connection, "integer", instalments, ScheduledInstalment::number));
            fill.setArray(5, array(connection, "date", instalments, ScheduledInstalment::dueOn));
            fill.setArray(6, array(connection, "bigint", instalments, ScheduledInstalment::principalMinor));
            fill.setArray(7, array(connection, "bigint", instalments, ScheduledInstalment::interestMinor));
            fill.setArray(8, array(connection, "bigint", instalments, ScheduledInstalment::feesMinor));
            fill.executeUpdate();
        }
    }

    private static Array array(
            Connection connection,
            String type,
            List<ScheduledInstalment> instalments,
            Function<ScheduledInstalment, Object> part)
            throws SQLException {
        return connection.createArrayOf(type, instalments.stream().map(part).toArray());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
