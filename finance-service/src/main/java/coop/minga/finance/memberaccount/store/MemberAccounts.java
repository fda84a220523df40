package coop.minga.finance.memberaccount.store;

import coop.minga.finance.memberaccount.domain.MemberAccount;
import coop.minga.platform.transaction.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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

    private final Database database;

    MemberAccounts(Database database) {
        this.database = database;
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
