package coop.minga.finance.filing.store;

import coop.minga.finance.filing.domain.Filing;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.transaction.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The filings of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class Filings implements PanacheRepositoryBase<Filing, UUID> {
    private final Database database;

    Filings(Database database) {
        this.database = database;
    }

    /** Until the commit nobody posts: all figures of a filing are of one instant. */
    public void holdBooks(OrganisationId organisation) {
        database.run(connection -> {
            try (var hold = connection.prepareStatement("select finance.hold_books(?)")) {
                hold.setObject(1, organisation.value());
                hold.execute();
            }
        });
    }
}
