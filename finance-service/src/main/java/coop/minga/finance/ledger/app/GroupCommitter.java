package coop.minga.finance.ledger.app;

import coop.minga.finance.ledger.EntryDraft;
import coop.minga.finance.ledger.domain.JournalEntryFailure;
import coop.minga.finance.ledger.store.Journal;
import coop.minga.finance.ledger.store.PostingRequest;
import coop.minga.finance.ledger.store.Verdict;
import coop.minga.platform.outbox.Outbox;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.transaction.DatabaseFailure;
import coop.minga.platform.transaction.Login;
import coop.minga.platform.transaction.Transactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Commits entries that arrive together in one transaction, because the flush at its end is what an entry costs.
 *
 * <p>Guarantee: a caller is answered after its own entry is durable, or refused; a refused or faulty entry does not touch
 * those it was taken together with. What does not fit any more is refused at once with the time to wait. Two committers,
 * so that the database works for one while the other waits for the flush.
 */
@ApplicationScoped
public class GroupCommitter {
    private static final Logger LOG = Logger.getLogger(GroupCommitter.class);
    private static final int MOST_POSTINGS = 4_000;

    private final Journal journal;
    private final Transactions transactions;
    private final Outbox outbox;
    private final int batch;
    private final FairQueue<Waiting> queue;
    private final List<Thread> committers = new ArrayList<>();
    private final int threads;

    GroupCommitter(
            Journal journal,
            Transactions transactions,
            Outbox outbox,
            @ConfigProperty(name = "minga.ledger.committers") int threads,
            @ConfigProperty(name = "minga.ledger.batch") int batch,
            @ConfigProperty(name = "minga.ledger.waiting") int waiting) {
        this.journal = journal;
        this.transactions = transactions;
        this.outbox = outbox;
        this.threads = threads;
        this.batch = batch;
        this.queue = new FairQueue<>(waiting, Math.max(1, waiting / 2));
    }

    private record Waiting(PostingRequest request, CompletableFuture<Verdict> verdict) implements FairQueue.Waiting {
        @Override
        public UUID organisation() {
            return request.organisation();
        }

        @Override
        public int weight() {
            return request.entry().draft().postings().size();
        }

        @Override
        public Collection<?> marks() {
            EntryDraft draft = request.entry().draft();
            List<Object> marks = new ArrayList<>(3);
            marks.add(List.of(organisation(), draft.id()));
            if (draft.target() != null) {
                marks.add(List.of(organisation(), draft.target()));
            }
            if (request.key() != null) {
                marks.add(request.key().claim());
            }
            return marks;
        }
    }

    /**
     * Waits until the entry is durable or refused.
     *
     * @throws DomainFailure LEDGER_BUSY
     */
    Verdict post(PostingRequest request) {
        var waiting = new Waiting(request, new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            throw new DomainFailure(
                    JournalEntryFailure.LEDGER_BUSY,
                    "Repeat the request with the same Idempotency-Key in a moment.",
                    Map.of(DomainFailure.RETRY_AFTER_SECONDS, 1));
        }
        try {
            return waiting.verdict().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    void start(@Observes StartupEvent startup) {
        for (int i = 1; i <= threads; i++) {
            committers.add(Thread.ofPlatform().name("ledger-committer-" + i).start(this::commitUntilClosed));
        }
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        queue.close();
        for (Thread committer : committers) {
            committer.join();
        }
    }

    private void commitUntilClosed() {
        while (true) {
            try {
                List<Waiting> taken = queue.take(batch, MOST_POSTINGS);
                if (taken.isEmpty()) {
                    return;
                }
                commit(taken);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void commit(List<Waiting> taken) {
        try {
            List<PostingRequest> requests = taken.stream().map(Waiting::request).toList();
            List<Verdict> verdicts = transactions.open(Login.RUNTIME, () -> journal.post(requests));
            outbox.committed();
            for (int i = 0; i < taken.size(); i++) {
                taken.get(i).verdict().complete(verdicts.get(i));
            }
        } catch (RuntimeException | Error failure) {
            refuse(taken, failure);
        }
    }

    /** One at fault is found by posting each alone; had the batch been committed after all, its keys tell. */
    private void refuse(List<Waiting> taken, Throwable failure) {
        if (taken.size() == 1 || DatabaseFailure.isUnavailable(failure)) {
            taken.forEach(each -> each.verdict().completeExceptionally(failure));
            return;
        }
        LOG.warnf("%d entries are posted one by one, because together they were refused: %s", taken.size(), failure);
        taken.forEach(each -> commit(List.of(each)));
    }
}
