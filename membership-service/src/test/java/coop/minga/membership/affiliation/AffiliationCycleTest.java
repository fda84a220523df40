package coop.minga.membership.affiliation;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.membership.Tenant;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two parents admit each other at the same moment; row-level security lets neither see the other's admission. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class AffiliationCycleTest {
    private static final String ADMIT = "update membership.affiliation set state = ? where org_id = ? and id = ?";
    private static final String WAITS = "select 1 from pg_stat_activity where pid = ? and wait_event_type = 'Lock'";

    /** On trial or in full: whoever is admitted stands below. */
    @ParameterizedTest
    @ValueSource(strings = {"PROVISIONAL", "ACTIVE"})
    void theSecondWaitsForTheFirstAndIsRefused(String state) throws Exception {
        Tenant left = Tenant.register();
        Tenant right = Tenant.register();
        UUID up = AffiliationExamples.application(left, right);
        UUID down = AffiliationExamples.application(right, left);
        try (Connection first = runtimeOf(right.id());
                Connection second = runtimeOf(left.id());
                var threads = Executors.newSingleThreadExecutor()) {
            admit(first, state, left.id(), up);
            int waiting = pid(second);
            Future<String> answer = threads.submit(() -> refusal(second, state, right.id(), down));
            // Without the lock it is done before the first commits, and both are admitted.
            awaitThatItWaitsOrIsDone(waiting, answer);
            first.commit();
            assertThat(answer.get()).contains("stands above the parent already");
        }
    }

    private static String refusal(Connection second, String state, UUID affiliate, UUID id) throws SQLException {
        try {
            admit(second, state, affiliate, id);
            second.commit();
            return "none";
        } catch (SQLException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static void admit(Connection parent, String state, UUID affiliate, UUID id) throws SQLException {
        try (var update = parent.prepareStatement(ADMIT)) {
            update.setString(1, state);
            update.setObject(2, affiliate);
            update.setObject(3, id);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static void awaitThatItWaitsOrIsDone(int pid, Future<String> answer) throws SQLException {
        try (Connection all = PostgresForTests.superuser("membership");
                var select = all.prepareStatement(WAITS)) {
            select.setInt(1, pid);
            while (!answer.isDone()) {
                try (var rows = select.executeQuery()) {
                    if (rows.next()) {
                        return;
                    }
                }
            }
        }
    }

    private static int pid(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select pg_backend_pid()");
                var row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Connection runtimeOf(UUID organisation) throws SQLException {
        Connection runtime = PostgresForTests.as("membership_app", "membership");
        runtime.setAutoCommit(false);
        try (var set = runtime.prepareStatement("select set_config('minga.org', ?, true)")) {
            set.setString(1, organisation.toString());
            set.execute();
        }
        return runtime;
    }
}
