package coop.minga.finance.servicing.store;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.servicing.domain.LoanProvision;
import coop.minga.platform.transaction.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What was provided for loans of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class LoanProvisions implements PanacheRepositoryBase<LoanProvision, UUID> {
    // Until the end of the transaction: another process that would do the same day waits, and then finds it done.
    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtext('finance.loan_provisions'), hashtext(current_setting('minga.org')))
            """;
    private static final String DONE = """
            select distinct fund_id, currency from finance.loan_provision where provided_on >= ?
            """;
    private static final String HELD = """
            select fund_id, balance_minor from finance.balance where account_id = ?
            """;

    private final Database database;

    LoanProvisions(Database database) {
        this.database = database;
    }

    /** All loans of a fund in one currency. */
    public record Book(FundId fund, Currency currency) {}

    /** For which loans a day, or a later one, was provided for; nobody else provides until the commit. */
    public Set<Book> doneAlone(LocalDate day) {
        return database.call(connection -> {
            try (var lock = connection.prepareStatement(LOCK)) {
                lock.execute();
            }
            try (var select = connection.prepareStatement(DONE)) {
                select.setObject(1, day);
                Set<Book> done = new HashSet<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        done.add(new Book(
                                new FundId(rows.getObject(1, UUID.class)), Currency.getInstance(rows.getString(2))));
                    }
                }
                return done;
            }
        });
    }

    /** What an account holds in each fund. */
    public Map<FundId, Long> held(LedgerAccountId account) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(HELD)) {
                select.setObject(1, account.value());
                Map<FundId, Long> held = new HashMap<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        held.put(new FundId(rows.getObject(1, UUID.class)), rows.getLong(2));
                    }
                }
                return held;
            }
        });
    }
}
