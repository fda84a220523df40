package coop.minga.finance.member.store;

import coop.minga.finance.member.MemberPeriod;
import coop.minga.finance.member.domain.Member;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Writes what membership-service says of memberships.
 *
 * <p>Guarantee: moves forward only; what an organisation entered as an institution stays one, whatever is said of its id;
 * on the given connection, whose transaction is the inbox's; as many statements for many members of an organisation as
 * for one.
 */
public final class MemberProjection {
    private MemberProjection() {}

    /**
     * Keeps the versions unless newer ones are known; row-level security asks for the organisation first.
     *
     * @param told each membership once, with its version
     */
    public static void keep(Connection connection, UUID organisation, Map<Member, Long> told) throws SQLException {
        try (var set = connection.prepareStatement("select set_config('minga.org', ?, true)")) {
            set.setString(1, organisation.toString());
            set.execute();
        }
        Set<UUID> newer = upsert(connection, organisation, told);
        try (var delete = connection.prepareStatement(
                "delete from finance.member_period where org_id = ? and membership_id = any(?)")) {
            delete.setObject(1, organisation);
            delete.setArray(2, connection.createArrayOf("uuid", newer.toArray()));
            delete.executeUpdate();
        }
        insertPeriods(
                connection,
                organisation,
                told.keySet().stream()
                        .filter(member -> newer.contains(member.id().value()))
                        .toList());
    }

    private static Set<UUID> upsert(Connection connection, UUID organisation, Map<Member, Long> told)
            throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into finance.member as known (org_id, membership_id, version, person_id, category)
                select ?, * from unnest(?, ?, ?, ?)
                on conflict (org_id, membership_id) do update
                set version = excluded.version, person_id = excluded.person_id, category = excluded.category
                where known.version < excluded.version and known.person_id is not null
                returning membership_id
                """)) {
            upsert.setObject(1, organisation);
            List<Member> members = List.copyOf(told.keySet());
            array(
                    upsert,
                    2,
                    "uuid",
                    members.stream().map(each -> each.id().value()).toArray());
            array(upsert, 3, "int8", members.stream().map(told::get).toArray());
            array(upsert, 4, "uuid", members.stream().map(Member::person).toArray());
            array(upsert, 5, "text", members.stream().map(Member::category).toArray());
            Set<UUID> newer = new HashSet<>();
            try (var rows = upsert.executeQuery()) {
                while (rows.next()) {
                    newer.add(rows.getObject(1, UUID.class));
                }
            }
            return newer;
        }
    }

    private record Numbered(UUID membership, int number, MemberPeriod period) {}

    private static void insertPeriods(Connection connection, UUID organisation, List<Member> members)
            throws SQLException {
        List<Numbered> periods = new ArrayList<>();
        for (Member member : members) {
            for (int i = 0; i < member.periods().size(); i++) {
                periods.add(new Numbered(
                        member.id().value(), i + 1, member.periods().get(i)));
            }
        }
        try (var insert = connection.prepareStatement("""
                insert into finance.member_period (org_id, membership_id, number, state, from_on, to_on)
                select ?, * from unnest(?, ?, ?, ?, ?)
                """)) {
            insert.setObject(1, organisation);
            array(insert, 2, "uuid", periods.stream().map(Numbered::membership).toArray());
            array(insert, 3, "int4", periods.stream().map(Numbered::number).toArray());
            array(
                    insert,
                    4,
                    "text",
                    periods.stream().map(each -> each.period().state()).toArray());
            array(
                    insert,
                    5,
                    "date",
                    periods.stream().map(each -> each.period().from()).toArray());
            array(
                    insert,
                    6,
                    "date",
                    periods.stream().map(each -> each.period().to()).toArray());
            insert.executeUpdate();
        }
    }

    private static void array(PreparedStatement statement, int parameter, String type, Object[] values)
            throws SQLException {
        statement.setArray(parameter, statement.getConnection().createArrayOf(type, values));
    }
}
