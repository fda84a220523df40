package coop.minga.platform.outbox;

import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Where a command leaves its events.
 *
 * <p>Guarantee: the events are committed with the caller's transaction or not at all, in the order given, and reach
 * their topic at least once afterwards. Safe for any thread.
 */
@ApplicationScoped
public class Outbox {
    private final Database database;
    private final TransactionSynchronizationRegistry transaction;
    private final Wakeup wakeup;

    Outbox(Database database, TransactionSynchronizationRegistry transaction, Wakeup wakeup) {
        this.database = database;
        this.transaction = transaction;
        this.wakeup = wakeup;
    }

    /**
     * Writes all events with one statement in the current transaction, under its organisation.
     *
     * @throws IllegalStateException without a transaction: the events would be published although the change was not
     */
    public void append(List<OutboxEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("events are appended inside the transaction of their change");
        }
        database.run(connection -> OutboxRows.insert(connection, events, TraceParent.current()));
        transaction.registerInterposedSynchronization(new WakeAfterCommit(wakeup));
    }

    public void append(OutboxEvent event) {
        append(List.of(event));
    }

    /**
     * Writes all events with one statement on the caller's own connection: for the logins beside the runtime's (subject
     * linking, creation of tenants), which need the privileges and policies of the outbox in a migration of theirs.
     * Call {@link #committed} after the commit, or the relay finds the events only at its next look.
     */
    public void append(Connection connection, List<OutboxEvent> events) throws SQLException {
        if (!events.isEmpty()) {
            OutboxRows.insert(connection, events, TraceParent.current());
        }
    }

    /** Tells the relay that there is something to carry. Costs nothing, may be called too often. */
    public void committed() {
        wakeup.now();
    }

    private record WakeAfterCommit(Wakeup wakeup) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // The events are already written; nothing to add before the commit.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                wakeup.now();
            }
        }
    }
}
