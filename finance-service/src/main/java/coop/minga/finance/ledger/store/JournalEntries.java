package coop.minga.finance.ledger.store;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.EntryKind;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.domain.JournalEntry;
import coop.minga.platform.money.Money;
import coop.minga.platform.transaction.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The journal entries of the caller's organisation, to read.
 *
 * <p>Guarantee: row-level security hides every other one; as many statements for many entries as for one.
 */
@ApplicationScoped
public class JournalEntries implements PanacheRepositoryBase<JournalEntry, UUID> {
    private static final String POSTINGS = """
            select entry_id, account_id, fund_id, currency, amount_minor, line
            from finance.posting where entry_id = any(?)
            union all
            select entry_id, account_id, fund_id, currency, amount_minor, line
            from finance.pending_posting where entry_id = any(?)
            order by entry_id, line
            """;
    private static final String ENDS = "select target_id, id, kind from finance.journal_entry where target_id = any(?)";

    private final Database database;

    JournalEntries(Database database) {
        this.database = database;
    }

    /** The entry that took another back or ended it. */
    public record End(JournalEntryId id, EntryKind kind) {}

    /** The postings of each entry in their order; an entry without any is missing. */
    public Map<JournalEntryId, List<Posting>> postings(Collection<JournalEntryId> entries) {
        UUID[] ids = entries.stream().map(JournalEntryId::value).toArray(UUID[]::new);
        return database.call(connection -> {
            try (var select = connection.prepareStatement(POSTINGS)) {
                select.setArray(1, connection.createArrayOf("uuid", ids));
                select.setArray(2, connection.createArrayOf("uuid", ids));
                Map<JournalEntryId, List<Posting>> postings = new HashMap<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        var entry = new JournalEntryId(rows.getObject(1, UUID.class));
                        var money = new Money(rows.getLong(5), Currency.getInstance(rows.getString(4)));
                        postings.computeIfAbsent(entry, any -> new ArrayList<>())
                                .add(new Posting(
                                        new LedgerAccountId(rows.getObject(2, UUID.class)),
                                        new FundId(rows.getObject(3, UUID.class)),
                                        money));
                    }
                }
                return postings;
            }
        });
    }

    /** What took each entry back or ended it; one that still stands is missing. */
    public Map<JournalEntryId, End> ends(Collection<JournalEntryId> entries) {
        UUID[] ids = entries.stream().map(JournalEntryId::value).toArray(UUID[]::new);
        return database.call(connection -> {
            try (var select = connection.prepareStatement(ENDS)) {
                select.setArray(1, connection.createArrayOf("uuid", ids));
                Map<JournalEntryId, End> ends = new HashMap<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        ends.put(
                                new JournalEntryId(rows.getObject(1, UUID.class)),
                                new End(
                                        new JournalEntryId(rows.getObject(2, UUID.class)),
                                        EntryKind.valueOf(rows.getString(3))));
                    }
                }
                return ends;
            }
        });
    }
}
