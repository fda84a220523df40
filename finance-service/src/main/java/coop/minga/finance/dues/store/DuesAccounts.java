package coop.minga.finance.dues.store;

import coop.minga.finance.dues.domain.DuesAccount;
import coop.minga.finance.member.MembershipId;
import coop.minga.platform.transaction.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Dues accounts of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one; locked in the order of their ids, so that two who lock many
 * never wait for each other in a circle.
 */
@ApplicationScoped
public class DuesAccounts implements PanacheRepositoryBase<DuesAccount, UUID> {
    private static final String OPENED = "select membership_id from finance.dues_account where membership_id = any(?)";
    private static final String TAKE_NUMBERS = """
            insert into finance.dues_account_counter as counter (org_id, last_number) values (?, ?)
            on conflict (org_id) do update set last_number = counter.last_number + excluded.last_number
            returning last_number
            """;

    private final Database database;

    DuesAccounts(Database database) {
        this.database = database;
    }

    /** Nothing of them may have been read before: what is in memory already is not read again. */
    public List<DuesAccount> lock(Collection<MembershipId> members) {
        List<UUID> ids = members.stream().map(MembershipId::value).toList();
        return find("membership in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** To read only. */
    public List<DuesAccount> of(Collection<MembershipId> members) {
        return list(
                "membership in ?1", members.stream().map(MembershipId::value).toList());
    }

    /** Which of the members have an account, without reading the accounts. */
    public Set<UUID> opened(Collection<MembershipId> members) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(OPENED)) {
                select.setArray(
                        1,
                        connection.createArrayOf(
                                "uuid",
                                members.stream().map(MembershipId::value).toArray()));
                Set<UUID> opened = new HashSet<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        opened.add(rows.getObject(1, UUID.class));
                    }
                }
                return opened;
            }
        });
    }

    /**
     * Takes so many numbers, or none, and returns the last that is taken; until the commit no other transaction of the
     * organisation opens an account.
     */
    public long takeNumbers(UUID organisation, int count) {
        return database.call(connection -> {
            try (var take = connection.prepareStatement(TAKE_NUMBERS)) {
                take.setObject(1, organisation);
                take.setLong(2, count);
                try (var row = take.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }
}
