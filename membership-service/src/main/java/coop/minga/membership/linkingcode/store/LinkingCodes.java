package coop.minga.membership.linkingcode.store;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/**
 * Leaves codes to the linker.
 *
 * <p>Guarantee: writes digests and cannot read them, nor see what became of them; runs inside the caller's transaction.
 */
@ApplicationScoped
public class LinkingCodes {
    private final Database database;

    LinkingCodes(Database database) {
        this.database = database;
    }

    /** How many codes there were lately: of a record, and of all records of the organisation. */
    public record Count(long ofPerson, long ofOrganisation) {}

    /** Waits until nobody else fetches or presents a code in the organisation, so that none escapes being counted. */
    public void takeTurn(OrganisationId organisation) {
        database.run(connection -> {
            try (var lock = connection.prepareStatement(
                    "select pg_advisory_xact_lock(hashtextextended('linking codes of ' || ?, 0))")) {
                lock.setString(1, organisation.value().toString());
                lock.execute();
            }
        });
    }

    public Count fetchedSince(OrganisationId organisation, PersonId person, Instant since) {
        return count("""
                select count(*), 0 from membership.linking_code
                where person_id = ? and org_id = ? and issued_at > ?
                """, organisation, person, since);
    }

    public Count presentedSince(OrganisationId organisation, PersonId person, Instant since) {
        return count("""
                select count(*) filter (where person_id = ?), count(*) from membership.linking_presentation
                where org_id = ? and presented_at > ?
                """, organisation, person, since);
    }

    private Count count(String sql, OrganisationId organisation, PersonId person, Instant since) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(sql)) {
                select.setObject(1, person.value());
                select.setObject(2, organisation.value());
                select.setTimestamp(3, Timestamp.from(since));
                try (var row = select.executeQuery()) {
                    row.next();
                    return new Count(row.getLong(1), row.getLong(2));
                }
            }
        });
    }

    public void fetched(
            OrganisationId organisation, UUID id, PersonId person, byte[] digest, Instant at, Instant expiresAt) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into membership.linking_code (org_id, id, person_id, digest, issued_at, expires_at)
                    values (?, ?, ?, ?, ?, ?)
                    """)) {
                insert.setObject(1, organisation.value());
                insert.setObject(2, id);
                insert.setObject(3, person.value());
                insert.setBytes(4, digest);
                insert.setTimestamp(5, Timestamp.from(at));
                insert.setTimestamp(6, Timestamp.from(expiresAt));
                insert.executeUpdate();
            }
        });
    }

    public void presented(OrganisationId organisation, UUID id, PersonId person, byte[] digest, Instant at) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into membership.linking_presentation (org_id, id, person_id, digest, presented_at)
                    values (?, ?, ?, ?, ?)
                    """)) {
                insert.setObject(1, organisation.value());
                insert.setObject(2, id);
                insert.setObject(3, person.value());
                insert.setBytes(4, digest);
                insert.setTimestamp(5, Timestamp.from(at));
                insert.executeUpdate();
            }
        });
    }

    /** Lets nothing count any more that codes have linked to the record, or would. */
    public void withdrawn(OrganisationId organisation, PersonId person, Instant at) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into membership.subject_recheck (org_id, person_id, codes_withdrawn_at) values (?, ?, ?)")) {
                insert.setObject(1, organisation.value());
                insert.setObject(2, person.value());
                insert.setTimestamp(3, Timestamp.from(at));
                insert.executeUpdate();
            }
        });
    }
}
