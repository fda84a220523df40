package coop.minga.membership.membership.store;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sealed reasons and evidence of steps, for when another key is to seal them.
 *
 * <p>Guarantee: changes under whose key they lie and nothing else of a step; the runtime login may do no more.
 */
@ApplicationScoped
public class SealedReasons {
    private final Database database;

    SealedReasons(Database database) {
        this.database = database;
    }

    /** What one step says under a person's key. */
    public record Sealed(
            UUID membership,
            int number,
            @Nullable String reason,
            @Nullable String evidence) {}

    /** All that lies under a person's key in these memberships. */
    public List<Sealed> under(PersonId person, Collection<UUID> memberships) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement("""
                    select membership_id, sequence, sealed_reason, sealed_evidence
                    from membership.membership_transition where sealed_for = ? and membership_id = any(?)
                    """)) {
                select.setObject(1, person.value());
                select.setArray(2, connection.createArrayOf("uuid", memberships.toArray()));
                List<Sealed> sealed = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        sealed.add(new Sealed(
                                rows.getObject(1, UUID.class), rows.getInt(2), rows.getString(3), rows.getString(4)));
                    }
                }
                return sealed;
            }
        });
    }

    /** Puts these under the key of another person. */
    public void replace(OrganisationId organisation, PersonId person, List<Sealed> sealed) {
        database.run(connection -> {
            try (var update = connection.prepareStatement("""
                    update membership.membership_transition
                    set sealed_for = ?, sealed_reason = ?, sealed_evidence = ?
                    where org_id = ? and membership_id = ? and sequence = ?
                    """)) {
                for (Sealed each : sealed) {
                    update.setObject(1, person.value());
                    update.setString(2, each.reason());
                    update.setString(3, each.evidence());
                    update.setObject(4, organisation.value());
                    update.setObject(5, each.membership());
                    update.setInt(6, each.number());
                    update.addBatch();
                }
                update.executeBatch();
            }
        });
    }
}
