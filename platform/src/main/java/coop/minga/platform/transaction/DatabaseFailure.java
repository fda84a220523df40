package coop.minga.platform.transaction;

import java.sql.SQLException;
import java.util.Optional;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A statement failed; says whether trying again can help.
 *
 * <p>Guarantee: keeps the cause, so that the SQL state and the constraint's name can be read from anywhere above.
 */
public final class DatabaseFailure extends RuntimeException {
    public DatabaseFailure(SQLException cause) {
        super(cause);
    }

    /** The SQL state of what the database answered. */
    public static Optional<String> sqlState(Throwable failure) {
        return find(failure).map(SQLException::getSQLState);
    }

    /** The name of the constraint that refused, if one did. */
    public static Optional<String> constraint(Throwable failure) {
        return find(failure)
                .filter(PSQLException.class::isInstance)
                .map(found -> ((PSQLException) found).getServerErrorMessage())
                .map(ServerErrorMessage::getConstraint);
    }

    /**
     * Deadlock, serialisation failure, or a row of which somebody else has written the next version: nothing happened, and
     * the same transaction may succeed at once, or find what refuses it.
     */
    public static boolean mayBeRetried(Throwable failure) {
        return isOutdated(failure)
                || sqlState(failure)
                        .filter(state -> state.equals("40001") || state.equals("40P01"))
                        .isPresent();
    }

    private static boolean isOutdated(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StaleStateException) {
                return true;
            }
        }
        return false;
    }

    /** The database is away, starting, full or shutting down: not the request's fault. */
    public static boolean isUnavailable(Throwable failure) {
        Optional<SQLException> found = find(failure);
        if (found.isEmpty()) {
            return false;
        }
        String state = found.get().getSQLState();
        // Without a state it is the pool that gave up waiting for a connection.
        return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
    }

    /** The innermost one: a batch wraps what really happened, and only that carries the constraint. */
    private static Optional<SQLException> find(Throwable failure) {
        Optional<SQLException> found = Optional.empty();
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                found = Optional.of(sql);
            }
        }
        return found;
    }
}
