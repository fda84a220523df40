package coop.minga.platform.command;

import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/**
 * The stored answers that tell of somebody.
 *
 * <p>Guarantee: whoever's key a command used, its answer is found by them; an erased answer is gone, and its key still
 * does nothing twice. Runs inside the caller's transaction.
 */
@ApplicationScoped
public class StoredAnswers {
    private final Database database;

    StoredAnswers(Database database) {
        this.database = database;
    }

    void own(UUID organisation, byte[] claim, Collection<UUID> owners) {
        if (owners.isEmpty()) {
            return;
        }
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into minga.stored_answer_owner (org_id, owner_id, claim)
                    select ?, owner_id, ? from unnest(?::uuid[]) as o(owner_id)
                    """)) {
                insert.setObject(1, organisation);
                insert.setBytes(2, claim);
                insert.setArray(3, connection.createArrayOf("uuid", owners.toArray()));
                insert.executeUpdate();
            }
        });
    }

    /** Erases every stored answer that may tell of one of the owners. */
    public void erase(UUID organisation, Collection<UUID> owners) {
        database.run(connection -> {
            try (var update = connection.prepareStatement("""
                    update minga.idempotency_record r set answer = null, request_hash = null
                    from minga.stored_answer_owner o
                    where o.org_id = ? and o.owner_id = any(?) and r.org_id = o.org_id and r.claim = o.claim
                    """)) {
                update.setObject(1, organisation);
                update.setArray(2, connection.createArrayOf("uuid", owners.toArray()));
                update.executeUpdate();
            }
        });
    }
}
