package coop.minga.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import coop.minga.testing.PostgresForTests;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Requests that wait for the transaction of another, in an order that nothing but the locks decides. */
public final class Waits {
    private Waits() {}

    /** What is answered once somebody has posted who was there first. */
    public static ValidatableResponse forWhoPosts(Tenant in, Callable<ValidatableResponse> request) throws Exception {
        return during(
                "select pg_advisory_xact_lock_shared(hashtext('finance.books'), hashtext(?::text))", in.id(), request);
    }

    /** What is answered once somebody is done who had the books alone. */
    public static ValidatableResponse forWhoCloses(Tenant in, Callable<ValidatableResponse> request) throws Exception {
        return during("select finance.hold_books(?)", in.id(), request);
    }

    /** What is answered once a statement is committed that was there first. */
    public static ValidatableResponse during(String statement, UUID of, Callable<ValidatableResponse> request)
            throws Exception {
        // The transaction ends before the thread is waited for, whatever fails.
        try (var threads = Executors.newSingleThreadExecutor();
                var first = PostgresForTests.superuser("finance")) {
            first.setAutoCommit(false);
            try (var prepared = first.prepareStatement(statement)) {
                prepared.setObject(1, of);
                prepared.execute();
            }
            Future<ValidatableResponse> answer = threads.submit(request);
            await().atMost(Duration.ofMinutes(1)).until(() -> answer.isDone() || isWaitedFor(first));
            assertThat(answer).as("waits").isNotDone();
            first.commit();
            return answer.get();
        }
    }

    private static boolean isWaitedFor(Connection holder) throws SQLException {
        try (var select = holder.prepareStatement(
                        "select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))");
                var waiting = select.executeQuery()) {
            return waiting.next();
        }
    }
}
