package coop.minga.platform.outbox;

import java.sql.SQLException;

/**
 * The database did not take the events: a version used twice or skipped, another organisation's aggregate, or no
 * connection.
 *
 * <p>Guarantee: thrown inside the transaction, which can then only be rolled back; the cause carries the SQL state.
 */
public final class OutboxRefused extends RuntimeException {
    OutboxRefused(int events, SQLException cause) {
        super("the outbox refused " + events + " events", cause);
    }
}
