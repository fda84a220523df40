package coop.minga.finance.revolvingfund.store;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.revolvingfund.domain.FundMovements;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a revolving fund has done, out of the journal.
 *
 * <p>Guarantee: of the caller's organisation, inside the caller's transaction; from one snapshot.
 */
@ApplicationScoped
public class FundFigures {
    // What a reversal moves is taken off the side it takes back, so that a mistake is neither lent nor returned.
    private static final String MOVED = """
            with recursive tree (use, id) as (
                select case when a.id = ? then 'LOANS' else 'CASH' end, a.id from finance.ledger_account a
                where a.id = ? or a.id = any (?)
                union all
                select t.use, a.id from finance.ledger_account a join tree t on a.parent_id = t.id),
            moved as (
                select a.class, t.use, e.source, e.kind = 'REVERSAL' as is_reversal, p.amount_minor > 0 as is_debit,
                       sum(p.amount_minor) as minor
                from finance.posting p
                join finance.journal_entry e on e.org_id = p.org_id and e.id = p.entry_id
                join finance.ledger_account a on a.org_id = p.org_id and a.id = p.account_id
                left join tree t on t.id = p.account_id
                where p.fund_id = ? and p.effective_on <= ? and p.recorded_at <= coalesce(?, 'infinity'::timestamptz)
                group by 1, 2, 3, 4, 5)
            select coalesce(-sum(minor) filter (where class = 'INCOME'), 0),
                   coalesce(sum(minor) filter (where class = 'EXPENSE'), 0),
                   coalesce(sum(minor) filter (where class = 'EXPENSE' and source = 'SOLIDARITY_GRANT'), 0),
                   coalesce(sum(minor) filter (where use = 'LOANS' and is_debit <> is_reversal), 0),
                   coalesce(-sum(minor) filter (where use = 'LOANS' and is_debit = is_reversal), 0),
                   coalesce(sum(minor) filter (where use = 'CASH'), 0)
            from moved
            """;

    private static final String GRANTED = """
            select coalesce(sum(g.amount_minor) filter (where g.kind = 'SEED'), 0),
                   coalesce(sum(g.amount_minor) filter (where g.kind = 'REGRANT'), 0)
            from (
                select kind, amount_minor, id as entry_id from finance.fund_grant where fund_id = ?
                union all
                select kind, -amount_minor, reversed_by from finance.fund_grant
                where fund_id = ? and reversed_by is not null) g
            join finance.journal_entry e on e.id = g.entry_id
            where e.effective_on <= ? and e.recorded_at <= coalesce(?, 'infinity'::timestamptz)
            """;

    private final Database database;

    FundFigures(Database database) {
        this.database = database;
    }

    /**
     * What was done by the end of a day.
     *
     * @param loans the account above all loans
     * @param cash those of the box, the bank and mobile money
     * @param knownAt by what was recorded up to this instant; all of it if null
     */
    public FundMovements at(
            FundId fund,
            LedgerAccountId loans,
            Collection<LedgerAccountId> cash,
            LocalDate asOf,
            @Nullable Instant knownAt) {
        return database.call(connection -> {
            try (var granted = connection.prepareStatement(GRANTED);
                    var moved = connection.prepareStatement(MOVED)) {
                granted.setObject(1, fund.value());
                granted.setObject(2, fund.value());
                granted.setObject(3, asOf);
                granted.setObject(4, utc(knownAt), Types.TIMESTAMP_WITH_TIMEZONE);
                moved.setObject(1, loans.value());
                moved.setObject(2, loans.value());
                moved.setArray(
                        3,
                        connection.createArrayOf(
                                "uuid",
                                cash.stream().map(LedgerAccountId::value).toArray()));
                moved.setObject(4, fund.value());
                moved.setObject(5, asOf);
                moved.setObject(6, utc(knownAt), Types.TIMESTAMP_WITH_TIMEZONE);
                try (var grants = granted.executeQuery();
                        var movements = moved.executeQuery()) {
                    if (!grants.next() || !movements.next()) {
                        throw new SQLException("A sum always has a row.");
                    }
                    return new FundMovements(
                            grants.getBigDecimal(1).longValueExact(),
                            grants.getBigDecimal(2).longValueExact(),
                            movements.getBigDecimal(1).longValueExact(),
                            movements.getBigDecimal(2).longValueExact(),
                            movements.getBigDecimal(3).longValueExact(),
                            movements.getBigDecimal(4).longValueExact(),
                            movements.getBigDecimal(5).longValueExact(),
                            movements.getBigDecimal(6).longValueExact());
                }
            }
        });
    }

    private static @Nullable Object utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
