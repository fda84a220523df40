package coop.minga.finance.dividend.store;

import coop.minga.finance.dividend.DividendBasis;
import coop.minga.finance.dividend.domain.Holding;
import coop.minga.finance.dividend.domain.PayingProduct;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.product.ProductId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What members held in a year, from the journal.
 *
 * <p>Guarantee: one statement for all accounts of a product, however many; inside the caller's transaction.
 */
@ApplicationScoped
public class YearHoldings {
    // From today's balances backwards: a posting counts off in every month that ended before it took effect.
    private static final String HELD = """
            with account as materialized (
                select m.org_id, m.id, m.membership_id, m.number, coalesce((
                           select sum(b.balance_minor) from finance.balance b
                           where b.org_id = m.org_id and b.account_id = m.id), 0) as balance_minor
                from finance.member_account m
                where m.product_id = ?),
            year as (select ?::date as ends_on),
            change as (
                select a.id,
                       least(12, 12 * extract(year from age(date_trunc('month', p.effective_on), y.january))
                           + extract(month from age(date_trunc('month', p.effective_on), y.january))) as months_before,
                       - sum(p.amount_minor) as minor
                from account a
                cross join (select date_trunc('month', ends_on) - interval '11 months' as january from year) y
                join finance.posting p on p.org_id = a.org_id and p.account_id = a.id
                    and p.effective_on >= (y.january + interval '1 month')::date
                group by 1, 2),
            held as (
                select a.id, a.membership_id, a.number, month.number as month,
                       greatest(a.balance_minor - sum(coalesce(c.minor, 0)) over (
                           partition by a.id order by month.number desc), 0)::bigint as minor
                from account a
                cross join generate_series(1, 12) as month (number)
                left join change c on c.id = a.id and c.months_before = month.number),
            paid_into as (
                select distinct on (m.membership_id) m.membership_id, m.id
                from finance.member_account m
                join finance.ledger_account l on l.org_id = m.org_id and l.id = m.id
                where m.product_id = ? and l.state = 'OPEN'
                order by m.membership_id, m.number)
            select h.id, h.membership_id, into_account.id, array_agg(h.minor order by h.month)
            from held h
            left join paid_into into_account on into_account.membership_id = h.membership_id
            group by h.id, h.membership_id, h.number, into_account.id
            having max(h.minor) > 0
            order by h.number
            """;

    private static final String PRODUCT = """
            select kind = 'SHARES', currency, fund_id, withholding_tax_ppm, interest_method is not null
            from finance.product where id = ?
            """;

    private final Database database;
    private final YearUses uses;

    YearHoldings(Database database, YearUses uses) {
        this.database = database;
        this.uses = uses;
    }

    /** What members held, or paid, in each of the twelve months that end on a day; only of those who did at all. */
    public List<Holding> of(DividendBasis basis, LocalDate yearEndsOn, ProductId paysInto) {
        return basis.product() == null
                ? uses.of(Objects.requireNonNull(basis.use()), yearEndsOn, paysInto)
                : of(basis.product(), yearEndsOn, paysInto);
    }

    /** Accounts of a product that held something at the end of a month of the twelve that end on a day. */
    private List<Holding> of(ProductId product, LocalDate yearEndsOn, ProductId paysInto) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(HELD)) {
                select.setObject(1, product.value());
                select.setObject(2, yearEndsOn);
                select.setObject(3, paysInto.value());
                List<Holding> holdings = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        UUID into = rows.getObject(3, UUID.class);
                        holdings.add(new Holding(
                                new MemberAccountId(rows.getObject(1, UUID.class)),
                                new MembershipId(rows.getObject(2, UUID.class)),
                                into == null ? null : new MemberAccountId(into),
                                List.of((Long[]) rows.getArray(4).getArray())));
                    }
                }
                return holdings;
            }
        });
    }

    public Optional<PayingProduct> product(ProductId id) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(PRODUCT)) {
                select.setObject(1, id.value());
                try (var row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new PayingProduct(
                                    id,
                                    row.getBoolean(1),
                                    Currency.getInstance(row.getString(2)),
                                    new FundId(row.getObject(3, UUID.class)),
                                    row.getInt(4),
                                    row.getBoolean(5)))
                            : Optional.empty();
                }
            }
        });
    }
}
