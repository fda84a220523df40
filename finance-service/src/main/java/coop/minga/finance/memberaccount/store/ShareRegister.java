package coop.minga.finance.memberaccount.store;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.memberaccount.domain.RegisteredShares;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.product.ProductId;
import coop.minga.platform.transaction.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * The register of shares of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class ShareRegister implements PanacheRepositoryBase<RegisteredShares, UUID> {
    private static final String COUNT = """
            insert into finance.share_counter as counter (org_id, product_id, last_number) values (?, ?, ?)
            on conflict (org_id, product_id) do update set last_number = counter.last_number + excluded.last_number
            returning last_number
            """;

    private final Database database;

    ShareRegister(Database database) {
        this.database = database;
    }

    /**
     * Takes the next numbers of a product, and gives the first of them; whoever does so at the same time waits, so that
     * none is left out.
     */
    public long take(OrganisationId organisation, ProductId product, int numbers) {
        return database.call(connection -> {
            try (var count = connection.prepareStatement(COUNT)) {
                count.setObject(1, organisation.value());
                count.setObject(2, product.value());
                count.setLong(3, numbers);
                try (var row = count.executeQuery()) {
                    row.next();
                    return row.getLong(1) - numbers + 1;
                }
            }
        });
    }

    /** The lines of an entry. */
    public List<RegisteredShares> of(JournalEntryId entry) {
        return list("entry = ?1 order by number", entry.value());
    }
}
