package coop.minga.finance.guarantee.store;

import coop.minga.finance.guarantee.store.Deposits.Free;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.platform.money.Money;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/**
 * What of members' deposits was free on a past day: what they held, less what was pledged then.
 *
 * <p>Guarantee: of the caller's organisation, inside the caller's transaction. What else was held back on that day is not
 * kept anywhere, and so not counted off.
 */
@ApplicationScoped
public class PastDeposits {
    private static final String FREE = """
            select m.id, m.membership_id, p.currency, greatest(
                coalesce((
                    select -sum(x.amount_minor) from finance.posting x
                    where x.org_id = m.org_id and x.account_id = m.id and x.effective_on <= asked.day), 0)
                - coalesce((
                    select sum(last.left_minor)
                    from finance.guarantee g
                    cross join lateral (
                        select c.left_minor from finance.pledge_change c
                        where c.org_id = g.org_id and c.guarantee_id = g.id and c.effective_on <= asked.day
                        order by c.number desc limit 1) last
                    where g.org_id = m.org_id and g.membership_id = m.membership_id and g.account_id = m.id), 0), 0)::bigint
            from (values (?::date, ?::uuid[], ?::uuid[])) as asked (day, accounts, members)
            join finance.member_account m on m.id = any(asked.accounts) or m.membership_id = any(asked.members)
            join finance.product p on p.org_id = m.org_id and p.id = m.product_id
            where p.kind = 'DEPOSITS' and m.opened_on <= asked.day
            order by m.number
            """;

    private final Database database;

    PastDeposits(Database database) {
        this.database = database;
    }

    /** Of these accounts, and of all accounts of these members. */
    public List<Free> on(LocalDate day, Collection<MemberAccountId> accounts, Collection<MembershipId> members) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(FREE)) {
                select.setObject(1, day);
                select.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid",
                                accounts.stream().map(MemberAccountId::value).toArray()));
                select.setArray(
                        3,
                        connection.createArrayOf(
                                "uuid",
                                members.stream().map(MembershipId::value).toArray()));
                List<Free> free = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        free.add(new Free(
                                new MemberAccountId(rows.getObject(1, UUID.class)),
                                new MembershipId(rows.getObject(2, UUID.class)),
                                new Money(rows.getLong(4), Currency.getInstance(rows.getString(3)))));
                    }
                }
                return free;
            }
        });
    }
}
