package coop.minga.finance.opening.store;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.opening.OpeningBalancesId;
import coop.minga.finance.opening.domain.OpeningLine;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The lines of opening balances, and what their codes stand for.
 *
 * <p>Guarantee: of the caller's organisation, inside the caller's transaction; many rows with one statement.
 */
@ApplicationScoped
public class OpeningLines {
    private final Database database;

    OpeningLines(Database database) {
        this.database = database;
    }

    /** An account in a fund. */
    public record Place(LedgerAccountId account, FundId fund) {}

    /** A line as people read it. */
    public record Told(int row, String code, String name, String fund, long minor) {}

    /** What the lines of one fund come to. */
    public record Sum(FundId fund, long debitMinor, long creditMinor, long lines) {}

    public void add(OrganisationId organisation, OpeningBalancesId id, List<OpeningLine> lines) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into finance.opening_line (org_id, opening_id, line, account_id, fund_id, minor)
                    select ?, ?, * from unnest(?::int[], ?::uuid[], ?::uuid[], ?::bigint[])""")) {
                insert.setObject(1, organisation.value());
                insert.setObject(2, id.value());
                insert.setArray(
                        3,
                        array(
                                connection,
                                "int",
                                lines.stream().map(OpeningLine::row).toList()));
                insert.setArray(
                        4,
                        array(
                                connection,
                                "uuid",
                                lines.stream()
                                        .map(each -> each.account().value())
                                        .toList()));
                insert.setArray(
                        5,
                        array(
                                connection,
                                "uuid",
                                lines.stream().map(each -> each.fund().value()).toList()));
                insert.setArray(
                        6,
                        array(
                                connection,
                                "bigint",
                                lines.stream().map(OpeningLine::minor).toList()));
                insert.executeUpdate();
            }
        });
    }

    /** The open accounts of a currency that have these codes, but for loans: these begin when they are paid out. */
    public Map<String, LedgerAccountId> accounts(Collection<String> codes, String currency) {
        Map<String, LedgerAccountId> accounts = new HashMap<>();
        byCode("""
                select code, id from finance.ledger_account a
                where state = 'OPEN' and code = any (?) and currency = ?
                  and not exists (select from finance.loan l where l.org_id = a.org_id and l.id = a.id)""", codes, List.of(currency)).forEach((code, id) -> accounts.put(code, new LedgerAccountId(id)));
        return accounts;
    }

    /** The open funds that have these codes. */
    public Map<String, FundId> funds(Collection<String> codes) {
        Map<String, FundId> funds = new HashMap<>();
        byCode("select code, id from finance.fund where state = 'OPEN' and code = any (?)", codes, List.of())
                .forEach((code, id) -> funds.put(code, new FundId(id)));
        return funds;
    }

    /** Which of these places have a line already. */
    public Set<Place> taken(OpeningBalancesId id, Collection<Place> places) {
        return database.call(connection -> {
            Set<Place> taken = new HashSet<>();
            try (var select = connection.prepareStatement("""
                    select l.account_id, l.fund_id from finance.opening_line l
                    join unnest(?::uuid[], ?::uuid[]) as asked (account_id, fund_id) using (account_id, fund_id)
                    where l.opening_id = ?""")) {
                select.setArray(
                        1,
                        array(
                                connection,
                                "uuid",
                                places.stream()
                                        .map(each -> each.account().value())
                                        .toList()));
                select.setArray(
                        2,
                        array(
                                connection,
                                "uuid",
                                places.stream().map(each -> each.fund().value()).toList()));
                select.setObject(3, id.value());
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        taken.add(new Place(
                                new LedgerAccountId(rows.getObject(1, UUID.class)),
                                new FundId(rows.getObject(2, UUID.class))));
                    }
                }
            }
            return taken;
        });
    }

    public List<OpeningLine> of(OpeningBalancesId id) {
        return database.call(connection -> {
            List<OpeningLine> lines = new ArrayList<>();
            try (var select = connection.prepareStatement("""
                    select line, account_id, fund_id, minor from finance.opening_line
                    where opening_id = ? order by line""")) {
                select.setObject(1, id.value());
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        lines.add(new OpeningLine(
                                rows.getInt(1),
                                new LedgerAccountId(rows.getObject(2, UUID.class)),
                                new FundId(rows.getObject(3, UUID.class)),
                                rows.getLong(4)));
                    }
                }
            }
            return lines;
        });
    }

    /** The lines with the codes and names of today. */
    public List<Told> told(OpeningBalancesId id) {
        return database.call(connection -> {
            List<Told> lines = new ArrayList<>();
            try (var select = connection.prepareStatement("""
                    select l.line, a.code, a.name, f.code, l.minor
                    from finance.opening_line l
                    join finance.ledger_account a on a.org_id = l.org_id and a.id = l.account_id
                    join finance.fund f on f.org_id = l.org_id and f.id = l.fund_id
                    where l.opening_id = ? order by l.line""")) {
                select.setObject(1, id.value());
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        lines.add(new Told(
                                rows.getInt(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getLong(5)));
                    }
                }
            }
            return lines;
        });
    }

    public List<Sum> sums(OpeningBalancesId id) {
        return database.call(connection -> {
            List<Sum> sums = new ArrayList<>();
            try (var select = connection.prepareStatement("""
                    select fund_id, coalesce(sum(minor) filter (where minor > 0), 0),
                           coalesce(-sum(minor) filter (where minor < 0), 0), count(*)
                    from finance.opening_line where opening_id = ? group by fund_id order by fund_id""")) {
                select.setObject(1, id.value());
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        sums.add(new Sum(
                                new FundId(rows.getObject(1, UUID.class)),
                                rows.getBigDecimal(2).longValueExact(),
                                rows.getBigDecimal(3).longValueExact(),
                                rows.getLong(4)));
                    }
                }
            }
            return sums;
        });
    }

    private Map<String, UUID> byCode(String sql, Collection<String> codes, List<String> more) {
        return database.call(connection -> {
            Map<String, UUID> found = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setArray(1, array(connection, "text", codes));
                for (int i = 0; i < more.size(); i++) {
                    select.setString(2 + i, more.get(i));
                }
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.put(rows.getString(1), rows.getObject(2, UUID.class));
                    }
                }
            }
            return found;
        });
    }

    private static java.sql.Array array(Connection connection, String type, Collection<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
