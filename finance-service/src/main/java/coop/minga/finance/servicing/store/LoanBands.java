package coop.minga.finance.servicing.store;

import coop.minga.finance.servicing.store.LoanStandings.At;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * All loans of which principal is owed, by how late they are and whether they are restructured, with their borrowers.
 *
 * <p>Guarantee: of the caller's organisation, inside the caller's transaction; one statement for all loans.
 */
@ApplicationScoped
public class LoanBands {
    private static final String SUMS = """
            select currency, from_days, restructured, count(*), count(*) filter (where place = 1), sum(outstanding_minor),
                   sum(late_minor)
            from (select s.currency, s.state = 'RESTRUCTURED' as restructured, s.outstanding_minor, s.late_minor,
                         (select max(each) from unnest(?::integer[]) each where each <= s.days_late) as from_days,
                         row_number() over (
                             partition by s.currency, l.membership_id, l.borrower_org_id
                             order by s.days_late desc, s.loan_id) as place
                  from finance.loan_standings(?, ?, ?) s
                  join finance.loan l on l.id = s.loan_id) loan
            group by currency, from_days, restructured
            order by currency, restructured, from_days
            """;

    private final Database database;

    LoanBands(Database database) {
        this.database = database;
    }

    /**
     * Loans that are about as late as each other.
     *
     * @param borrowers those whose latest loan is among them
     */
    public record Band(
            Currency currency,
            int fromDays,
            boolean isRestructured,
            long loans,
            long borrowers,
            long outstandingMinor,
            long lateMinor) {}

    /** @param fromDays where the next band begins, the first of them 0 */
    public List<Band> at(At at, List<Integer> fromDays) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(SUMS)) {
                select.setArray(1, connection.createArrayOf("integer", fromDays.toArray()));
                select.setObject(2, at.organisation().value());
                select.setObject(3, at.asOf());
                select.setObject(4, at.knownAt().atOffset(ZoneOffset.UTC));
                List<Band> bands = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        bands.add(new Band(
                                Currency.getInstance(rows.getString(1)),
                                rows.getInt(2),
                                rows.getBoolean(3),
                                rows.getLong(4),
                                rows.getLong(5),
                                rows.getBigDecimal(6).longValueExact(),
                                rows.getBigDecimal(7).longValueExact()));
                    }
                }
                return bands;
            }
        });
    }
}
