package coop.minga.finance.statement.store;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.statement.domain.Line;
import coop.minga.finance.statement.domain.Part;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the accounts of an organisation moved in a period and held on a day, each with all below it that are no line of
 * their own.
 *
 * <p>Guarantee: of the caller's organisation, inside the caller's transaction; from one snapshot.
 */
@ApplicationScoped
public class StatementFigures {
    // Accounts that stand under no other or are named, each with those it stands for.
    private static final String TREE = """
            with recursive named (id) as (select unnest(?::uuid[])),
            tree (top, id) as (
                select a.id, a.id from finance.ledger_account a
                where a.currency = ? and (a.parent_id is null or a.id in (select id from named))
                union all
                select t.top, a.id from finance.ledger_account a join tree t on a.parent_id = t.id
                where a.currency = ? and a.id not in (select id from named))
            """;

    private static final String MOVED = TREE + """
            select top.id, top.code, top.name, top.class, sum(moved.minor)
            from tree t
            join finance.ledger_account top on top.id = t.top
            join finance.ledger_account a on a.id = t.id
            join lateral (
                select sum(p.amount_minor) as minor from finance.posting p
                where p.org_id = a.org_id and p.account_id = a.id and p.effective_on between ? and ?
                  and p.recorded_at <= coalesce(?, 'infinity'::timestamptz)
                  and p.fund_id = coalesce(?, p.fund_id)) moved on moved.minor is not null
            where top.class in ('INCOME', 'EXPENSE')
            group by top.id, top.code, top.name, top.class
            order by top.code
            """;

    // From today's balances backwards, as a single balance is answered: what came after a recent day is little.
    private static final String HELD = TREE + """
            select top.id, top.code, top.name, top.class, sum(
                b.sign * b.balance_minor
                - coalesce((
                    select sum(p.amount_minor) from finance.posting p
                    where p.org_id = b.org_id and p.account_id = b.account_id and p.fund_id = b.fund_id
                      and p.effective_on > ?), 0)
                - case when ?::timestamptz is null then 0 else coalesce((
                    select sum(p.amount_minor) from finance.posting p
                    where p.org_id = b.org_id and p.account_id = b.account_id and p.fund_id = b.fund_id
                      and p.effective_on <= ? and p.recorded_at > ?), 0) end)
            from tree t
            join finance.ledger_account top on top.id = t.top
            join finance.balance b on b.org_id = top.org_id and b.account_id = t.id
                and b.fund_id = coalesce(?, b.fund_id)
            group by top.id, top.code, top.name, top.class
            order by top.code
            """;

    // What cash was held at both ends, and what stood against it: of each entry that moved it, the other postings in
    // the same fund. In one statement, so that what is posted meanwhile is in all of it or in nothing.
    private static final String CASH_FLOW = TREE + """
            , cash as (
                select a.org_id, a.id from tree t join finance.ledger_account a on a.id = t.id where t.top = any (?)),
            held as (
                select coalesce(sum(of_day.minor) filter (where of_day.opens), 0) as opening,
                    coalesce(sum(of_day.minor) filter (where not of_day.opens), 0) as closing
                from (
                    select day.opens, b.sign * b.balance_minor
                        - coalesce((
                            select sum(p.amount_minor) from finance.posting p
                            where p.org_id = b.org_id and p.account_id = b.account_id and p.fund_id = b.fund_id
                              and p.effective_on > day.as_of), 0)
                        - case when ?::timestamptz is null then 0 else coalesce((
                            select sum(p.amount_minor) from finance.posting p
                            where p.org_id = b.org_id and p.account_id = b.account_id and p.fund_id = b.fund_id
                              and p.effective_on <= day.as_of and p.recorded_at > ?), 0) end as minor
                    from cash
                    join finance.balance b on b.org_id = cash.org_id and b.account_id = cash.id
                        and b.fund_id = coalesce(?, b.fund_id)
                    cross join (values (true, ?::date - 1), (false, ?::date)) as day (opens, as_of)) as of_day),
            touched as (
                select p.org_id, p.entry_id, p.fund_id from cash
                join finance.posting p on p.org_id = cash.org_id and p.account_id = cash.id
                where p.effective_on between ? and ?
                  and p.recorded_at <= coalesce(?, 'infinity'::timestamptz)
                  and p.fund_id = coalesce(?, p.fund_id)
                group by p.org_id, p.entry_id, p.fund_id),
            against as (
                select t.top, p.amount_minor,
                    bool_or(e.source = 'OPENING_BALANCES' or t.top is not distinct from ?)
                        over (partition by p.entry_id, p.fund_id) as opens
                from touched
                join finance.journal_entry e on e.org_id = touched.org_id and e.id = touched.entry_id
                join finance.posting p
                    on p.org_id = touched.org_id and p.entry_id = touched.entry_id and p.fund_id = touched.fund_id
                join tree t on t.id = p.account_id
                where t.top <> all (?)),
            flow as (
                select top.id, top.code, top.name, top.class, sum(against.amount_minor) as minor
                from against join finance.ledger_account top on top.id = against.top
                where not against.opens
                group by top.id, top.code, top.name, top.class
                having sum(against.amount_minor) <> 0)
            select flow.id, flow.code, flow.name, flow.class, flow.minor, held.opening, held.closing,
                (select coalesce(-sum(amount_minor), 0) from against where opens)
            from held left join flow on true
            order by flow.code
            """;

    // Debits less credits of all accounts of income and expense but one.
    private static final String NET = """
            select coalesce(sum(p.amount_minor), 0)
            from finance.ledger_account a
            join finance.posting p on p.org_id = a.org_id and p.account_id = a.id
            where a.class in ('INCOME', 'EXPENSE') and a.currency = ? and a.id is distinct from ?
              and p.fund_id = ? and p.effective_on between ? and ?
            """;

    private final Database database;

    StatementFigures(Database database) {
        this.database = database;
    }

    /**
     * What income and expense accounts moved.
     *
     * @param knownAt by what was recorded up to this instant; all of it if null
     * @param fund all funds together if null
     */
    public List<Line> moved(
            Currency currency, LocalDate from, LocalDate through, @Nullable Instant knownAt, @Nullable FundId fund) {
        return read(MOVED, select -> {
            setTree(select, Set.of(), currency);
            select.setObject(4, from);
            select.setObject(5, through);
            setInstant(select, 6, knownAt);
            setFund(select, 7, fund);
        });
    }

    /** What all accounts held at the end of a day; income and expenses since the books began. */
    public List<Line> held(Currency currency, LocalDate asOf, @Nullable Instant knownAt, @Nullable FundId fund) {
        return read(HELD, select -> {
            setTree(select, Set.of(), currency);
            select.setObject(4, asOf);
            setInstant(select, 5, knownAt);
            select.setObject(6, asOf);
            setInstant(select, 7, knownAt);
            setFund(select, 8, fund);
        });
    }

    /**
     * Cash, and what stood against it, in minor units.
     *
     * @param opening held at the end of the day before the first
     * @param broughtIn what the books began with in these days
     * @param lines of each account what its postings moved in entries that moved cash
     */
    public record CashFlow(long opening, long broughtIn, List<Line> lines, long closing) {}

    /**
     * Whose cash it is.
     *
     * @param named accounts that are lines of their own
     * @param cash the named ones that are cash
     * @param opening the account that serves opening balances and nothing else
     */
    public record CashAccounts(
            Set<LedgerAccountId> named,
            Set<LedgerAccountId> cash,
            @Nullable LedgerAccountId opening) {}

    /** What cash was held before the first day and at the end of the last, and what stood against it between. */
    public CashFlow cashFlow(
            CashAccounts accounts,
            Currency currency,
            LocalDate from,
            LocalDate through,
            @Nullable Instant knownAt,
            @Nullable FundId fund) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(CASH_FLOW)) {
                setTree(select, accounts.named(), currency);
                select.setArray(4, array(select, accounts.cash()));
                setInstant(select, 5, knownAt);
                setInstant(select, 6, knownAt);
                setFund(select, 7, fund);
                select.setObject(8, from);
                select.setObject(9, through);
                select.setObject(10, from);
                select.setObject(11, through);
                setInstant(select, 12, knownAt);
                setFund(select, 13, fund);
                LedgerAccountId opening = accounts.opening();
                select.setObject(14, opening == null ? null : opening.value(), Types.OTHER);
                select.setArray(15, array(select, accounts.cash()));
                try (var row = select.executeQuery()) {
                    List<Line> lines = new ArrayList<>();
                    row.next();
                    long held = row.getBigDecimal(6).longValueExact();
                    long closing = row.getBigDecimal(7).longValueExact();
                    long broughtIn = row.getBigDecimal(8).longValueExact();
                    do {
                        // Without any flow there is one row, of cash alone.
                        if (row.getString(2) != null) {
                            lines.add(line(row));
                        }
                    } while (row.next());
                    return new CashFlow(held, broughtIn, lines, closing);
                }
            }
        });
    }

    /**
     * What a fund earned less what it spent.
     *
     * @param besides an account that is not counted
     */
    public long surplusMinor(
            Currency currency, FundId fund, LocalDate from, LocalDate through, @Nullable LedgerAccountId besides) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(NET)) {
                select.setString(1, currency.getCurrencyCode());
                select.setObject(2, besides == null ? null : besides.value(), Types.OTHER);
                select.setObject(3, fund.value());
                select.setObject(4, from);
                select.setObject(5, through);
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getBigDecimal(1).negate().longValueExact();
                }
            }
        });
    }

    @FunctionalInterface
    private interface Parameters {
        void set(PreparedStatement select) throws SQLException;
    }

    private List<Line> read(String sql, Parameters parameters) {
        return database.call(connection -> {
            List<Line> lines = new ArrayList<>();
            try (var select = connection.prepareStatement(sql)) {
                parameters.set(select);
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        lines.add(line(rows));
                    }
                }
            }
            return lines;
        });
    }

    private static Line line(ResultSet row) throws SQLException {
        Part part = Part.ofClass(row.getString(4));
        return new Line(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                part,
                part.grown(row.getBigDecimal(5).longValueExact()),
                null);
    }

    private static void setTree(PreparedStatement select, Set<LedgerAccountId> named, Currency currency)
            throws SQLException {
        select.setArray(1, array(select, named));
        select.setString(2, currency.getCurrencyCode());
        select.setString(3, currency.getCurrencyCode());
    }

    private static Array array(PreparedStatement select, Set<LedgerAccountId> accounts) throws SQLException {
        return select.getConnection()
                .createArrayOf(
                        "uuid", accounts.stream().map(LedgerAccountId::value).toArray());
    }

    private static void setInstant(PreparedStatement select, int at, @Nullable Instant instant) throws SQLException {
        if (instant == null) {
            select.setNull(at, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            select.setObject(at, instant.atOffset(ZoneOffset.UTC));
        }
    }

    private static void setFund(PreparedStatement select, int at, @Nullable FundId fund) throws SQLException {
        select.setObject(at, fund == null ? null : fund.value(), Types.OTHER);
    }
}
