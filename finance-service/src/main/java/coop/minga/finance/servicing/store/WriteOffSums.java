package coop.minga.finance.servicing.store;

import coop.minga.finance.servicing.store.LoanStandings.At;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/**
 * What was written off of the caller's organisation's loans.
 *
 * <p>Guarantee: one statement for all of them; inside the caller's transaction.
 */
@ApplicationScoped
public class WriteOffSums {
    private static final String SUMS = """
            select l.currency, count(*), sum(w.written_off_minor)
            from finance.loan_write_off w
            join finance.loan l on l.org_id = w.org_id and l.id = w.loan_id
            where w.org_id = ? and w.state = 'APPROVED' and w.effective_on between ? and ? and w.decided_at <= ?
            group by l.currency
            """;

    private final Database database;

    WriteOffSums(Database database) {
        this.database = database;
    }

    /** Of principal. */
    public record Sum(long loans, long minor) {
        public static final Sum NOTHING = new Sum(0, 0);
    }

    /** From a day through the one that is asked about, by what was known at the instant. */
    public Map<Currency, Sum> from(LocalDate first, At at) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(SUMS)) {
                select.setObject(1, at.organisation().value());
                select.setObject(2, first);
                select.setObject(3, at.asOf());
                select.setObject(4, at.knownAt().atOffset(ZoneOffset.UTC));
                Map<Currency, Sum> sums = new HashMap<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        sums.put(Currency.getInstance(rows.getString(1)), new Sum(rows.getLong(2), rows.getLong(3)));
                    }
                }
                return sums;
            }
        });
    }
}
