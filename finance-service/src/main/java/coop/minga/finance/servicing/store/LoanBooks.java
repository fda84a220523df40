package coop.minga.finance.servicing.store;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.servicing.domain.LoanBook;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The loans of the caller's organisation by fund and currency, and the interest they have borne.
 *
 * <p>Guarantee: one statement for all loans of a book and all days that are asked for, however many; inside the caller's
 * transaction.
 */
@ApplicationScoped
public class LoanBooks {
    private static final String ALL = """
            select l.fund_id, l.currency, l.first_on, a.accrued_on, a.accrued_minor
            from (select l.org_id, l.fund_id, l.currency, min(s.effective_on) as first_on
                  from finance.loan l
                  join finance.loan_schedule s on s.org_id = l.org_id and s.loan_id = l.id
                  where (l.fund_id = ? and l.currency = ?) or ?::uuid is null
                  group by l.org_id, l.fund_id, l.currency) l
            left join lateral (
                select accrued_on, accrued_minor from finance.loan_accrual
                where org_id = l.org_id and fund_id = l.fund_id and currency = l.currency
                order by accrued_on desc limit 1) a on true
            order by l.fund_id, l.currency
            """;

    // Until the end of the transaction: another process that would take the same step waits, and then finds it taken.
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtext('finance.loans'), hashtext(?::uuid::text || ?::text))";

    private static final String ACCRUED = "select accrued_on, accrued_minor from finance.loan_accrued(?, ?, ?, ?, ?)";

    private static final String WAITING = """
            select distinct l.org_id
            from finance.loan l
            join (select org_id, (?::timestamptz at time zone zone)::date - 1 as yesterday from finance.organisation) o
                using (org_id)
            where exists (
                      select from finance.loan_schedule s
                      where s.org_id = l.org_id and s.loan_id = l.id and s.effective_on <= o.yesterday)
              and not exists (
                      select from finance.loan_accrual a
                      where a.org_id = l.org_id and a.fund_id = l.fund_id and a.currency = l.currency
                        and a.accrued_on >= o.yesterday)
            """;

    private final Database database;

    LoanBooks(Database database) {
        this.database = database;
    }

    public List<LoanBook> all() {
        return find(null, null);
    }

    /** As it stands when nobody else is accruing it. */
    public Optional<LoanBook> alone(FundId fund, Currency currency) {
        database.run(connection -> {
            try (var lock = connection.prepareStatement(LOCK)) {
                lock.setObject(1, fund.value());
                lock.setString(2, currency.getCurrencyCode());
                lock.execute();
            }
        });
        return find(fund.value(), currency.getCurrencyCode()).stream().findFirst();
    }

    /** What the loans had borne of interest at the end of each day, in the order of the days. */
    public SortedMap<LocalDate, Long> accrued(
            OrganisationId organisation, LoanBook book, LocalDate from, LocalDate through) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(ACCRUED)) {
                select.setObject(1, organisation.value());
                select.setObject(2, book.fund().value());
                select.setString(3, book.currency().getCurrencyCode());
                select.setObject(4, from);
                select.setObject(5, through);
                SortedMap<LocalDate, Long> accrued = new TreeMap<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        accrued.put(rows.getObject(1, LocalDate.class), rows.getLong(2));
                    }
                }
                return accrued;
            }
        });
    }

    /**
     * Organisations with days that were not accrued yet, each by the day of its own zone; under the housekeeping login,
     * which sees no money.
     */
    public List<OrganisationId> waiting(Instant now) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(WAITING)) {
                select.setObject(1, now.atOffset(ZoneOffset.UTC));
                List<OrganisationId> organisations = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        organisations.add(new OrganisationId(rows.getObject(1, UUID.class)));
                    }
                }
                return organisations;
            }
        });
    }

    private List<LoanBook> find(@Nullable UUID fund, @Nullable String currency) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(ALL)) {
                select.setObject(1, fund);
                select.setString(2, currency);
                select.setObject(3, fund);
                List<LoanBook> books = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        books.add(book(rows));
                    }
                }
                return books;
            }
        });
    }

    private static LoanBook book(ResultSet row) throws SQLException {
        return new LoanBook(
                new FundId(row.getObject("fund_id", UUID.class)),
                Currency.getInstance(row.getString("currency")),
                row.getObject("first_on", LocalDate.class),
                row.getObject("accrued_on", LocalDate.class),
                row.getLong("accrued_minor"));
    }
}
