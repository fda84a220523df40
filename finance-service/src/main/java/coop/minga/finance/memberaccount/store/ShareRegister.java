package coop.minga.finance.memberaccount.store;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.domain.RegisteredShares;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.product.ProductId;
import coop.minga.platform.transaction.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The register of shares of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class ShareRegister implements PanacheRepositoryBase<RegisteredShares, UUID> {
    private static final String COUNT = """
            insert into finance.share_counter as counter (org_id, product_id, last_number) values (?, ?, ?)
            on conflict (org_id, product_id) do update set last_number = counter.last_number + excluded.last_number
            returning last_number
            """;

    private static final String SHARES_ON = """
            select account_id, sum(shares)::bigint
            from finance.share_register
            where account_id = any(?) and effective_on <= ?
            group by account_id
            """;

    private static final String HOLDERS_ON = """
            select count(distinct m.membership_id) filter (where m.person_id is not null),
                   count(distinct m.membership_id) filter (where m.person_id is null)
            from (
                select org_id, account_id
                from finance.share_register
                where effective_on <= ?
                group by org_id, account_id
                having sum(shares) > 0) held
            join finance.member_account a on a.org_id = held.org_id and a.id = held.account_id
            join finance.member m on m.org_id = a.org_id and m.membership_id = a.membership_id
            where coalesce(a.product_id = ?::uuid, true)
            """;

    private final Database database;

    ShareRegister(Database database) {
        this.database = database;
    }

    /**
     * Takes the next numbers of a product, and gives the first of them; whoever does so at the same time waits, so that
     * none is left out.
     */
    public long take(OrganisationId organisation, ProductId product, int numbers) {
        return database.call(connection -> {
            try (var count = connection.prepareStatement(COUNT)) {
                count.setObject(1, organisation.value());
                count.setObject(2, product.value());
                count.setLong(3, numbers);
                try (var row = count.executeQuery()) {
                    row.next();
                    return row.getLong(1) - numbers + 1;
                }
            }
        });
    }

    /** The lines of an entry. */
    public List<RegisteredShares> of(JournalEntryId entry) {
        return list("entry = ?1 order by number", entry.value());
    }

    /** How many shares accounts held at the end of a day; those that never had any by then are missing. */
    public Map<MemberAccountId, Long> sharesOn(LocalDate day, Collection<MemberAccountId> accounts) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(SHARES_ON)) {
                select.setArray(
                        1,
                        connection.createArrayOf(
                                "uuid",
                                accounts.stream().map(MemberAccountId::value).toArray()));
                select.setObject(2, day);
                Map<MemberAccountId, Long> shares = new HashMap<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        shares.put(new MemberAccountId(rows.getObject(1, UUID.class)), rows.getLong(2));
                    }
                }
                return shares;
            }
        });
    }

    /**
     * How many held shares.
     *
     * <p>Guarantee: each holder once.
     */
    public record Holders(long individuals, long institutions) {}

    /**
     * How many of each kind held shares at the end of a day.
     *
     * @param product all if null
     */
    public Holders holdersOn(LocalDate day, @Nullable UUID product) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(HOLDERS_ON)) {
                select.setObject(1, day);
                select.setObject(2, product, Types.OTHER);
                try (var row = select.executeQuery()) {
                    row.next();
                    return new Holders(row.getLong(1), row.getLong(2));
                }
            }
        });
    }
}
