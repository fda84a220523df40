package coop.minga.finance.mobilemoney.store;

import coop.minga.finance.mobilemoney.MobileAccountId;
import coop.minga.finance.mobilemoney.domain.MobileAccount;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.transaction.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The accounts with providers of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one; {@link #everybodys} is for the housekeeping login, which sees
 * whose and which they are and nothing more.
 */
@ApplicationScoped
public class MobileAccounts implements PanacheRepositoryBase<MobileAccount, UUID> {
    private final Database database;

    MobileAccounts(Database database) {
        this.database = database;
    }

    /** Whose and which. */
    public record Owned(OrganisationId organisation, MobileAccountId account) {}

    /** The account of a number; two providers may use the same one, and then whose it is cannot be said. */
    public Optional<MobileAccount> ofNumber(String number) {
        List<MobileAccount> found = list("number", number);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Those of all organisations. */
    public List<Owned> everybodys() {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(
                            "select org_id, id from finance.mobile_money_account order by org_id, id");
                    var rows = select.executeQuery()) {
                List<Owned> owned = new ArrayList<>();
                while (rows.next()) {
                    owned.add(new Owned(
                            new OrganisationId(rows.getObject(1, UUID.class)),
                            new MobileAccountId(rows.getObject(2, UUID.class))));
                }
                return owned;
            }
        });
    }
}
