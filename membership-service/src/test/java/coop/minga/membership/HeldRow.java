package coop.minga.membership;

import static org.awaitility.Awaitility.await;

import coop.minga.testing.PostgresForTests;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/**
 * A row that is held until it is let go, so that transactions of the service meet for certain and not by luck.
 *
 * <p>Guarantee: whoever wants to change the row, or to refer to it, waits, and goes on in the order of asking.
 */
public final class HeldRow implements AutoCloseable {
    private final Connection holder;

    private HeldRow(String sql, UUID id) {
        try {
            holder = PostgresForTests.superuser("membership");
            holder.setAutoCommit(false);
            try (var select = holder.prepareStatement(sql)) {
                select.setObject(1, id);
                try (var rows = select.executeQuery()) {
                    if (!rows.next()) {
                        throw new AssertionError("there is no row " + id);
                    }
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static HeldRow person(UUID id) {
        return new HeldRow("select from membership.person where id = ? for update", id);
    }

    static HeldRow unit(UUID id) {
        return new HeldRow("select from membership.unit where id = ? for update", id);
    }

    /** Waits until so many wait for the row, or for one another behind it. */
    public void awaitBehind(int many) {
        // Shorter than those behind wait for a lock.
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> behind() == many);
    }

    private int behind() throws SQLException {
        try (var select = holder.prepareStatement("""
                with recursive behind (pid) as (
                    select pg_backend_pid()
                    union
                    select waiting.pid from pg_stat_activity waiting
                    join behind on behind.pid = any(pg_blocking_pids(waiting.pid)))
                select count(*) - 1 from behind""");
                var rows = select.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Lets the row go. */
    @Override
    public void close() throws SQLException {
        holder.rollback();
        holder.close();
    }
}
