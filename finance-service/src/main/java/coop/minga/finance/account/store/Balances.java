package coop.minga.finance.account.store;

import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What accounts hold in their funds, now and on earlier days.
 *
 * <p>Guarantee: of the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class Balances {
    private static final String NOW = """
            select fund_id, balance_minor,
                   balance_minor - pending_minor - held_minor
                       - case when balance_minor = 0 then coalesce(least(floor_minor, 0), 0) else coalesce(floor_minor, 0) end
            from finance.balance where account_id = ?
            order by fund_id
            """;

    // From today's balance backwards: what is asked for is mostly recent, and what came after it little.
    private static final String AT = """
            select b.fund_id, b.balance_minor - b.sign * coalesce((
                       select sum(p.amount_minor) from finance.posting p
                       where p.org_id = b.org_id and p.account_id = b.account_id and p.fund_id = b.fund_id
                         and p.effective_on > ?), 0)
                   - b.sign * coalesce((
                       select sum(p.amount_minor) from finance.posting p
                       where p.org_id = b.org_id and p.account_id = b.account_id and p.fund_id = b.fund_id
                         and p.effective_on <= ? and p.recorded_at > ?), 0)
            from finance.balance b where b.account_id = ?
            order by b.fund_id
            """;

    private static final String SUMS = """
            select account_id, sum(balance_minor)::bigint from finance.balance
            where account_id = any(?)
            group by account_id
            """;

    private final Database database;

    Balances(Database database) {
        this.database = database;
    }

    /** @param availableMinor what may still be taken out; equal to the balance where that is not limited */
    public record FundBalance(UUID fund, long balanceMinor, long availableMinor) {}

    /** What the account holds now. */
    public List<FundBalance> now(UUID account) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(NOW)) {
                select.setObject(1, account);
                return read(select, true);
            }
        });
    }

    /** What the account held at the end of a business day, by what was recorded up to an instant. */
    public List<FundBalance> at(UUID account, LocalDate asOf, Instant knownAt) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(AT)) {
                select.setObject(1, asOf);
                select.setObject(2, asOf);
                select.setObject(3, knownAt.atOffset(ZoneOffset.UTC));
                select.setObject(4, account);
                return read(select, false);
            }
        });
    }

    /** What each of the accounts holds now in all its funds; nothing is said of one that never held anything. */
    public Map<UUID, Long> sums(Collection<UUID> accounts) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(SUMS)) {
                select.setArray(1, connection.createArrayOf("uuid", accounts.toArray()));
                Map<UUID, Long> sums = new HashMap<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        sums.put(rows.getObject(1, UUID.class), rows.getLong(2));
                    }
                }
                return sums;
            }
        });
    }

    private static List<FundBalance> read(PreparedStatement select, boolean withAvailable) throws SQLException {
        List<FundBalance> balances = new ArrayList<>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                long balance = rows.getLong(2);
                balances.add(new FundBalance(
                        rows.getObject(1, UUID.class), balance, withAvailable ? rows.getLong(3) : balance));
            }
        }
        return balances;
    }
}
