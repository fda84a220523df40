package coop.minga.membership;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Lets the database's counters tell at once what a call read; by itself a connection reports when it is idle.
 *
 * <p>Guarantee: does nothing while no test has turned it on.
 */
@Singleton
class CountersFlushed implements AgroalPoolInterceptor {
    static volatile boolean on;

    @Override
    public void onConnectionReturn(Connection connection) {
        if (!on) {
            return;
        }
        try (var flush = connection.createStatement()) {
            flush.execute("select pg_stat_force_next_flush()");
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
