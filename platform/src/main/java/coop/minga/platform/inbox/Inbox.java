package coop.minga.platform.inbox;

import static java.util.stream.Collectors.toSet;

import io.opentelemetry.api.trace.Tracer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Applies events for one consumer.
 *
 * <p>Guarantee: effect, memory of it and progress are one transaction per batch, so an event takes effect once however
 * often it comes. A failure that passes blocks and is tried again; one that stays is set aside with its reason while
 * everything else flows. Opened by {@link Inboxes}; instances may share partitions after a rebalance without harm.
 */
public final class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final String consumer;
    private final DataSource dataSource;
    private final EventHandlers handlers;
    private final InboxTables tables;
    private final InboxStatus status;
    private final EventSpans spans;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Inbox(String consumer, DataSource dataSource, EventHandlers handlers, InboxStatus status, Tracer tracer) {
        this.consumer = consumer;
        this.dataSource = dataSource;
        this.handlers = handlers;
        this.tables = new InboxTables(consumer);
        this.status = status;
        this.spans = new EventSpans(tracer, consumer);
    }

    /**
     * Returns when every record was applied, was here before, is nobody's business or is a dead letter.
     *
     * @throws InboxStopped when the service stops first; the records come again
     */
    public void apply(Iterable<ConsumerRecord<String, byte[]>> records) throws InterruptedException {
        List<Mail> mails = new ArrayList<>();
        for (Letter letter : Letter.inOrder(records)) {
            mails.add(new Mail(letter, Reading.of(letter, handlers)));
        }
        if (!mails.isEmpty()) {
            applyOrSplit(mails);
        }
    }

    /** Halves what cannot be applied until the one event is found that spoils it; the order stays what it was. */
    private void applyOrSplit(List<Mail> mails) throws InterruptedException {
        Optional<Exception> refusal = untilDecided(mails, Refusal::passes);
        if (refusal.isEmpty()) {
            return;
        }
        if (mails.size() == 1) {
            // A letter that cannot even be buried blocks its partition until somebody looks. Passing it over would lose
            // it; throwing would end the channel.
            untilDecided(List.of(mails.getFirst().refused(refusal.get())), _ -> true);
            return;
        }
        int half = mails.size() / 2;
        applyOrSplit(mails.subList(0, half));
        applyOrSplit(mails.subList(half, mails.size()));
    }

    /** Tries until it worked or cannot: empty when the mails are done with, else the failure that does not pass. */
    private Optional<Exception> untilDecided(List<Mail> mails, Predicate<Exception> passes)
            throws InterruptedException {
        for (Duration pause = SHORTEST_PAUSE; ; pause = longer(pause)) {
            if (stopped.getCount() == 0) {
                throw new InboxStopped(consumer);
            }
            try {
                SqlWork.inTransaction(dataSource, connection -> transact(connection, mails))
                        .count(status);
                status.flows();
                return Optional.empty();
            } catch (SQLException | RuntimeException e) {
                if (!passes.test(e)) {
                    return Optional.of(e);
                }
                if (status.blockedReason().isEmpty()) {
                    LOG.warnf(e, "%s waits and tries again", consumer);
                }
                status.blocked(e.toString());
            }
            if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InboxStopped(consumer);
            }
        }
    }

    private Done transact(Connection connection, List<Mail> mails) throws SQLException {
        List<Reading.Event> readable = new ArrayList<>();
        int ignored = 0;
        int buried = 0;
        for (Mail mail : mails) {
            switch (mail.reading()) {
                case Reading.Event event -> readable.add(event);
                case Reading.Ignored _ -> ignored++;
                case Reading.Unreadable unreadable -> buried += bury(connection, mail.letter(), unreadable);
            }
        }
        List<Instant> recorded = handle(connection, readable);
        tables.advance(connection, mails.stream().map(Mail::letter).toList());
        return new Done(recorded, readable.size() - recorded.size(), ignored, buried);
    }

    /** Hands the new events to their handlers in runs of one type and returns when they were recorded. */
    List<Instant> handle(Connection connection, List<Reading.Event> readable) throws SQLException {
        if (readable.isEmpty()) {
            return List.of();
        }
        Set<UUID> unseen = tables.claim(
                connection, readable.stream().map(each -> each.event().id()).collect(toSet()));
        Set<UUID> taken = new HashSet<>();
        List<Instant> recorded = new ArrayList<>();
        List<ReceivedEvent<Object>> run = new ArrayList<>();
        EventHandlers.Handled<?> current = readable.getFirst().handled();
        for (Reading.Event each : readable) {
            // A batch may hold an event twice; the first one counts.
            if (unseen.contains(each.event().id()) && taken.add(each.event().id())) {
                if (!each.handled().equals(current)) {
                    apply(connection, current, run);
                    current = each.handled();
                }
                run.add(each.event());
                recorded.add(each.event().time());
            }
        }
        apply(connection, current, run);
        return recorded;
    }

    private void apply(Connection connection, EventHandlers.Handled<?> handled, List<ReceivedEvent<Object>> run)
            throws SQLException {
        if (!run.isEmpty()) {
            spans.apply(handled, connection, List.copyOf(run));
            run.clear();
        }
    }

    private int bury(Connection connection, Letter letter, Reading.Unreadable why) throws SQLException {
        boolean isNew = tables.bury(connection, letter, why);
        if (isNew) {
            // The reason may quote the payload; the table keeps it, the log does not.
            LOG.errorf("%s: dead letter %s-%d@%d", consumer, letter.topic(), letter.partition(), letter.offset());
        }
        return isNew ? 1 : 0;
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    /** Ends waiting; a transaction under way is finished. */
    void stop() {
        stopped.countDown();
    }

    String consumer() {
        return consumer;
    }

    InboxStatus status() {
        return status;
    }

    DeadLetters deadLetters() {
        return new DeadLetters(consumer, dataSource, handlers, this);
    }

    private record Mail(Letter letter, Reading reading) {
        Mail refused(Exception cause) {
            UUID id = reading instanceof Reading.Event event ? event.event().id() : null;
            return new Mail(letter, new Reading.Unreadable(id, cause.toString()));
        }
    }

    private record Done(List<Instant> recorded, int repeated, int ignored, int buried) {
        void count(InboxStatus status) {
            recorded.forEach(status::took);
            status.repeated(repeated);
            status.ignored(ignored);
            status.buried(buried);
        }
    }
}
