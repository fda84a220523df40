package coop.minga.finance.interest.store;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.interest.domain.EarningProduct;
import coop.minga.finance.interest.domain.PostingPeriod;
import coop.minga.finance.product.ProductId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The products of the caller's organisation that earn interest.
 *
 * <p>Guarantee: inside the caller's transaction.
 */
@ApplicationScoped
public class EarningProducts {
    private static final String ALL = """
            select p.id, p.fund_id, p.currency, p.interest_posting, p.withholding_tax_ppm, r.from_on, e.through_on,
                   e.through_on is not null and e.posted_at is null as being_paid, a.accrued_on, a.accrued_minor
            from finance.product p
            cross join lateral (
                select min(from_on) as from_on from finance.product_rate
                where org_id = p.org_id and product_id = p.id) r
            left join lateral (
                select through_on, posted_at from finance.interest_period
                where org_id = p.org_id and product_id = p.id
                order by through_on desc limit 1) e on true
            left join lateral (
                select accrued_on, accrued_minor from finance.interest_accrual
                where org_id = p.org_id and product_id = p.id
                order by accrued_on desc limit 1) a on true
            where p.interest_method is not null and r.from_on is not null
              and (p.id = ? or ?::uuid is null)
            order by p.code
            """;

    // Until the end of the transaction: another process that would take the same step waits, and then finds it taken.
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtext('finance.interest'), hashtext(?::uuid::text))";

    private final Database database;

    EarningProducts(Database database) {
        this.database = database;
    }

    public List<EarningProduct> all() {
        return find(null);
    }

    public Optional<EarningProduct> of(ProductId id) {
        return find(id.value()).stream().findFirst();
    }

    /** As it stands when nobody else is reckoning it. */
    public Optional<EarningProduct> alone(ProductId id) {
        database.run(connection -> {
            try (var lock = connection.prepareStatement(LOCK)) {
                lock.setObject(1, id.value());
                lock.execute();
            }
        });
        return of(id);
    }

    private List<EarningProduct> find(@Nullable UUID id) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(ALL)) {
                select.setObject(1, id);
                select.setObject(2, id);
                List<EarningProduct> products = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        products.add(product(rows));
                    }
                }
                return products;
            }
        });
    }

    private static EarningProduct product(ResultSet row) throws SQLException {
        return new EarningProduct(
                new ProductId(row.getObject("id", UUID.class)),
                new FundId(row.getObject("fund_id", UUID.class)),
                Currency.getInstance(row.getString("currency")),
                PostingPeriod.valueOf(row.getString("interest_posting")),
                row.getInt("withholding_tax_ppm"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("through_on", LocalDate.class),
                row.getBoolean("being_paid"),
                row.getObject("accrued_on", LocalDate.class),
                row.getLong("accrued_minor"));
    }
}
