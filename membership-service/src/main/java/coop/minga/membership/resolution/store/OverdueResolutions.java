package coop.minga.membership.resolution.store;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.resolution.ResolutionId;
import coop.minga.platform.transaction.Database;
import coop.minga.platform.transaction.Login;
import coop.minga.platform.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Which provisional resolutions were not ratified in time, over all organisations.
 *
 * <p>Guarantee: answers with two ids and nothing else, under the housekeeping login.
 */
@ApplicationScoped
public class OverdueResolutions {
    private final Transactions transactions;
    private final Database database;

    OverdueResolutions(Transactions transactions, Database database) {
        this.transactions = transactions;
        this.database = database;
    }

    /** A resolution of an organisation. */
    public record Place(OrganisationId organisation, ResolutionId resolution) {}

    /** Those first that are overdue longest. */
    public List<Place> at(Instant now) {
        return transactions.open(
                Login.HOUSEKEEPING,
                () -> database.call(connection -> {
                    try (var select = connection.prepareStatement("""
                            select org_id, id from membership.resolution
                            where state = 'PROVISIONAL' and lapses_at <= ?
                            order by lapses_at
                            """)) {
                        select.setObject(1, now.atOffset(ZoneOffset.UTC));
                        List<Place> places = new ArrayList<>();
                        try (var rows = select.executeQuery()) {
                            while (rows.next()) {
                                places.add(new Place(
                                        new OrganisationId(rows.getObject(1, UUID.class)),
                                        new ResolutionId(rows.getObject(2, UUID.class))));
                            }
                        }
                        return places;
                    }
                }));
    }
}
