package coop.minga.finance.servicing.store;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.servicing.domain.Due;
import coop.minga.finance.servicing.domain.DueSchedule;
import coop.minga.finance.servicing.domain.LoanPosition;
import coop.minga.finance.servicing.domain.Split;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands on the sheet of one loan: its schedule, what was paid, the penalties.
 *
 * <p>Guarantee: of the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class LoanSheets {
    private static final String ROWS = """
            select starts_on, due_on, principal_minor, interest_minor, fees_minor
            from finance.loan_instalments(?, ?, ?, ?)
            order by number
            """;
    private static final String PAID = """
            select coalesce(sum(penalties_minor), 0), coalesce(sum(fees_minor), 0), coalesce(sum(interest_minor), 0),
                   coalesce(sum(principal_minor), 0)
            from finance.loan_repayments(?, ?, ?, ?)
            """;
    private static final String PENALTIES = """
            select coalesce(sum(penalties_minor), 0) from finance.loan_penalties(?, ?, ?, ?)
            """;

    private static final String RESTRUCTURED = """
            select exists (select from finance.loan_step where loan_id = ? and state = 'RESTRUCTURED')
            """;

    private final Database database;

    LoanSheets(Database database) {
        this.database = database;
    }

    /**
     * All that is recorded, whatever day it took effect on, with the penalties up to the end of a day; none where nothing
     * was paid out.
     */
    public Optional<LoanPosition> now(OrganisationId organisation, LoanId loan, LocalDate day, boolean inDuplum) {
        return position(organisation, loan, LocalDate.MAX, day, OffsetDateTime.MAX, inDuplum);
    }

    /** What took effect up to the end of a day, as known at an instant; none where nothing was paid out by then. */
    public Optional<LoanPosition> asOf(
            OrganisationId organisation, LoanId loan, LocalDate day, OffsetDateTime knownAt, boolean inDuplum) {
        return position(organisation, loan, day, day, knownAt, inDuplum);
    }

    public boolean wasRestructured(LoanId loan) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(RESTRUCTURED)) {
                select.setObject(1, loan.value());
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getBoolean(1);
                }
            }
        });
    }

    private Optional<LoanPosition> position(
            OrganisationId organisation,
            LoanId loan,
            LocalDate asOf,
            LocalDate penaltiesThrough,
            OffsetDateTime knownAt,
            boolean inDuplum) {
        return database.call(connection -> {
            List<Due> rows = rows(connection, organisation.value(), loan.value(), asOf, knownAt);
            if (rows.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new LoanPosition(
                    new DueSchedule(rows),
                    paid(connection, organisation.value(), loan.value(), asOf, knownAt),
                    penalties(connection, organisation.value(), loan.value(), penaltiesThrough, knownAt),
                    inDuplum));
        });
    }

    private static List<Due> rows(
            Connection connection, UUID organisation, UUID loan, LocalDate asOf, OffsetDateTime knownAt)
            throws SQLException {
        try (var select = asked(connection, ROWS, organisation, loan, asOf, knownAt)) {
            List<Due> found = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Due(
                            rows.getObject(1, LocalDate.class),
                            rows.getObject(2, LocalDate.class),
                            rows.getLong(3),
                            rows.getLong(4),
                            rows.getLong(5)));
                }
            }
            return found;
        }
    }

    private static Split paid(
            Connection connection, UUID organisation, UUID loan, LocalDate asOf, OffsetDateTime knownAt)
            throws SQLException {
        try (var select = asked(connection, PAID, organisation, loan, asOf, knownAt);
                var row = select.executeQuery()) {
            row.next();
            return new Split(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
        }
    }

    private static long penalties(
            Connection connection, UUID organisation, UUID loan, LocalDate through, OffsetDateTime knownAt)
            throws SQLException {
        try (var select = asked(connection, PENALTIES, organisation, loan, through, knownAt);
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static PreparedStatement asked(
            Connection connection, String sql, UUID organisation, UUID loan, LocalDate asOf, OffsetDateTime knownAt)
            throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql);
        select.setObject(1, organisation);
        select.setObject(2, asOf);
        select.setObject(3, knownAt);
        select.setObject(4, loan);
        return select;
    }
}
