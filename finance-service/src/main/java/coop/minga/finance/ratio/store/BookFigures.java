package coop.minga.finance.ratio.store;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.ratio.domain.BookClass;
import coop.minga.finance.ratio.domain.BookLine;
import coop.minga.finance.ratio.domain.Books;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the accounts of an organisation held and moved, each with all below it but those that are named themselves.
 *
 * <p>Guarantee: of the caller's organisation, inside the caller's transaction; from one snapshot.
 */
@ApplicationScoped
public class BookFigures {
    private static final String TREE = """
            with recursive named (id) as (select unnest(?::uuid[])),
            tree (top, id) as (
                select a.id, a.id from finance.ledger_account a
                where a.currency = ? and (a.parent_id is null or a.id in (select id from named))
                union all
                select t.top, a.id from finance.ledger_account a join tree t on a.parent_id = t.id
                where a.currency = ? and a.id not in (select id from named))
            """;

    // From today's balances backwards, as a single balance is answered: what came after a recent day is little.
    private static final String HELD = TREE + """
            select top.id, top.code, top.name, top.class, coalesce(sum(
                b.sign * b.balance_minor
                - coalesce((
                    select sum(p.amount_minor) from finance.posting p
                    where p.org_id = b.org_id and p.account_id = b.account_id and p.fund_id = b.fund_id
                      and p.effective_on > ?), 0)
                - case when ?::timestamptz is null then 0 else coalesce((
                    select sum(p.amount_minor) from finance.posting p
                    where p.org_id = b.org_id and p.account_id = b.account_id and p.fund_id = b.fund_id
                      and p.effective_on <= ? and p.recorded_at > ?), 0) end), 0)
            from tree t
            join finance.ledger_account top on top.id = t.top
            left join finance.balance b on b.org_id = top.org_id and b.account_id = t.id
            group by top.id, top.code, top.name, top.class
            order by top.code
            """;

    private static final String SPENT = TREE + """
            select top.id, top.code, top.name, top.class, coalesce(sum(moved.minor), 0)
            from tree t
            join finance.ledger_account top on top.id = t.top
            left join lateral (
                select sum(p.amount_minor) as minor from finance.posting p
                where p.org_id = top.org_id and p.account_id = t.id and p.effective_on between ? and ?
                  and p.recorded_at <= coalesce(?, 'infinity'::timestamptz)) moved on true
            where top.class = 'EXPENSE'
            group by top.id, top.code, top.name, top.class
            order by top.code
            """;

    private final Database database;

    BookFigures(Database database) {
        this.database = database;
    }

    /**
     * Whose accounts are read, by what was known when.
     *
     * @param named the accounts that are named for a use, with the names of their uses
     * @param knownAt all that is recorded if null
     */
    public record Ground(
            Currency currency,
            Map<LedgerAccountId, Set<String>> named,
            @Nullable Instant knownAt) {}

    /** What all accounts held at the end of a day; income and expenses since the books began. */
    public Books held(Ground ground, LocalDate asOf) {
        return database.call(connection -> {
            try (var select = prepare(connection, HELD, ground)) {
                select.setObject(4, asOf);
                setInstant(select, 5, ground);
                select.setObject(6, asOf);
                setInstant(select, 7, ground);
                return new Books(null, asOf, read(select, ground));
            }
        });
    }

    /** What expenses there were from the first to the last day. */
    public Books spent(Ground ground, LocalDate from, LocalDate through) {
        return database.call(connection -> {
            try (var select = prepare(connection, SPENT, ground)) {
                select.setObject(4, from);
                select.setObject(5, through);
                setInstant(select, 6, ground);
                return new Books(from, through, read(select, ground));
            }
        });
    }

    private static PreparedStatement prepare(Connection connection, String sql, Ground ground) throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql);
        select.setArray(
                1,
                connection.createArrayOf(
                        "uuid",
                        ground.named().keySet().stream()
                                .map(LedgerAccountId::value)
                                .toArray()));
        select.setString(2, ground.currency().getCurrencyCode());
        select.setString(3, ground.currency().getCurrencyCode());
        return select;
    }

    private static List<BookLine> read(PreparedStatement select, Ground ground) throws SQLException {
        List<BookLine> lines = new ArrayList<>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                UUID account = rows.getObject(1, UUID.class);
                BookClass bookClass = BookClass.valueOf(rows.getString(4));
                lines.add(new BookLine(
                        account,
                        rows.getString(2),
                        rows.getString(3),
                        bookClass,
                        ground.named().getOrDefault(new LedgerAccountId(account), Set.of()),
                        bookClass.grown(rows.getBigDecimal(5).longValueExact())));
            }
        }
        return lines;
    }

    private static void setInstant(PreparedStatement select, int at, Ground ground) throws SQLException {
        Instant knownAt = ground.knownAt();
        if (knownAt == null) {
            select.setNull(at, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            select.setObject(at, knownAt.atOffset(ZoneOffset.UTC));
        }
    }
}
