package coop.minga.membership.organisation.app;

import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What the organisations are called with which the caller's organisation shares an affiliation or a consent.
 *
 * <p>Guarantee: their names today and nothing else; of no other organisation, whoever knows its id.
 */
@ApplicationScoped
public class PartnerNames {
    private final Database database;

    PartnerNames(Database database) {
        this.database = database;
    }

    /** With one statement; the own name is among them if it is asked for. */
    public Map<UUID, String> of(Collection<UUID> organisations) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("select id, name from membership.names_of_partners(?)")) {
                select.setArray(1, connection.createArrayOf("uuid", organisations.toArray()));
                Map<UUID, String> names = new HashMap<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        names.put(rows.getObject(1, UUID.class), rows.getString(2));
                    }
                }
                return names;
            }
        });
    }
}
