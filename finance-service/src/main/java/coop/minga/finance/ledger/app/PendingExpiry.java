package coop.minga.finance.ledger.app;

import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.EntryKind;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.domain.JournalEntry;
import coop.minga.finance.ledger.store.ExpiredEntries;
import coop.minga.finance.ledger.store.ExpiredEntries.Expired;
import coop.minga.platform.time.UuidV7;
import coop.minga.platform.transaction.DatabaseFailure;
import coop.minga.platform.transaction.EachAlone;
import coop.minga.platform.transaction.Login;
import coop.minga.platform.transaction.Transactions;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Lets go what has been pending for too long.
 *
 * <p>Guarantee: may run in any number of processes at once: an entry is ended once, and what a round misses the next one
 * finds.
 */
@ApplicationScoped
public class PendingExpiry {
    private static final Logger LOG = Logger.getLogger(PendingExpiry.class);
    private static final String ACTION = "expire pending entries";

    private final ExpiredEntries expiredEntries;
    private final JournalEntryQueries queries;
    private final Ledger ledger;
    private final Transactions transactions;
    private final Clock clock;

    PendingExpiry(
            ExpiredEntries expiredEntries,
            JournalEntryQueries queries,
            Ledger ledger,
            Transactions transactions,
            Clock clock) {
        this.expiredEntries = expiredEntries;
        this.queries = queries;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Ends every pending entry whose time is over, and says how many this process ended. */
    public int expire() {
        Instant now = clock.instant();
        List<Expired> expired = transactions.open(Login.HOUSEKEEPING, () -> expiredEntries.until(now));
        List<Expired> ended = new ArrayList<>();
        EachAlone.run(LOG, ACTION, expired, each -> {
            if (end(each)) {
                ended.add(each);
            }
        });
        return ended.size();
    }

    private boolean end(Expired expired) {
        EntryDraft draft = transactions.inOrganisation(expired.organisation().value(), () -> {
            JournalEntry pending = queries.find(expired.entry());
            List<Posting> held = queries.postings(expired.entry());
            return new EntryDraft(
                    new JournalEntryId(UuidV7.next(clock)),
                    expired.organisation(),
                    EntryKind.EXPIRY,
                    pending.id(),
                    null,
                    null,
                    pending.currency(),
                    pending.source(),
                    pending.sourceId(),
                    null,
                    List.of(),
                    held);
        });
        return ledger.postAlone(Author.job(ACTION), draft);
    }

    @Scheduled(every = "{minga.ledger.expire-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        try {
            expire();
        } catch (DatabaseFailure failure) {
            LOG.warnf("What is pending for too long is let go later: %s", failure.getMessage());
        }
    }
}
