package coop.minga.membership.workprofile.store;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.MergeId;
import coop.minga.membership.workprofile.WorkProfileId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Which work profiles a merge of persons moved.
 *
 * <p>Guarantee: remembered until the merge is undone.
 */
@ApplicationScoped
public class MovedProfiles {
    private final Database database;

    MovedProfiles(Database database) {
        this.database = database;
    }

    public void remember(OrganisationId organisation, MergeId merge, List<WorkProfileId> moved) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into membership.work_profile_move (org_id, merge_id, work_profile_id)
                    select ?, ?, unnest(?::uuid[])
                    """)) {
                insert.setObject(1, organisation.value());
                insert.setObject(2, merge.value());
                insert.setArray(
                        3,
                        connection.createArrayOf(
                                "uuid", moved.stream().map(WorkProfileId::value).toArray()));
                insert.executeUpdate();
            }
        });
    }

    /** The work profiles the merge moved, which are forgotten with this. */
    public List<WorkProfileId> recall(OrganisationId organisation, MergeId merge) {
        return database.call(connection -> {
            try (var delete = connection.prepareStatement("""
                    delete from membership.work_profile_move where org_id = ? and merge_id = ?
                    returning work_profile_id
                    """)) {
                delete.setObject(1, organisation.value());
                delete.setObject(2, merge.value());
                List<WorkProfileId> moved = new ArrayList<>();
                try (var rows = delete.executeQuery()) {
                    while (rows.next()) {
                        moved.add(new WorkProfileId(rows.getObject(1, UUID.class)));
                    }
                }
                return moved;
            }
        });
    }
}
