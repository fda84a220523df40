package coop.minga.finance.verification.store;

import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the database derives again from the journal and the chain.
 *
 * <p>Guarantee: of the caller's organisation, in the caller's transaction, so that all of it is of one moment.
 */
@ApplicationScoped
public class LedgerProofs {
    private static final String COUNT = """
            select (select count(*) from finance.journal_entry where org_id = ?),
                   (select count(*) from finance.posting where org_id = ?),
                   (select count(*) from finance.balance where org_id = ?),
                   (select coalesce(max(position), 0) from minga.audit_head where org_id = ?)
            """;
    private static final String VERIFY = """
            select * from finance.verify_ledger(?)
            union all
            select 'HELD_DIFFERS', null, account_id, fund_id, null, kept_minor, derived_minor
            from finance.verify_holds(?)
            union all
            select finding, null, account_id, fund_id, null, kept_minor, derived_minor
            from finance.verify_shares(?)
            union all
            select finding, null, account_id, fund_id, null, kept_minor, derived_minor
            from finance.verify_savings_group(?)
            """;
    private static final String RECEIPT = """
            select t.says, finance.entry_digest(t.says) as digest, a.position, encode(a.hash, 'hex') as hash,
                   a.hash is not distinct from minga.audit_hash(a, a.position, a.previous_hash)
                   and exists (
                       select from jsonb_array_elements(a.changes) as change
                       where change ->> 'id' = t.entry_id::text
                         and change ->> 'after' = finance.entry_digest(t.says)) as intact
            from finance.entry_texts(?, ?) t
            join minga.audit_entry a on a.org_id = ? and a.id = t.audit_id
            where ?::uuid is null
               or exists (
                   select from finance.posting p where p.org_id = ? and p.entry_id = t.entry_id and p.account_id = ?)
            """;

    private final Database database;

    LedgerProofs(Database database) {
        this.database = database;
    }

    /** How much there is. */
    public record Counts(long entries, long postings, long balances, long chainLength) {}

    /** Something that is not as it must be. */
    public record Finding(
            String kind,
            @Nullable UUID entry,
            @Nullable UUID account,
            @Nullable UUID fund,
            @Nullable Long chainPosition,
            @Nullable Long keptMinor,
            @Nullable Long derivedMinor) {}

    /**
     * What proves an entry.
     *
     * @param digest of the entry as it stands now
     * @param position in the organisation's chain; null until it is sealed
     * @param intact whether the chain has the same digest there, and itself the hash that it must have there
     */
    public record Receipt(
            String says,
            String digest,
            @Nullable Long position,
            @Nullable String hash,
            boolean intact) {}

    public Counts count(UUID organisation) {
        return database.call(connection -> {
            try (var count = connection.prepareStatement(COUNT)) {
                for (int i = 1; i <= 4; i++) {
                    count.setObject(i, organisation);
                }
                try (var row = count.executeQuery()) {
                    row.next();
                    return new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
                }
            }
        });
    }

    public List<Finding> verify(UUID organisation) {
        return database.call(connection -> {
            try (var verify = connection.prepareStatement(VERIFY)) {
                for (int i = 1; i <= 4; i++) {
                    verify.setObject(i, organisation);
                }
                List<Finding> findings = new ArrayList<>();
                try (var rows = verify.executeQuery()) {
                    while (rows.next()) {
                        findings.add(new Finding(
                                rows.getString("finding"),
                                rows.getObject("entry_id", UUID.class),
                                rows.getObject("account_id", UUID.class),
                                rows.getObject("fund_id", UUID.class),
                                longOrNull(rows, "chain_position"),
                                longOrNull(rows, "kept_minor"),
                                longOrNull(rows, "derived_minor")));
                    }
                }
                return findings;
            }
        });
    }

    /** @param account an account that the entry must touch; any entry if null */
    public Optional<Receipt> receipt(UUID organisation, UUID entry, @Nullable UUID account) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(RECEIPT)) {
                select.setObject(1, organisation);
                select.setObject(2, entry);
                select.setObject(3, organisation);
                select.setObject(4, account, Types.OTHER);
                select.setObject(5, organisation);
                select.setObject(6, account, Types.OTHER);
                try (var row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Receipt(
                                    row.getString("says"),
                                    row.getString("digest"),
                                    longOrNull(row, "position"),
                                    row.getString("hash"),
                                    row.getBoolean("intact")))
                            : Optional.empty();
                }
            }
        });
    }

    private static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
