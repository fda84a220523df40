package coop.minga.membership.consent.store;

import coop.minga.membership.consent.ConsentId;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The partners' word that they deleted what they had read.
 *
 * <p>Guarantee: the first word counts; it is never changed.
 */
@ApplicationScoped
public class ConsentDeletions {
    private final Database database;

    ConsentDeletions(Database database) {
        this.database = database;
    }

    public void confirm(ConsentId consent, OrganisationId grantee, OrganisationId keeper, String actor, Instant now) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into membership.consent_deletion (org_id, consent_id, keeper_id, actor, confirmed_at)
                    values (?, ?, ?, ?, ?) on conflict on constraint consent_deletion_pk do nothing
                    """)) {
                insert.setObject(1, grantee.value());
                insert.setObject(2, consent.value());
                insert.setObject(3, keeper.value());
                insert.setString(4, actor);
                insert.setTimestamp(5, Timestamp.from(now));
                insert.executeUpdate();
            }
        });
    }

    /** When each was confirmed; what nobody confirmed is missing. */
    public Map<UUID, Instant> confirmed(Collection<UUID> consents) {
        if (consents.isEmpty()) {
            return Map.of();
        }
        return database.call(connection -> {
            try (var select = connection.prepareStatement(
                    "select consent_id, confirmed_at from membership.consent_deletion where consent_id = any(?)")) {
                select.setArray(1, connection.createArrayOf("uuid", consents.toArray()));
                Map<UUID, Instant> confirmed = new HashMap<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        confirmed.put(
                                rows.getObject(1, UUID.class),
                                rows.getTimestamp(2).toInstant());
                    }
                }
                return confirmed;
            }
        });
    }
}
