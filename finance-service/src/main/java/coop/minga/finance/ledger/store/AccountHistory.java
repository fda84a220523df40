package coop.minga.finance.ledger.store;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.ledger.EntryKind;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was posted to an account, line by line.
 *
 * <p>Guarantee: of the caller's organisation, in the caller's transaction; by business day, and within one in the order in
 * which it was recorded.
 */
@ApplicationScoped
public class AccountHistory {
    private static final String LINES = """
            select p.entry_id, e.kind, e.target_id, p.effective_on, p.recorded_at, e.source, e.source_id, e.description,
                   p.amount_minor, proof.digest, a.position, encode(a.hash, 'hex') as hash
            from finance.posting p
            join finance.journal_entry e on e.org_id = p.org_id and e.id = p.entry_id
            left join minga.audit_entry a on a.org_id = e.org_id and a.id = e.audit_id
            left join lateral (
                select change ->> 'after' as digest
                from jsonb_array_elements(a.changes) as change
                where change ->> 'id' = e.id::text) proof on true
            where p.account_id = ? and p.effective_on between ? and ? and p.recorded_at <= ?
            order by p.effective_on, p.recorded_at, p.entry_id, p.line
            limit ?
            """;

    private final Database database;

    AccountHistory(Database database) {
        this.database = database;
    }

    /**
     * One posting to the account.
     *
     * @param minor a debit is positive
     * @param position in the organisation's chain; null until it is sealed
     */
    public record Line(
            JournalEntryId entry,
            EntryKind kind,
            @Nullable JournalEntryId target,
            LocalDate effectiveOn,
            Instant recordedAt,
            String source,
            @Nullable UUID sourceId,
            @Nullable String sealedDescription,
            long minor,
            @Nullable String digest,
            @Nullable Long position,
            @Nullable String hash) {}

    /** @param most how many at the most */
    public List<Line> lines(LedgerAccountId account, LocalDate from, LocalDate through, Instant knownAt, int most) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(LINES)) {
                select.setObject(1, account.value());
                select.setObject(2, from);
                select.setObject(3, through);
                select.setObject(4, knownAt.atOffset(ZoneOffset.UTC));
                select.setInt(5, most);
                List<Line> lines = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        lines.add(line(rows));
                    }
                }
                return lines;
            }
        });
    }

    private static Line line(ResultSet row) throws SQLException {
        UUID target = row.getObject("target_id", UUID.class);
        long place = row.getLong("position");
        Long position = row.wasNull() ? null : place;
        return new Line(
                new JournalEntryId(row.getObject("entry_id", UUID.class)),
                EntryKind.valueOf(row.getString("kind")),
                target == null ? null : new JournalEntryId(target),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("source"),
                row.getObject("source_id", UUID.class),
                row.getString("description"),
                row.getLong("amount_minor"),
                row.getString("digest"),
                position,
                row.getString("hash"));
    }
}
