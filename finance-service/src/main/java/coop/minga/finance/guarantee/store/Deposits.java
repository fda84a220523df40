package coop.minga.finance.guarantee.store;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.platform.money.Money;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Members' accounts of deposits, and what of each is free: neither held nor below the floor.
 *
 * <p>Guarantee: of the caller's organisation, inside the caller's transaction; open accounts alone.
 */
@ApplicationScoped
public class Deposits {
    private static final String FREE = """
            select m.id, m.membership_id, p.currency, coalesce((
                       select sum(greatest(
                           b.balance_minor - b.pending_minor - b.held_minor - coalesce(b.floor_minor, 0), 0))
                       from finance.balance b
                       where b.org_id = m.org_id and b.account_id = m.id and b.fund_id = p.fund_id), 0)::bigint
            from finance.member_account m
            join finance.product p on p.org_id = m.org_id and p.id = m.product_id
            join finance.ledger_account l on l.org_id = m.org_id and l.id = m.id
            where m.id = any(?) and p.kind = 'DEPOSITS' and l.state = 'OPEN'
            order by m.number
            """;

    private static final String ACCOUNTS = "select id from finance.member_account where membership_id = ?";

    private static final String LOCK = "select finance.lock_balances(?)";

    private final Database database;

    Deposits(Database database) {
        this.database = database;
    }

    /** What of an account's deposits is free. */
    public record Free(MemberAccountId account, MembershipId member, Money amount) {}

    public Optional<Free> of(MemberAccountId account) {
        return of(List.of(account)).stream().findFirst();
    }

    /** Lets nothing be taken from these accounts, or held on them, until the commit. */
    public void lock(Collection<MemberAccountId> accounts) {
        database.run(connection -> {
            try (var select = connection.prepareStatement(LOCK)) {
                select.setArray(
                        1,
                        connection.createArrayOf(
                                "uuid",
                                accounts.stream().map(MemberAccountId::value).toArray()));
                select.execute();
            }
        });
    }

    /** Those that are not there are missing. */
    public List<Free> of(Collection<MemberAccountId> accounts) {
        UUID[] ids = accounts.stream().map(MemberAccountId::value).toArray(UUID[]::new);
        return database.call(connection -> free(connection, ids));
    }

    /** Those of a member in a currency, the first opened first. */
    public List<Free> of(MembershipId member, Currency currency) {
        return database
                .call(connection -> {
                    try (var select = connection.prepareStatement(ACCOUNTS)) {
                        select.setObject(1, member.value());
                        List<UUID> accounts = new ArrayList<>();
                        try (var rows = select.executeQuery()) {
                            while (rows.next()) {
                                accounts.add(rows.getObject(1, UUID.class));
                            }
                        }
                        return free(connection, accounts.toArray(UUID[]::new));
                    }
                })
                .stream()
                .filter(each -> each.amount().currency().equals(currency))
                .toList();
    }

    private static List<Free> free(Connection connection, UUID... accounts) throws SQLException {
        try (var select = connection.prepareStatement(FREE)) {
            select.setArray(1, connection.createArrayOf("uuid", accounts));
            List<Free> free = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    free.add(new Free(
                            new MemberAccountId(rows.getObject(1, UUID.class)),
                            new MembershipId(rows.getObject(2, UUID.class)),
                            new Money(rows.getLong(4), Currency.getInstance(rows.getString(3)))));
                }
            }
            return free;
        }
    }
}
