package coop.minga.finance.member.store;

import coop.minga.finance.member.MemberPeriod;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.domain.Member;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The members of the caller's organisation, to read: found by id also the institutions, listed and counted the persons.
 *
 * <p>Guarantee: row-level security hides every other one; inside the caller's transaction.
 */
@ApplicationScoped
public class Members {
    private static final String FIND = """
            select m.membership_id, m.person_id, m.category, p.state, p.from_on, p.to_on
            from finance.member m
            left join finance.member_period p using (org_id, membership_id)
            where m.membership_id = ?
            order by p.number
            """;
    private static final String FIND_ALL = """
            select m.membership_id, m.person_id, m.category, p.state, p.from_on, p.to_on
            from finance.member m
            left join finance.member_period p using (org_id, membership_id)
            where m.membership_id = any(?)
            order by m.membership_id, p.number
            """;
    private static final String AFTER = """
            select m.membership_id, m.person_id, m.category, p.state, p.from_on, p.to_on
            from (
                select * from finance.member where membership_id > ? and person_id is not null
                order by membership_id limit ?) m
            left join finance.member_period p using (org_id, membership_id)
            order by m.membership_id, p.number
            """;
    private static final String KNOWN =
            "select membership_id from finance.member where membership_id = any(?) and person_id is not null";
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String OF_PERSON = "select membership_id from finance.member where person_id = ? order by 1";

    private static final String COUNT = """
            select count(*)
            from finance.member_period
            join finance.member using (org_id, membership_id)
            where from_on <= ? and (to_on is null or to_on > ?) and state <> all (?) and person_id is not null
            """;

    private final Database database;

    Members(Database database) {
        this.database = database;
    }

    public Optional<Member> find(MembershipId id) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(FIND)) {
                select.setObject(1, id.value());
                return read(select).stream().findFirst();
            }
        });
    }

    /** Those of the memberships that are known. */
    public List<Member> find(Collection<MembershipId> ids) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(FIND_ALL)) {
                select.setArray(
                        1,
                        connection.createArrayOf(
                                "uuid", ids.stream().map(MembershipId::value).toArray()));
                return read(select);
            }
        });
    }

    /**
     * Members in the order of their ids.
     *
     * @param last the one after which to go on; from the first on if null
     */
    public List<Member> after(@Nullable MembershipId last, int most) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(AFTER)) {
                select.setObject(1, last == null ? BEFORE_ALL : last.value());
                select.setInt(2, most);
                return read(select);
            }
        });
    }

    /** Those of the memberships that are known. */
    public Set<MembershipId> known(Collection<MembershipId> ids) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(KNOWN)) {
                select.setArray(
                        1,
                        connection.createArrayOf(
                                "uuid", ids.stream().map(MembershipId::value).toArray()));
                Set<MembershipId> known = new HashSet<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        known.add(new MembershipId(rows.getObject(1, UUID.class)));
                    }
                }
                return known;
            }
        });
    }

    /** How many memberships were in none of some states on a day. */
    public long countOn(LocalDate day, Collection<String> exceptStates) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(COUNT)) {
                select.setObject(1, day);
                select.setObject(2, day);
                select.setArray(3, connection.createArrayOf("text", exceptStates.toArray()));
                try (var rows = select.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }

    /** Rows of a member stand together. */
    private static List<Member> read(PreparedStatement select) throws SQLException {
        List<Member> members = new ArrayList<>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                var id = new MembershipId(rows.getObject(1, UUID.class));
                List<MemberPeriod> periods = new ArrayList<>();
                if (!members.isEmpty() && members.getLast().id().equals(id)) {
                    periods.addAll(members.removeLast().periods());
                }
                if (rows.getString(4) != null) {
                    periods.add(new MemberPeriod(
                            rows.getString(4), rows.getObject(5, LocalDate.class), rows.getObject(6, LocalDate.class)));
                }
                members.add(new Member(id, rows.getObject(2, UUID.class), rows.getString(3), periods));
            }
        }
        return members;
    }

    /** Every membership that is, or was, of a person. */
    public List<MembershipId> of(UUID person) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(OF_PERSON)) {
                select.setObject(1, person);
                List<MembershipId> ids = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        ids.add(new MembershipId(rows.getObject(1, UUID.class)));
                    }
                }
                return ids;
            }
        });
    }
}
