package coop.minga.membership.subject.store;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.subject.SubjectId;
import coop.minga.membership.subject.domain.LinkEvidence;
import coop.minga.membership.subject.domain.Loss;
import coop.minga.membership.subject.domain.RecordOfPerson;
import coop.minga.membership.subject.domain.SubjectGraph;
import coop.minga.membership.subject.domain.SubjectLink;
import coop.minga.membership.subject.domain.SubjectSplit;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Subjects, their records and identifiers, on the linker's own connection.
 *
 * <p>Guarantee: a constant number of statements however many records; everything in the transaction of the connection.
 */
@ApplicationScoped
public class Subjects {
    /** "subject" in ASCII. */
    private static final long LINKER_LOCK = 0x7375626A656374L;

    /** Whether this transaction is the one that links; another one's turn ends with its transaction. */
    public boolean isMyTurn(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LINKER_LOCK);
            try (var answer = lock.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** Verified identifiers nobody has looked at yet; those a request is changing right now wait for the next time. */
    public List<LinkEvidence> unlinked(Connection connection, int atMost) throws SQLException {
        try (var select = connection.prepareStatement("""
                select org_id, person_id, subject_index from membership.person_identifier
                where verified and not linked
                order by org_id, person_id
                limit ?
                for update skip locked
                """)) {
            select.setInt(1, atMost);
            List<LinkEvidence> found = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new LinkEvidence(readRecord(rows, 1), ByteBuffer.wrap(rows.getBytes(3))));
                }
            }
            return found;
        }
    }

    /** Everything that is known of the subjects the identifiers can touch. */
    public SubjectGraph around(Connection connection, List<LinkEvidence> identifiers) throws SQLException {
        Object[] touched = touched(connection, identifiers);
        List<SubjectLink> links = new ArrayList<>(links(connection, touched));
        links.addAll(unlinkedBefore(
                connection,
                identifiers.stream().map(LinkEvidence::record).distinct().toList()));
        Map<ByteBuffer, SubjectId> known = new HashMap<>();
        try (var select = connection.prepareStatement(
                "select index, subject_id from subject.subject_identifier where subject_id = any(?)")) {
            select.setArray(1, connection.createArrayOf("uuid", touched));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    known.put(ByteBuffer.wrap(rows.getBytes(1)), new SubjectId(rows.getObject(2, UUID.class)));
                }
            }
        }
        return new SubjectGraph(links, known);
    }

    private static List<SubjectLink> links(Connection connection, Object[] subjects) throws SQLException {
        try (var select = connection.prepareStatement(
                "select org_id, person_id, subject_id, version from subject.subject_link where subject_id = any(?)")) {
            select.setArray(1, connection.createArrayOf("uuid", subjects));
            return readLinks(select);
        }
    }

    /** Records that were linked once and are no more: their versions go on. */
    private static List<SubjectLink> unlinkedBefore(Connection connection, List<RecordOfPerson> records)
            throws SQLException {
        try (var select = connection.prepareStatement("""
                select org_id, person_id, subject_id, version from subject.subject_link l
                join unnest(?::uuid[], ?::uuid[]) as r(org_id, person_id) using (org_id, person_id)
                where subject_id is null
                """)) {
            setRecords(select, 1, records);
            return readLinks(select);
        }
    }

    /** All links of the subjects these records are of. */
    public List<SubjectLink> linksBeside(Connection connection, List<RecordOfPerson> records) throws SQLException {
        try (var select = connection.prepareStatement("""
                select org_id, person_id, subject_id, version from subject.subject_link
                where subject_id in (
                    select subject_id from subject.subject_link
                    join unnest(?::uuid[], ?::uuid[]) as r(org_id, person_id) using (org_id, person_id))
                order by linked_at, org_id, person_id
                """)) {
            setRecords(select, 1, records);
            return readLinks(select);
        }
    }

    private static List<SubjectLink> readLinks(PreparedStatement select) throws SQLException {
        List<SubjectLink> links = new ArrayList<>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                UUID subject = rows.getObject(3, UUID.class);
                links.add(new SubjectLink(
                        readRecord(rows, 1), subject == null ? null : new SubjectId(subject), rows.getLong(4)));
            }
        }
        return links;
    }

    static RecordOfPerson readRecord(ResultSet rows, int column) throws SQLException {
        return new RecordOfPerson(
                new OrganisationId(rows.getObject(column, UUID.class)),
                new PersonId(rows.getObject(column + 1, UUID.class)));
    }

    /** What linked the records and still does; what is new waits for its own turn. */
    public List<LinkEvidence> held(Connection connection, List<RecordOfPerson> records) throws SQLException {
        try (var select = connection.prepareStatement("""
                select org_id, person_id, subject_index from membership.person_identifier
                join unnest(?::uuid[], ?::uuid[]) as r(org_id, person_id) using (org_id, person_id)
                where verified and linked
                """)) {
            setRecords(select, 1, records);
            List<LinkEvidence> held = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    held.add(new LinkEvidence(readRecord(rows, 1), ByteBuffer.wrap(rows.getBytes(3))));
                }
            }
            return held;
        }
    }

    /** The losses that wait for the linker, in their order. */
    public List<Loss> losses(Connection connection, int atMost) throws SQLException {
        try (var select = connection.prepareStatement("""
                select id, org_id, person_id, codes_withdrawn_at from membership.subject_recheck
                order by id limit ? for update skip locked
                """)) {
            select.setInt(1, atMost);
            List<Loss> losses = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    Timestamp withdrawnAt = rows.getTimestamp(4);
                    losses.add(new Loss(
                            rows.getLong(1),
                            readRecord(rows, 2),
                            withdrawnAt == null ? null : withdrawnAt.toInstant()));
                }
            }
            return losses;
        }
    }

    /** Takes the losses out of the queue. */
    public void markRechecked(Connection connection, List<Loss> losses) throws SQLException {
        try (var delete = connection.prepareStatement("delete from membership.subject_recheck where id = any(?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", losses.stream().map(Loss::id).toArray()));
            delete.executeUpdate();
        }
    }

    /** Writes what the split decided of these subjects. */
    public void save(Connection connection, Collection<SubjectId> subjects, SubjectSplit split, Instant now)
            throws SQLException {
        insertSubjects(connection, split.newSubjects());
        saveLinks(connection, split.changedLinks(), now);
        saveIdentifiers(connection, split.identifiers());
        try (var delete = connection.prepareStatement(
                "delete from subject.subject_identifier where subject_id = any(?) and not index = any(?)")) {
            delete.setArray(1, connection.createArrayOf("uuid", values(subjects)));
            delete.setArray(
                    2,
                    connection.createArrayOf(
                            "bytea",
                            split.identifiers().keySet().stream()
                                    .map(ByteBuffer::array)
                                    .toArray(byte[][]::new)));
            delete.executeUpdate();
        }
        deleteSubjects(connection, split.abandonedSubjects());
    }

    /** Writes what the graph decided. */
    public void save(Connection connection, SubjectGraph graph, Instant now) throws SQLException {
        insertSubjects(connection, graph.newSubjects());
        saveLinks(connection, graph.changedLinks(), now);
        saveIdentifiers(connection, graph.changedIdentifiers());
        deleteSubjects(connection, graph.abandonedSubjects());
    }

    private static void deleteSubjects(Connection connection, Collection<SubjectId> subjects) throws SQLException {
        try (var delete = connection.prepareStatement("delete from subject.subject where id = any(?)")) {
            delete.setArray(1, connection.createArrayOf("uuid", values(subjects)));
            delete.executeUpdate();
        }
    }

    /** Takes the identifiers out of the queue. */
    public void markLinked(Connection connection, List<LinkEvidence> identifiers) throws SQLException {
        try (var update = connection.prepareStatement("""
                update membership.person_identifier i set linked = true
                from unnest(?::uuid[], ?::uuid[], ?::bytea[]) as done(org_id, person_id, subject_index)
                where i.org_id = done.org_id and i.person_id = done.person_id
                    and i.subject_index = done.subject_index and i.verified
                """)) {
            setRecords(update, 1, identifiers.stream().map(LinkEvidence::record).toList());
            update.setArray(
                    3,
                    connection.createArrayOf(
                            "bytea",
                            identifiers.stream()
                                    .map(each -> each.index().array())
                                    .toArray(byte[][]::new)));
            update.executeUpdate();
        }
    }

    /** The zones of tenants, for the day an event takes effect on. */
    public Map<OrganisationId, String> zones(Connection connection, Collection<OrganisationId> organisations)
            throws SQLException {
        try (var select = connection.prepareStatement(
                "select id, zone from membership.organisation where is_tenant and id = any(?)")) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid",
                            organisations.stream().map(OrganisationId::value).toArray()));
            Map<OrganisationId, String> zones = new HashMap<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    zones.put(new OrganisationId(rows.getObject(1, UUID.class)), rows.getString(2));
                }
            }
            return zones;
        }
    }

    private static Object[] touched(Connection connection, List<LinkEvidence> identifiers) throws SQLException {
        try (var select = connection.prepareStatement("""
                select l.subject_id from subject.subject_link l
                join unnest(?::uuid[], ?::uuid[]) as r(org_id, person_id) using (org_id, person_id)
                union
                select subject_id from subject.subject_identifier where index = any(?)
                """)) {
            setRecords(select, 1, identifiers.stream().map(LinkEvidence::record).toList());
            select.setArray(
                    3,
                    connection.createArrayOf(
                            "bytea",
                            identifiers.stream()
                                    .map(each -> each.index().array())
                                    .toArray(byte[][]::new)));
            List<UUID> subjects = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    subjects.add(rows.getObject(1, UUID.class));
                }
            }
            return subjects.toArray();
        }
    }

    private static void insertSubjects(Connection connection, Collection<SubjectId> subjects) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into subject.subject (id) select id from unnest(?::uuid[]) as s(id)")) {
            insert.setArray(1, connection.createArrayOf("uuid", values(subjects)));
            insert.executeUpdate();
        }
    }

    private static void saveLinks(Connection connection, List<SubjectLink> links, Instant now) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into subject.subject_link (org_id, person_id, subject_id, version, linked_at)
                select org_id, person_id, subject_id, version, ?::timestamptz
                from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[])
                    as l(org_id, person_id, subject_id, version)
                on conflict (org_id, person_id) do update
                    set subject_id = excluded.subject_id, version = excluded.version, linked_at = excluded.linked_at
                """)) {
            insert.setTimestamp(1, Timestamp.from(now));
            setRecords(insert, 2, links.stream().map(SubjectLink::record).toList());
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "uuid",
                            links.stream()
                                    .map(SubjectLink::subject)
                                    .map(subject -> subject == null ? null : subject.value())
                                    .toArray()));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "bigint", links.stream().map(SubjectLink::version).toArray()));
            insert.executeUpdate();
        }
    }

    private static void saveIdentifiers(Connection connection, Map<ByteBuffer, SubjectId> identifiers)
            throws SQLException {
        List<ByteBuffer> indexes = List.copyOf(identifiers.keySet());
        try (var insert = connection.prepareStatement("""
                insert into subject.subject_identifier (index, subject_id)
                select index, subject_id from unnest(?::bytea[], ?::uuid[]) as i(index, subject_id)
                on conflict (index) do update set subject_id = excluded.subject_id
                """)) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "bytea", indexes.stream().map(ByteBuffer::array).toArray(byte[][]::new)));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid",
                            values(indexes.stream().map(identifiers::get).toList())));
            insert.executeUpdate();
        }
    }

    static void setRecords(PreparedStatement statement, int position, List<RecordOfPerson> records)
            throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(
                position,
                connection.createArrayOf(
                        "uuid",
                        records.stream()
                                .map(each -> each.organisation().value())
                                .toArray()));
        statement.setArray(
                position + 1,
                connection.createArrayOf(
                        "uuid",
                        records.stream().map(each -> each.person().value()).toArray()));
    }

    private static Object[] values(Collection<SubjectId> subjects) {
        return subjects.stream().map(SubjectId::value).toArray();
    }
}
