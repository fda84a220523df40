package coop.minga.membership.person.store;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.ErasureGround;
import coop.minga.membership.person.ErasureRequester;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;

/**
 * Who was erased on whose demand, in codes alone: a sentence about an erased person would be a remainder.
 *
 * <p>Guarantee: written once for a person, never changed.
 */
@ApplicationScoped
public class PersonErasures {
    private final Database database;

    PersonErasures(Database database) {
        this.database = database;
    }

    public void add(
            OrganisationId organisation,
            Collection<PersonId> persons,
            ErasureGround ground,
            ErasureRequester requestedBy,
            String actor,
            Instant now) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into membership.person_erasure (org_id, person_id, ground, requested_by, actor, erased_at)
                    select ?, person_id, ?, ?, ?, ? from unnest(?::uuid[]) as p(person_id)
                    """)) {
                insert.setObject(1, organisation.value());
                insert.setString(2, ground.name());
                insert.setString(3, requestedBy.name());
                insert.setString(4, actor);
                insert.setTimestamp(5, Timestamp.from(now));
                insert.setArray(
                        6,
                        connection.createArrayOf(
                                "uuid", persons.stream().map(PersonId::value).toArray()));
                insert.executeUpdate();
            }
        });
    }
}
