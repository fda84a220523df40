package coop.minga.membership.membership.store;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.MergeId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Which memberships a merge of persons' records moved.
 *
 * <p>Guarantee: never changed and never forgotten, so an undone merge can be read too.
 */
@ApplicationScoped
public class MergedMemberships {
    private final Database database;

    MergedMemberships(Database database) {
        this.database = database;
    }

    public void remember(OrganisationId organisation, MergeId merge, Collection<UUID> memberships) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into membership.merged_membership (org_id, merge_id, membership_id)
                    select ?, ?, moved from unnest(?::uuid[]) as moved
                    """)) {
                insert.setObject(1, organisation.value());
                insert.setObject(2, merge.value());
                insert.setArray(3, connection.createArrayOf("uuid", memberships.toArray()));
                insert.executeUpdate();
            }
        });
    }

    public List<UUID> of(MergeId merge) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(
                    "select membership_id from membership.merged_membership where merge_id = ?")) {
                select.setObject(1, merge.value());
                List<UUID> moved = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        moved.add(rows.getObject(1, UUID.class));
                    }
                }
                return moved;
            }
        });
    }
}
