package coop.minga.finance.dividend.store;

import coop.minga.finance.dividend.DividendBasis;
import coop.minga.finance.dividend.DividendRunId;
import coop.minga.finance.dividend.MemberUse;
import coop.minga.finance.dividend.domain.DividendTerms.Share;
import coop.minga.finance.dividend.domain.Due;
import coop.minga.finance.dividend.domain.Holding;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.product.ProductId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What accounts and members are given in runs of dividends.
 *
 * <p>Guarantee: one statement, however many accounts; inside the caller's transaction.
 */
@ApplicationScoped
public class DividendLines {
    private static final String KEEP = """
            insert into finance.dividend_line (org_id, id, run_id, number, product_id, member_use, account_id,
                membership_id, pays_into_account, month_end_minor, gross_minor, tax_minor)
            select asked.org, uuidv7(), asked.run,
                   l.position + (select count(*) from finance.dividend_line k where k.run_id = asked.run),
                   asked.product, asked.member_use, l.account, l.membership, l.paid_into, l.months::bigint[], l.gross, l.tax
            from (values (?::uuid, ?::uuid, ?::uuid, ?::text)) as asked (org, run, product, member_use)
            cross join unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::bigint[])
                with ordinality as l (account, membership, paid_into, months, gross, tax, position)
            """;

    private static final String MONTHS = """
            select coalesce(account_id, membership_id), month_end_minor
            from finance.dividend_line
            where run_id = ? and (product_id = ? or member_use = ?)
            """;

    private static final String DUE = """
            select l.id, r.of_surplus or p.kind = 'SHARES', l.pays_into_account, l.gross_minor, l.tax_minor
            from finance.dividend_line l
            join finance.dividend_run r on r.org_id = l.org_id and r.id = l.run_id
            left join finance.product p on p.org_id = l.org_id and p.id = l.product_id
            where l.run_id = ? and l.gross_minor > 0
              and not exists (
                  select from finance.journal_entry paid where paid.org_id = l.org_id and paid.id = l.id)
            order by l.number
            limit ?
            """;

    private final Database database;

    DividendLines(Database database) {
        this.database = database;
    }

    /** Writes down what is given by a basis, after what is given by those before. */
    public void keep(OrganisationId organisation, DividendRunId run, DividendBasis basis, List<Share> shares) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement(KEEP)) {
                insert.setObject(1, organisation.value());
                insert.setObject(2, run.value());
                setBasis(insert, 3, basis);
                column(
                        insert,
                        5,
                        "uuid",
                        shares,
                        each -> valueOrNull(each.holding().account()));
                column(insert, 6, "uuid", shares, each -> each.holding()
                        .membership()
                        .value());
                column(
                        insert,
                        7,
                        "uuid",
                        shares,
                        each -> valueOrNull(each.holding().paysInto()));
                column(insert, 8, "text", shares, each -> each.holding().monthEndMinor().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(",", "{", "}")));
                column(insert, 9, "int8", shares, Share::grossMinor);
                column(insert, 10, "int8", shares, Share::taxMinor);
                insert.executeUpdate();
            }
        });
    }

    /** What each account had held, or each member paid, when a run was reckoned; by {@link Holding#key}. */
    public Map<UUID, List<Long>> months(DividendRunId run, DividendBasis basis) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(MONTHS)) {
                select.setObject(1, run.value());
                setBasis(select, 2, basis);
                Map<UUID, List<Long>> months = new HashMap<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        months.put(rows.getObject(1, UUID.class), List.of((Long[])
                                rows.getArray(2).getArray()));
                    }
                }
                return months;
            }
        });
    }

    /** Lines of a run that were not paid yet, the first of them. */
    public List<Due> due(DividendRunId run, int most) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(DUE)) {
                select.setObject(1, run.value());
                select.setInt(2, most);
                List<Due> due = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        UUID into = rows.getObject(3, UUID.class);
                        due.add(new Due(
                                rows.getObject(1, UUID.class),
                                rows.getBoolean(2),
                                into == null ? null : new MemberAccountId(into),
                                rows.getLong(4),
                                rows.getLong(5)));
                    }
                }
                return due;
            }
        });
    }

    private static void setBasis(PreparedStatement statement, int first, DividendBasis basis) throws SQLException {
        ProductId product = basis.product();
        MemberUse use = basis.use();
        statement.setObject(first, product == null ? null : product.value(), Types.OTHER);
        statement.setString(first + 1, use == null ? null : use.name());
    }

    private static @Nullable UUID valueOrNull(@Nullable MemberAccountId id) {
        return id == null ? null : id.value();
    }

    private static void column(
            PreparedStatement statement,
            int parameter,
            String type,
            List<Share> shares,
            Function<Share, @Nullable Object> value)
            throws SQLException {
        statement.setArray(
                parameter,
                statement
                        .getConnection()
                        .createArrayOf(type, shares.stream().map(value).toArray()));
    }
}
