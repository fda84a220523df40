package coop.minga.finance.savingsgroup.store;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The numbers on members' passbooks.
 *
 * <p>Guarantee: of the caller's organisation, inside the caller's transaction; without a gap, and never another's.
 */
@ApplicationScoped
public class GroupMembers {
    private static final String ALONE = "select pg_advisory_xact_lock(hashtext('finance.group_member'), hashtext(?))";
    private static final String ADD = """
            insert into finance.group_member (org_id, membership_id, number)
            select ?, added.id,
                   (select coalesce(max(k.number), 0) from finance.group_member k)
                       + row_number() over (order by added.position)
            from unnest(?::uuid[]) with ordinality as added (id, position)
            where not exists (select from finance.group_member k where k.membership_id = added.id)
            """;
    private static final String ALL = "select membership_id, number from finance.group_member order by number";

    private final Database database;

    GroupMembers(Database database) {
        this.database = database;
    }

    /** Numbers those who have none yet, in the order given. */
    public void number(OrganisationId organisation, Collection<MembershipId> members) {
        database.run(connection -> {
            try (var hold = connection.prepareStatement(ALONE)) {
                hold.setString(1, organisation.value().toString());
                hold.execute();
            }
            try (var insert = connection.prepareStatement(ADD)) {
                insert.setObject(1, organisation.value());
                insert.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid",
                                members.stream().map(MembershipId::value).toArray()));
                insert.executeUpdate();
            }
        });
    }

    /** Everybody, by number. */
    public Map<MembershipId, Integer> numbers() {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(ALL);
                    var rows = select.executeQuery()) {
                Map<MembershipId, Integer> numbers = new LinkedHashMap<>();
                while (rows.next()) {
                    numbers.put(new MembershipId(rows.getObject(1, UUID.class)), rows.getInt(2));
                }
                return numbers;
            }
        });
    }
}
