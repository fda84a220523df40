package coop.minga.membership.person.store;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which person of the organisation has which identifier, as keyed digests.
 *
 * <p>Guarantee: unique within the organisation and in no wider sense; one statement however many.
 */
@ApplicationScoped
public class PersonIdentifiers {
    private final Database database;

    PersonIdentifiers(Database database) {
        this.database = database;
    }

    /**
     * A person's identifier without its value.
     *
     * @param index the digest for this organisation alone
     * @param subjectIndex the digest for the linker alone; this login can write and not read it
     */
    public record Entry(
            PersonId person,
            String scheme,
            String country,
            ByteBuffer index,
            ByteBuffer subjectIndex,
            boolean verified) {}

    public void add(OrganisationId organisation, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into membership.person_identifier
                        (org_id, person_id, scheme, country, index, subject_index, verified)
                    select ?, person_id, scheme, country, index, subject_index, verified
                    from unnest(?::uuid[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::boolean[])
                        as i(person_id, scheme, country, index, subject_index, verified)
                    """)) {
                insert.setObject(1, organisation.value());
                insert.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid",
                                entries.stream()
                                        .map(each -> each.person().value())
                                        .toArray()));
                insert.setArray(
                        3,
                        connection.createArrayOf(
                                "text", entries.stream().map(Entry::scheme).toArray()));
                insert.setArray(
                        4,
                        connection.createArrayOf(
                                "text", entries.stream().map(Entry::country).toArray()));
                insert.setArray(
                        5,
                        connection.createArrayOf(
                                "bytea",
                                bytes(entries.stream().map(Entry::index).toList())));
                insert.setArray(
                        6,
                        connection.createArrayOf(
                                "bytea",
                                bytes(entries.stream().map(Entry::subjectIndex).toList())));
                insert.setArray(
                        7,
                        connection.createArrayOf(
                                "boolean", entries.stream().map(Entry::verified).toArray()));
                insert.executeUpdate();
            }
        });
    }

    /** Removes everything these persons are known by. */
    public void removeAll(OrganisationId organisation, Collection<PersonId> persons) {
        database.run(connection -> {
            try (var delete = connection.prepareStatement(
                    "delete from membership.person_identifier where org_id = ? and person_id = any(?)")) {
                delete.setObject(1, organisation.value());
                delete.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid", persons.stream().map(PersonId::value).toArray()));
                delete.executeUpdate();
            }
        });
    }

    public void remove(OrganisationId organisation, Collection<ByteBuffer> indexes) {
        if (indexes.isEmpty()) {
            return;
        }
        database.run(connection -> {
            try (var delete = connection.prepareStatement(
                    "delete from membership.person_identifier where org_id = ? and index = any(?)")) {
                delete.setObject(1, organisation.value());
                delete.setArray(2, connection.createArrayOf("bytea", bytes(indexes)));
                delete.executeUpdate();
            }
        });
    }

    /** Whose the identifiers are, for those that are recorded. */
    public Map<ByteBuffer, PersonId> owners(OrganisationId organisation, Collection<ByteBuffer> indexes) {
        if (indexes.isEmpty()) {
            return Map.of();
        }
        return database.call(connection -> {
            try (var select = connection.prepareStatement(
                    "select index, person_id from membership.person_identifier where org_id = ? and index = any(?)")) {
                select.setObject(1, organisation.value());
                select.setArray(2, connection.createArrayOf("bytea", bytes(indexes)));
                Map<ByteBuffer, PersonId> owners = new HashMap<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        owners.put(ByteBuffer.wrap(rows.getBytes(1)), new PersonId(rows.getObject(2, UUID.class)));
                    }
                }
                return owners;
            }
        });
    }

    private static byte[][] bytes(Collection<ByteBuffer> buffers) {
        return buffers.stream().map(ByteBuffer::array).toArray(byte[][]::new);
    }
}
