package coop.minga.finance.statement.store;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.statement.domain.Line;
import coop.minga.finance.statement.domain.Part;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the accounts of an organisation moved in a period and held on a day, each with all below it.
 *
 * <p>Guarantee: of the caller's organisation, inside the caller's transaction; from one snapshot.
 */
@ApplicationScoped
public class StatementFigures {
    // Accounts that stand under no other, each with those it stands for.
    private static final String TREE = """
            with recursive tree (top, id) as (
                select a.id, a.id from finance.ledger_account a where a.parent_id is null and a.currency = ?
                union all
                select t.top, a.id from finance.ledger_account a join tree t on a.parent_id = t.id
                where a.currency = ?)
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
            select.setString(1, currency.getCurrencyCode());
            select.setString(2, currency.getCurrencyCode());
            select.setObject(3, from);
            select.setObject(4, through);
            setInstant(select, 5, knownAt);
            setFund(select, 6, fund);
        });
    }

    /** What all accounts held at the end of a day; income and expenses since the books began. */
    public List<Line> held(Currency currency, LocalDate asOf, @Nullable Instant knownAt, @Nullable FundId fund) {
        return read(HELD, select -> {
            select.setString(1, currency.getCurrencyCode());
            select.setString(2, currency.getCurrencyCode());
            select.setObject(3, asOf);
            setInstant(select, 4, knownAt);
            select.setObject(5, asOf);
            setInstant(select, 6, knownAt);
            setFund(select, 7, fund);
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
                        Part part = Part.ofClass(rows.getString(4));
                        long minor = rows.getBigDecimal(5).longValueExact();
                        lines.add(new Line(
                                rows.getObject(1, UUID.class),
                                rows.getString(2),
                                rows.getString(3),
                                part,
                                part.grown(minor),
                                null));
                    }
                }
            }
            return lines;
        });
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
