package coop.minga.membership.membership.store;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Counts the member numbers an organisation has given.
 *
 * <p>Guarantee: no count is given twice; counting waits for others of the same organisation only, until they commit.
 */
@ApplicationScoped
public class MemberNumberCounter {
    private final Database database;

    MemberNumberCounter(Database database) {
        this.database = database;
    }

    /** Lets nobody else take counts until the transaction ends. */
    public void hold(OrganisationId organisation) {
        take(organisation, 0);
    }

    /** Takes the next {@code many} counts and answers the first of them. */
    public long take(OrganisationId organisation, int many) {
        return database.call(connection -> {
            try (var count = connection.prepareStatement("""
                    insert into membership.member_number_counter as counter (org_id, last_number) values (?, ?)
                    on conflict (org_id) do update set last_number = counter.last_number + excluded.last_number
                    returning last_number
                    """)) {
                count.setObject(1, organisation.value());
                count.setLong(2, many);
                try (var row = count.executeQuery()) {
                    row.next();
                    return row.getLong(1) - many + 1;
                }
            }
        });
    }
}
