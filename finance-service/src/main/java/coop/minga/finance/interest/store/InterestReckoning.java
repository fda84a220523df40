package coop.minga.finance.interest.store;

import coop.minga.finance.interest.InterestPostingId;
import coop.minga.finance.interest.domain.EarningProduct;
import coop.minga.finance.interest.domain.InterestSpan;
import coop.minga.finance.interest.domain.Owed;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.product.ProductId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reckons interest from the journal.
 *
 * <p>Guarantee: one statement for all accounts of a product, however many; inside the caller's transaction.
 */
@ApplicationScoped
public class InterestReckoning {
    private static final String SO_FAR = """
            select coalesce(sum(interest_minor + correction_minor), 0)
            from finance.interest_earned(?, ?, ?, ?)
            """;

    private static final String OF_ACCOUNT = """
            select interest_minor, correction_minor, corrects_from from finance.interest_earned(?, ?, ?, ?, ?)
            """;

    private static final String SPANS = """
            select from_on, through_on, balance_minor, rate_ppm, days, finance.days_of_year(day_count, through_on)
            from finance.interest_spans(?, ?, ?, ?, ?)
            where period_from = ?
            order by from_on
            """;

    private static final String END = """
            insert into finance.interest_period
                (org_id, product_id, through_on, from_on, method, day_count, computed_at)
            select org_id, id, ?, ?, interest_method, day_count, ? from finance.product where id = ?
            """;

    private static final String EARNED = """
            with earned as (
                insert into finance.interest_posting (org_id, id, account_id, product_id, period_from, period_through,
                    interest_minor, correction_minor, corrects_from, tax_minor, recorded_at)
                select asked.org, uuidv7(), e.account_id, asked.product, asked.first, asked.last, e.interest_minor,
                       e.correction_minor, e.corrects_from, finance.divide_half_even(
                           (e.interest_minor + e.correction_minor)::numeric * asked.tax_ppm, 1000000), asked.now
                from (values (?::uuid, ?::uuid, ?::date, ?::date, ?::integer, ?::timestamptz))
                    as asked (org, product, first, last, tax_ppm, now)
                cross join lateral finance.interest_earned(asked.org, asked.product, asked.first, asked.last) e
                where e.interest_minor > 0 or e.corrects_from is not null
                returning interest_minor + correction_minor as minor)
            select coalesce(sum(minor), 0) from earned
            """;

    private static final String OWED = """
            select i.id, i.account_id, i.interest_minor + i.correction_minor, i.tax_minor
            from finance.interest_posting i
            where i.product_id = ? and i.period_through = ? and i.interest_minor + i.correction_minor > 0
              and not exists (
                  select from finance.journal_entry paid where paid.org_id = i.org_id and paid.id = i.id)
            order by i.id
            limit ?
            """;

    private static final String PAID =
            "update finance.interest_period set posted_at = ? where product_id = ? and through_on = ?";

    private final Database database;

    InterestReckoning(Database database) {
        this.database = database;
    }

    /**
     * What one account earned.
     *
     * <p>Guarantee: rounded once.
     *
     * @param correctionMinor for earlier periods
     */
    public record OfAccount(
            long interestMinor,
            long correctionMinor,
            @Nullable LocalDate correctsFrom) {}

    /** What all accounts earned in the open period up to the end of a day, with corrections of earlier ones. */
    public long soFar(OrganisationId organisation, EarningProduct product, LocalDate through) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(SO_FAR)) {
                select.setObject(1, organisation.value());
                select.setObject(2, product.id().value());
                select.setObject(3, product.periodFrom());
                select.setObject(4, through);
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /** Ends the open period: writes down what each account earned, and answers the sum of exactly that. */
    public long end(OrganisationId organisation, EarningProduct product, LocalDate through, Instant now) {
        return database.call(connection -> {
            try (var end = connection.prepareStatement(END)) {
                end.setObject(1, through);
                end.setObject(2, product.periodFrom());
                end.setObject(3, now.atOffset(ZoneOffset.UTC));
                end.setObject(4, product.id().value());
                end.executeUpdate();
            }
            try (var earned = connection.prepareStatement(EARNED)) {
                earned.setObject(1, organisation.value());
                earned.setObject(2, product.id().value());
                earned.setObject(3, product.periodFrom());
                earned.setObject(4, through);
                earned.setInt(5, product.withholdingTaxPpm());
                earned.setObject(6, now.atOffset(ZoneOffset.UTC));
                try (var row = earned.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /** Accounts that wait for the interest of a period, the first of them. */
    public List<Owed> owed(ProductId product, LocalDate through, int most) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(OWED)) {
                select.setObject(1, product.value());
                select.setObject(2, through);
                select.setInt(3, most);
                List<Owed> owed = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        owed.add(new Owed(
                                new InterestPostingId(rows.getObject(1, UUID.class)),
                                new MemberAccountId(rows.getObject(2, UUID.class)),
                                rows.getLong(3),
                                rows.getLong(4)));
                    }
                }
                return owed;
            }
        });
    }

    /** Notes that nobody waits for a period any more. */
    public void paid(ProductId product, LocalDate through, Instant now) {
        database.run(connection -> {
            try (var update = connection.prepareStatement(PAID)) {
                update.setObject(1, now.atOffset(ZoneOffset.UTC));
                update.setObject(2, product.value());
                update.setObject(3, through);
                update.executeUpdate();
            }
        });
    }

    /** What one account earned in a period up to the end of a day. */
    public OfAccount of(
            OrganisationId organisation,
            ProductId product,
            MemberAccountId account,
            LocalDate from,
            LocalDate through) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(OF_ACCOUNT)) {
                select.setObject(1, organisation.value());
                select.setObject(2, product.value());
                select.setObject(3, from);
                select.setObject(4, through);
                select.setObject(5, account.value());
                try (var row = select.executeQuery()) {
                    row.next();
                    return new OfAccount(row.getLong(1), row.getLong(2), row.getObject(3, LocalDate.class));
                }
            }
        });
    }

    /** From what that is reckoned. */
    public List<InterestSpan> spans(
            OrganisationId organisation,
            ProductId product,
            MemberAccountId account,
            LocalDate from,
            LocalDate through) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(SPANS)) {
                select.setObject(1, organisation.value());
                select.setObject(2, product.value());
                select.setObject(3, from);
                select.setObject(4, through);
                select.setObject(5, account.value());
                select.setObject(6, from);
                List<InterestSpan> spans = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        spans.add(new InterestSpan(
                                rows.getObject(1, LocalDate.class),
                                rows.getObject(2, LocalDate.class),
                                rows.getLong(3),
                                rows.getInt(4),
                                rows.getInt(5),
                                rows.getInt(6)));
                    }
                }
                return spans;
            }
        });
    }
}
