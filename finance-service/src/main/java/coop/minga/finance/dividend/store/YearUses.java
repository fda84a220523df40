package coop.minga.finance.dividend.store;

import coop.minga.finance.dividend.MemberUse;
import coop.minga.finance.dividend.domain.Holding;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.product.ProductId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What use members made of the cooperative in a year, from the journal and from what repayments paid.
 *
 * <p>Guarantee: one statement for all members, however many; inside the caller's transaction. What was taken back within the
 * year counts as if it had never come.
 */
@ApplicationScoped
public class YearUses {
    // Only what went into the fund that is paid from: what members paid into another fund is no part of its surplus.
    private static final String USED = """
            with ground as materialized (
                select p.org_id, p.fund_id, p.currency, y.ends_on,
                       (date_trunc('month', y.ends_on) - interval '11 months')::date as january
                from (values (?::date)) as y (ends_on)
                join finance.product p on p.id = ?),
            used as (
                select l.membership_id, r.effective_on, r.interest_minor as minor
                from ground g
                cross join lateral finance.loan_repayments(g.org_id, g.ends_on, 'infinity') r
                join finance.loan l on l.org_id = r.org_id and l.id = r.loan_id
                where ? = 'LOAN_INTEREST_PAID' and r.effective_on >= g.january and l.membership_id is not null
                  and l.fund_id = g.fund_id and l.currency = g.currency
                union all
                select d.membership_id, p.effective_on, - p.amount_minor
                from ground g
                join finance.dues_account d on d.org_id = g.org_id
                join finance.posting p on p.org_id = d.org_id and p.account_id = d.id and p.fund_id = g.fund_id
                    and p.currency = g.currency and p.effective_on between g.january and g.ends_on
                join finance.journal_entry e on e.org_id = p.org_id and e.id = p.entry_id
                    and e.kind = 'ENTRY' and e.source = 'DUES_PAYMENT'
                where ? = 'DUES_PAID'
                  and not exists (
                      select from finance.journal_entry back
                      where back.org_id = e.org_id and back.target_id = e.id and back.effective_on <= g.ends_on)),
            monthly as (
                select u.membership_id, date_trunc('month', u.effective_on)::date as month, sum(u.minor)::bigint as minor
                from used u
                group by 1, 2
                having sum(u.minor) > 0),
            paid_into as (
                select distinct on (m.membership_id) m.membership_id, m.id
                from finance.member_account m
                join finance.ledger_account l on l.org_id = m.org_id and l.id = m.id
                where m.product_id = ? and l.state = 'OPEN'
                order by m.membership_id, m.number)
            select member.membership_id, into_account.id, array_agg(coalesce(u.minor, 0) order by month.first_day)
            from (select distinct membership_id from monthly) member
            cross join ground g
            cross join lateral (
                select (g.january + make_interval(months => n))::date as first_day from generate_series(0, 11) n) month
            left join monthly u on u.membership_id = member.membership_id and u.month = month.first_day
            left join paid_into into_account on into_account.membership_id = member.membership_id
            group by member.membership_id, into_account.id
            order by member.membership_id
            """;

    private final Database database;

    YearUses(Database database) {
        this.database = database;
    }

    /** Members who paid something in one of the twelve months that end on a day, into the fund of a product. */
    public List<Holding> of(MemberUse use, LocalDate yearEndsOn, ProductId paysInto) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(USED)) {
                select.setObject(1, yearEndsOn);
                select.setObject(2, paysInto.value());
                select.setString(3, use.name());
                select.setString(4, use.name());
                select.setObject(5, paysInto.value());
                List<Holding> used = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        UUID into = rows.getObject(2, UUID.class);
                        used.add(new Holding(
                                null,
                                new MembershipId(rows.getObject(1, UUID.class)),
                                into == null ? null : new MemberAccountId(into),
                                List.of((Long[]) rows.getArray(3).getArray())));
                    }
                }
                return used;
            }
        });
    }
}
