package coop.minga.finance.ledger.store;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Pending entries of all organisations whose time is over.
 *
 * <p>Guarantee: under the housekeeping login, which sees no money; inside the caller's transaction.
 */
@ApplicationScoped
public class ExpiredEntries {
    private static final String EXPIRED = """
            select e.org_id, e.id from finance.journal_entry e
            where e.kind = 'PENDING' and e.expires_at <= ?
              and not exists (
                  select from finance.journal_entry ended where ended.org_id = e.org_id and ended.target_id = e.id)
            order by e.expires_at
            """;

    private final Database database;

    ExpiredEntries(Database database) {
        this.database = database;
    }

    /** Whose and which. */
    public record Expired(OrganisationId organisation, JournalEntryId entry) {}

    /** Those whose time was over at an instant, the longest expired first. */
    public List<Expired> until(Instant instant) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(EXPIRED)) {
                select.setObject(1, instant.atOffset(ZoneOffset.UTC));
                List<Expired> expired = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        expired.add(new Expired(
                                new OrganisationId(rows.getObject(1, UUID.class)),
                                new JournalEntryId(rows.getObject(2, UUID.class))));
                    }
                }
                return expired;
            }
        });
    }
}
