package coop.minga.finance.memberaccount.store;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.memberaccount.domain.MemberAccount;
import coop.minga.platform.transaction.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The members' accounts of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class MemberAccounts implements PanacheRepositoryBase<MemberAccount, UUID> {
    private static final String COUNT = """
            insert into finance.member_account_counter as counter (org_id, last_number) values (?, 1)
            on conflict (org_id) do update set last_number = counter.last_number + 1
            returning last_number
            """;

    private static final String OPEN = """
            select m.id
            from finance.member_account m
            join finance.ledger_account l using (org_id, id)
            where m.membership_id = any(?) and l.state = 'OPEN'
            """;

    private final Database database;

    MemberAccounts(Database database) {
        this.database = database;
    }

    /** The accounts of members that the ledger lets be posted to, each member's oldest first. */
    public List<MemberAccount> openOf(Collection<MembershipId> memberships) {
        UUID[] ids = memberships.stream().map(MembershipId::value).toArray(UUID[]::new);
        List<UUID> open = database.call(connection -> {
            try (var select = connection.prepareStatement(OPEN)) {
                select.setArray(1, connection.createArrayOf("uuid", ids));
                List<UUID> found = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getObject(1, UUID.class));
                    }
                }
                return found;
            }
        });
        return list("id in ?1 order by number", open);
    }

    /** The next account number; whoever opens an account at the same time waits, so that none is left out. */
    public long nextNumber(UUID organisation) {
        return database.call(connection -> {
            try (var count = connection.prepareStatement(COUNT)) {
                count.setObject(1, organisation);
                try (var row = count.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }
}
