package coop.minga.finance.servicing.store;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.servicing.store.LoanStandings.At;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is owed of principal by days late.
 *
 * <p>Guarantee: of the caller's organisation, inside the caller's transaction; one statement for all loans.
 */
@ApplicationScoped
public class LoanAges {
    private static final String SUMS = """
            select days_late, state = 'RESTRUCTURED', count(*), sum(outstanding_minor)
            from finance.loan_standings(?, ?, ?)
            where currency = ? and fund_id = coalesce(?, fund_id)
            group by 1, 2
            """;

    private final Database database;

    LoanAges(Database database) {
        this.database = database;
    }

    /** Loans that are as late as each other. */
    public record SameDay(int daysLate, boolean isRestructured, long loans, long outstandingMinor) {}

    /** @param fund all funds together if null */
    public List<SameDay> at(At at, Currency currency, @Nullable FundId fund) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(SUMS)) {
                select.setObject(1, at.organisation().value());
                select.setObject(2, at.asOf());
                select.setObject(3, at.knownAt().atOffset(ZoneOffset.UTC));
                select.setString(4, currency.getCurrencyCode());
                select.setObject(5, fund == null ? null : fund.value(), Types.OTHER);
                List<SameDay> sums = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        sums.add(new SameDay(
                                rows.getInt(1),
                                rows.getBoolean(2),
                                rows.getLong(3),
                                rows.getBigDecimal(4).longValueExact()));
                    }
                }
                return sums;
            }
        });
    }
}
