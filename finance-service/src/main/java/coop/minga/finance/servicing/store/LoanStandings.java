package coop.minga.finance.servicing.store;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.servicing.domain.LoanStanding;
import coop.minga.finance.servicing.domain.OwedState;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/**
 * How all loans of the caller's organisation stood at the end of a day, as known at an instant.
 *
 * <p>Guarantee: one statement for all loans, however many; inside the caller's transaction.
 */
@ApplicationScoped
public class LoanStandings {
    private static final String OF = """
            select loan_id, product_id, fund_id, currency, state, outstanding_minor, overdue_since, days_late, late_minor
            from finance.loan_standings(?, ?, ?)
            where loan_id = any(?)
            """;

    // Later than the days of grace, or not any more.
    private static final String MOVING = """
            select loan_id, product_id, fund_id, currency, state, outstanding_minor, overdue_since, days_late, late_minor
            from finance.loan_standings(?, ?, ?)
            where ((state = 'DISBURSED' and days_late > grace_days) or (state = 'IN_ARREARS' and days_late <= grace_days))
              and loan_id > ?
            order by loan_id
            limit ?
            """;

    private static final String REQUIRED = """
            select fund_id, currency, sum(finance.divide_half_even(outstanding_minor::numeric * provision_ppm, 1000000))
            from finance.loan_standings(?, ?, ?)
            group by fund_id, currency
            """;

    private static final String SUMS = """
            select currency, class.from_days, class.through_days, count(s.loan_id), coalesce(sum(s.outstanding_minor), 0),
                   coalesce(sum(s.late_minor), 0)
            from finance.loan_standings(?, ?, ?) s
            join unnest(?::integer[], ?::integer[]) as class (from_days, through_days)
                on s.days_late between class.from_days and class.through_days
                    or (? and s.state = 'RESTRUCTURED')
            group by currency, class.from_days, class.through_days
            order by currency, class.from_days
            """;

    private final Database database;

    LoanStandings(Database database) {
        this.database = database;
    }

    /** What is asked: whose loans, at the end of which day, by what was known when. */
    public record At(OrganisationId organisation, LocalDate asOf, Instant knownAt) {}

    /** What has to be provided for the loans of a fund in a currency. */
    public record Required(FundId fund, Currency currency, long minor) {}

    /** Loans by how late they are: from so many days through so many. */
    public record Sum(
            Currency currency, int fromDays, int throughDays, long loans, long outstandingMinor, long lateMinor) {}

    /** Some of them; those of which nothing is owed are missing. */
    public List<LoanStanding> of(At at, Collection<LoanId> loans) {
        return database.call(connection -> {
            try (var select = prepare(connection, OF, at)) {
                select.setArray(
                        4,
                        connection.createArrayOf(
                                "uuid", loans.stream().map(LoanId::value).toArray()));
                return standings(select);
            }
        });
    }

    /** Loans whose state does not say whether they are late, the next of them in the order of their ids. */
    public List<LoanStanding> moving(At at, LoanId after, int most) {
        return database.call(connection -> {
            try (var select = prepare(connection, MOVING, at)) {
                select.setObject(4, after.value());
                select.setInt(5, most);
                return standings(select);
            }
        });
    }

    public List<Required> required(At at) {
        return database.call(connection -> {
            try (var select = prepare(connection, REQUIRED, at);
                    var rows = select.executeQuery()) {
                List<Required> required = new ArrayList<>();
                while (rows.next()) {
                    required.add(new Required(
                            new FundId(rows.getObject(1, UUID.class)),
                            Currency.getInstance(rows.getString(2)),
                            rows.getLong(3)));
                }
                return required;
            }
        });
    }

    /**
     * Sums of loans between so many days late and so many.
     *
     * @param withRestructured whether restructured loans count in each, however late they are
     */
    public List<Sum> sums(At at, List<Integer> fromDays, List<Integer> throughDays, boolean withRestructured) {
        return database.call(connection -> {
            try (var select = prepare(connection, SUMS, at)) {
                select.setArray(4, connection.createArrayOf("integer", fromDays.toArray()));
                select.setArray(5, connection.createArrayOf("integer", throughDays.toArray()));
                select.setBoolean(6, withRestructured);
                List<Sum> sums = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        sums.add(new Sum(
                                Currency.getInstance(rows.getString(1)),
                                rows.getInt(2),
                                rows.getInt(3),
                                rows.getLong(4),
                                rows.getLong(5),
                                rows.getLong(6)));
                    }
                }
                return sums;
            }
        });
    }

    private static PreparedStatement prepare(Connection connection, String sql, At at) throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql);
        select.setObject(1, at.organisation().value());
        select.setObject(2, at.asOf());
        select.setObject(3, at.knownAt().atOffset(ZoneOffset.UTC));
        return select;
    }

    private static List<LoanStanding> standings(PreparedStatement select) throws SQLException {
        List<LoanStanding> standings = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                standings.add(new LoanStanding(
                        new LoanId(rows.getObject("loan_id", UUID.class)),
                        rows.getObject("product_id", UUID.class),
                        rows.getObject("fund_id", UUID.class),
                        Currency.getInstance(rows.getString("currency")),
                        OwedState.valueOf(rows.getString("state")),
                        rows.getLong("outstanding_minor"),
                        rows.getObject("overdue_since", LocalDate.class),
                        rows.getInt("days_late"),
                        rows.getLong("late_minor")));
            }
        }
        return standings;
    }
}
