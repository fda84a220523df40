package coop.minga.membership.subject.store;

import coop.minga.membership.subject.domain.LinkEvidence;
import coop.minga.membership.subject.domain.Loss;
import coop.minga.membership.subject.domain.RecordOfPerson;
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
import java.util.List;
import java.util.Objects;

/**
 * Codes that members carried, and the records they have linked, on the linker's own connection.
 *
 * <p>Guarantee: a code links once, the record it was fetched for and the one it was first presented for in time at another
 * organisation; what it has linked speaks for whichever record stands for each of the two. A constant number of statements
 * however many; everything in the transaction of the connection.
 */
@ApplicationScoped
public class CarriedLinks {
    /** The given records and all that were merged into them, each with the given one. */
    private static final String BEHIND = """
            behind (org_id, person_id, standing) as (
                select r.org_id, r.person_id, r.person_id
                from unnest(?::uuid[], ?::uuid[]) as r(org_id, person_id)
                union
                select p.org_id, p.id, b.standing
                from behind b join membership.person p on p.org_id = b.org_id and p.merged_into = b.person_id)
            """;

    private static final String WITHDRAWN = "with recursive " + BEHIND + """
            , withdrawn as (
                select b.org_id, b.person_id, max(w.until) as until
                from behind b
                join unnest(?::uuid[], ?::uuid[], ?::timestamptz[]) as w(org_id, standing, until)
                    using (org_id, standing)
                group by b.org_id, b.person_id)
            """;

    private static final String FORGET_LINKS = WITHDRAWN + """
            delete from subject.carried_link l using withdrawn w
            where l.org_id = w.org_id and l.person_id = w.person_id
            """;

    private static final String USE_UP_CODES = WITHDRAWN + """
            update membership.linking_code c set used = true from withdrawn w
            where c.org_id = w.org_id and c.person_id = w.person_id and c.issued_at <= w.until
            """;

    private static final String SETTLE_PRESENTATIONS = WITHDRAWN + """
            update membership.linking_presentation p set settled = true from withdrawn w
            where p.org_id = w.org_id and p.person_id = w.person_id and p.presented_at <= w.until
            """;

    /**
     * What came of presented codes.
     *
     * @param presentations how many were looked at
     * @param indexes of the links that were made
     */
    public record Matched(int presentations, List<ByteBuffer> indexes) {}

    /** Brings those who fetched a code together with those who presented it. */
    public Matched match(Connection connection, int atMost) throws SQLException {
        try (var match = connection.prepareStatement("""
                with batch as (
                    select org_id, id, person_id, digest, presented_at from membership.linking_presentation
                    where not settled order by presented_at, id limit ?
                    for update skip locked),
                first as (
                    select distinct on (c.org_id, c.id) c.org_id, c.id, b.org_id as at_org_id, b.person_id as at_person_id
                    from batch b
                    join membership.linking_code c on c.digest = b.digest and c.org_id <> b.org_id
                        and not c.used and b.presented_at between c.issued_at and c.expires_at
                    join membership.person of on of.org_id = c.org_id and of.id = c.person_id and of.state <> 'ERASED'
                    join membership.person at on at.org_id = b.org_id and at.id = b.person_id and at.state <> 'ERASED'
                    order by c.org_id, c.id, b.presented_at, b.id),
                used as (
                    update membership.linking_code c set used = true
                    from first where c.org_id = first.org_id and c.id = first.id
                    returning c.org_id, c.person_id, first.at_org_id, first.at_person_id,
                        sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) as index),
                linked as (
                    insert into subject.carried_link (org_id, person_id, index)
                    select org_id, person_id, index from used
                    union all select at_org_id, at_person_id, index from used),
                settled as (
                    update membership.linking_presentation p set settled = true
                    from batch b where p.org_id = b.org_id and p.id = b.id
                    returning p.id)
                select index, (select count(*) from settled) from used
                union all select null, count(*) from settled
                """)) {
            match.setInt(1, atMost);
            List<ByteBuffer> indexes = new ArrayList<>();
            int presentations = 0;
            try (var rows = match.executeQuery()) {
                while (rows.next()) {
                    presentations = rows.getInt(2);
                    byte[] index = rows.getBytes(1);
                    if (index != null) {
                        indexes.add(ByteBuffer.wrap(index));
                    }
                }
            }
            return new Matched(presentations, indexes);
        }
    }

    /** Forgets what codes have linked to records that are erased, and to those whose codes were withdrawn. */
    public void forget(Connection connection, List<Loss> losses) throws SQLException {
        try (var delete = connection.prepareStatement("""
                delete from subject.carried_link l
                using unnest(?::uuid[], ?::uuid[]) as r(org_id, person_id), membership.person p
                where l.org_id = r.org_id and l.person_id = r.person_id
                    and p.org_id = r.org_id and p.id = r.person_id and p.state = 'ERASED'
                """)) {
            Subjects.setRecords(delete, 1, records(losses));
            delete.executeUpdate();
        }
        List<Loss> withdrawn =
                losses.stream().filter(each -> each.codesWithdrawnAt() != null).toList();
        if (!withdrawn.isEmpty()) {
            withdraw(connection, withdrawn, FORGET_LINKS);
            withdraw(connection, withdrawn, USE_UP_CODES);
            withdraw(connection, withdrawn, SETTLE_PRESENTATIONS);
        }
    }

    private static void withdraw(Connection connection, List<Loss> withdrawn, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            Subjects.setRecords(statement, 1, records(withdrawn));
            Subjects.setRecords(statement, 3, records(withdrawn));
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "timestamptz",
                            withdrawn.stream()
                                    .map(each -> Timestamp.from(Objects.requireNonNull(each.codesWithdrawnAt())))
                                    .toArray()));
            statement.executeUpdate();
        }
    }

    private static List<RecordOfPerson> records(List<Loss> losses) {
        return losses.stream().map(Loss::record).distinct().toList();
    }

    /** What codes say of these records, for those of them that stand for themselves. */
    public List<LinkEvidence> held(Connection connection, List<RecordOfPerson> records) throws SQLException {
        try (var select = connection.prepareStatement("with recursive " + BEHIND + """
                select b.org_id, b.standing, l.index
                from behind b
                join membership.person p on p.org_id = b.org_id and p.id = b.standing and p.state = 'RECORDED'
                join subject.carried_link l on l.org_id = b.org_id and l.person_id = b.person_id
                """)) {
            Subjects.setRecords(select, 1, records);
            return readEvidence(select);
        }
    }

    /** What codes have linked these records by, and those that were merged into them. */
    public List<ByteBuffer> indexes(Connection connection, List<RecordOfPerson> records) throws SQLException {
        try (var select = connection.prepareStatement("with recursive " + BEHIND + """
                select distinct l.index
                from behind b join subject.carried_link l on l.org_id = b.org_id and l.person_id = b.person_id
                """)) {
            Subjects.setRecords(select, 1, records);
            List<ByteBuffer> indexes = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    indexes.add(ByteBuffer.wrap(rows.getBytes(1)));
                }
            }
            return indexes;
        }
    }

    /** Everybody these indexes link, by the records that stand for them now. */
    public List<LinkEvidence> linkedBy(Connection connection, Collection<ByteBuffer> indexes) throws SQLException {
        try (var select = connection.prepareStatement("""
                with recursive standing (org_id, person_id, index, state, merged_into) as (
                    select p.org_id, p.id, l.index, p.state, p.merged_into
                    from subject.carried_link l
                    join membership.person p on p.org_id = l.org_id and p.id = l.person_id
                    where l.index = any(?)
                    union
                    select p.org_id, p.id, s.index, p.state, p.merged_into
                    from standing s join membership.person p on p.org_id = s.org_id and p.id = s.merged_into)
                select org_id, person_id, index from standing where state = 'RECORDED'
                order by org_id, person_id
                """)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "bytea", indexes.stream().map(ByteBuffer::array).toArray(byte[][]::new)));
            return readEvidence(select);
        }
    }

    /** Forgets digests of codes that can link nobody any more, and says how many. */
    public int forgetBefore(Connection connection, Instant before) throws SQLException {
        int forgotten = 0;
        for (String sql :
                List.of("delete from membership.linking_presentation where settled and presented_at < ?", """
                delete from membership.linking_code c where c.expires_at < ? and not exists (
                    select from membership.linking_presentation p where not p.settled and p.presented_at <= c.expires_at)
                """)) {
            try (var delete = connection.prepareStatement(sql)) {
                delete.setTimestamp(1, Timestamp.from(before));
                forgotten += delete.executeUpdate();
            }
        }
        return forgotten;
    }

    private static List<LinkEvidence> readEvidence(PreparedStatement select) throws SQLException {
        List<LinkEvidence> evidence = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                evidence.add(new LinkEvidence(Subjects.readRecord(rows, 1), ByteBuffer.wrap(rows.getBytes(3))));
            }
        }
        return evidence;
    }
}
