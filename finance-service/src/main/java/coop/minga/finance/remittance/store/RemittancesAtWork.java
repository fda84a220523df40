package coop.minga.finance.remittance.store;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.remittance.RemittanceId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Remittances of all organisations to which something is to be done.
 *
 * <p>Guarantee: under the housekeeping login, which sees whose they are and nothing of what is in them; inside the
 * caller's transaction.
 */
@ApplicationScoped
public class RemittancesAtWork {
    private final Database database;

    RemittancesAtWork(Database database) {
        this.database = database;
    }

    /** Whose and which. */
    public record Place(OrganisationId organisation, RemittanceId remittance) {}

    /** Those that have waited longest first. */
    public List<Place> find() {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("""
                            select org_id, id from finance.remittance
                            where state in ('MATCHING', 'ALLOCATING', 'REVERSING')
                            order by updated_at
                            """);
                    var rows = select.executeQuery()) {
                List<Place> places = new ArrayList<>();
                while (rows.next()) {
                    places.add(new Place(
                            new OrganisationId(rows.getObject(1, UUID.class)),
                            new RemittanceId(rows.getObject(2, UUID.class))));
                }
                return places;
            }
        });
    }
}
