package coop.minga.finance.account.store;

import coop.minga.finance.account.domain.LedgerAccount;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.transaction.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The ledger accounts of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class LedgerAccounts implements PanacheRepositoryBase<LedgerAccount, UUID> {
    private final Database database;

    LedgerAccounts(Database database) {
        this.database = database;
    }

    /** Has everybody else wait who would post in the organisation, until the commit. */
    public void holdBooks(OrganisationId organisation) {
        database.run(connection -> {
            try (var hold = connection.prepareStatement("select finance.hold_books(?)")) {
                hold.setObject(1, organisation.value());
                hold.execute();
            }
        });
    }
}
