package coop.minga.membership.consent.store;

import coop.minga.membership.consent.domain.Consent;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.MergeId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Which consents went with which merge of records.
 *
 * <p>Guarantee: exactly those are given back.
 */
@ApplicationScoped
public class ConsentMoves {
    private final Database database;

    ConsentMoves(Database database) {
        this.database = database;
    }

    public void remember(MergeId merge, Consent consent) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into membership.consent_move (org_id, merge_id, consent_id, came_by_merge_before)
                    values (?, ?, ?, ?)
                    """)) {
                insert.setObject(1, consent.terms().organisation().value());
                insert.setObject(2, merge.value());
                insert.setObject(3, consent.id().value());
                insert.setBoolean(4, consent.cameByMerge());
                insert.executeUpdate();
            }
        });
    }

    /** Forgets a merge, and says which consents went with it and whether each had come with an earlier one. */
    public Map<UUID, Boolean> forget(OrganisationId organisation, MergeId merge) {
        return database.call(connection -> {
            try (var delete = connection.prepareStatement("""
                    delete from membership.consent_move where org_id = ? and merge_id = ?
                    returning consent_id, came_by_merge_before
                    """)) {
                delete.setObject(1, organisation.value());
                delete.setObject(2, merge.value());
                Map<UUID, Boolean> moved = new HashMap<>();
                try (var rows = delete.executeQuery()) {
                    while (rows.next()) {
                        moved.put(rows.getObject(1, UUID.class), rows.getBoolean(2));
                    }
                }
                return moved;
            }
        });
    }
}
