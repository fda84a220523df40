package coop.minga.membership.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import coop.minga.membership.Tenant;
import coop.minga.membership.person.PersonExamples;
import coop.minga.membership.unit.app.UnitQueries;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.transaction.DatabaseFailure;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.Api;
import coop.minga.testing.EventContract;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What holds when several act at once, and what the database holds by itself. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class UnitDatabaseTest {
    private static final String PATH = "/api/v1/units";

    @Inject
    UnitQueries units;

    @Inject
    Transactions transactions;

    private Tenant union;
    private UUID one;
    private UUID other;

    @BeforeEach
    void register() {
        union = Tenant.register();
        one = UnitExamples.unit(union);
        other = UnitExamples.unit(union);
    }

    @RepeatedTest(5)
    void ofTwoMovesAtOnceThatWouldCloseACircleOneIsRefused() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> moves = List.of(() -> move(one, other), () -> move(other, one));
            List<Integer> answers = new ArrayList<>();
            for (var each : threads.invokeAll(moves)) {
                answers.add(each.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void theDatabaseItselfRefusesTheSecondOfTwoMovesThatWouldCloseACircle() throws SQLException {
        try (Connection first = runtime();
                Connection second = runtime()) {
            place(first, one, other);
            place(second, other, one);
            first.commit();
            assertThat(constraint(second::commit)).isEqualTo("unit_acyclic");
        }
    }

    @Test
    void theDatabaseItselfKeepsOpenUnitsOutOfClosedOnes() throws SQLException {
        try (Connection runtime = runtime()) {
            place(runtime, one, other);
            runtime.commit();
            close(runtime, other);
            assertThat(constraint(runtime::commit)).isEqualTo("unit_closed_without_units");
        }
        UUID third = UnitExamples.unit(union);
        try (Connection first = runtime();
                Connection second = runtime()) {
            close(first, third);
            // Of the foreign key, so that the test meets the tree's own check and not a wait for the row.
            first.commit();
            place(second, other, third);
            assertThat(constraint(second::commit)).isEqualTo("unit_parent_open");
        }
    }

    @Test
    void theDatabaseItselfKeepsOpenMembershipsOutOfClosedUnits() throws SQLException {
        UUID membership = Api.id(union.as("organiser")
                .post(
                        "/api/v1/memberships",
                        Map.of("personId", PersonExamples.person(union), "unitId", one, "joinedOn", "2025-01-01"))
                .statusCode(201));
        try (Connection runtime = runtime()) {
            close(runtime, one);
            assertThat(constraint(runtime::commit)).isEqualTo("unit_closed_without_members");
        }
        try (Connection first = runtime();
                Connection second = runtime()) {
            close(first, other);
            try (var update = second.prepareStatement("update membership.membership set unit_id = ? where id = ?")) {
                update.setObject(1, other);
                update.setObject(2, membership);
                assertThat(update.executeUpdate()).isEqualTo(1);
            }
            first.commit();
            assertThat(constraint(second::commit)).isEqualTo("membership_in_open_unit");
        }
    }

    @Test
    void theDatabaseItselfChangesNoStep() throws SQLException {
        try (Connection runtime = runtime();
                var statement = runtime.createStatement()) {
            for (String sql :
                    List.of("update membership.unit_transition set name = 'x'", "delete from membership.unit")) {
                assertThat(catchThrowableOfType(SQLException.class, () -> statement.execute(sql))
                                .getSQLState())
                        .isEqualTo("42501");
                runtime.rollback();
            }
        }
    }

    @Test
    void whoPutsSomethingIntoAUnitHoldsItOpenUntilTheEnd() throws Exception {
        CountDownLatch isHeld = new CountDownLatch(1);
        CompletableFuture<Integer> closing = new CompletableFuture<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var using = threads.submit(() -> transactions.inOrganisation(union.id(), () -> {
                units.requireOpen(new UnitId(one), LocalDate.of(2025, 1, 1), "/unitId");
                isHeld.countDown();
                return waitsForALock() && !closing.isDone();
            }));
            assertThat(isHeld.await(1, TimeUnit.MINUTES)).isTrue();
            closing.complete(union.as("org-admin")
                    .post(PATH + "/{id}/closures", Map.of(), one)
                    .extract()
                    .statusCode());
            assertThat(using.get()).isTrue();
        }
        assertThat(closing.get()).isEqualTo(200);
    }

    @Test
    void nothingIsPutIntoAUnitThatIsNotOpenAllTheTime() {
        union.as("org-admin")
                .post(PATH + "/{id}/closures", Map.of("effectiveOn", "2025-03-01"), one)
                .statusCode(200);
        requireOpen(one, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 1));
        for (var to : List.of(LocalDate.of(2025, 3, 2), LocalDate.of(2026, 1, 1))) {
            assertThatThrownBy(() -> requireOpen(one, LocalDate.of(2025, 1, 1), to))
                    .isInstanceOfSatisfying(
                            DomainFailure.class,
                            refused -> assertThat(refused.type().name()).isEqualTo("UNIT_NOT_OPEN"));
        }
        assertThatThrownBy(() -> requireOpen(UUID.randomUUID(), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 2)))
                .isInstanceOfSatisfying(
                        DomainFailure.class,
                        refused -> assertThat(refused.type().name()).isEqualTo("UNIT_REFERENCE_UNKNOWN"));
    }

    @Test
    void everyVersionIsToldOnceAndWithoutItsReason() throws SQLException {
        UUID child = UnitExamples.unit(union);
        move(child, one);
        union.as("org-admin")
                .post(PATH + "/{id}/mergers", Map.of("intoId", other, "reason", "Because of Amina."), one)
                .statusCode(200);
        union.as("org-admin").post(PATH + "/{id}/closures", Map.of(), one).statusCode(409);
        for (UUID unit : List.of(one, child)) {
            List<String> told = told(unit);
            assertThat(told).hasSize(unit.equals(one) ? 2 : 3);
            told.forEach(each -> EventContract.check("coop.minga.membership.unit-changed.v1", each));
            assertThat(told.getLast()).contains(other.toString()).doesNotContain("Amina");
        }
        assertThat(told(other)).hasSize(1);
    }

    private void requireOpen(UUID unit, LocalDate from, LocalDate to) {
        transactions.inOrganisation(union.id(), () -> {
            units.requireOpen(new UnitId(unit), from, to, "/unitId");
            return true;
        });
    }

    private int move(UUID unit, UUID parent) {
        return union.as("org-admin")
                .post(PATH + "/{id}/moves", Map.of("parentId", parent), unit)
                .extract()
                .statusCode();
    }

    /** Waits until the closing stands before the unit's row. */
    private static boolean waitsForALock() {
        try (Connection superuser = PostgresForTests.superuser("membership");
                var ask = superuser.prepareStatement("select from pg_stat_activity"
                        + " where wait_event_type = 'Lock' and query like '%update membership.unit %'")) {
            await().atMost(Duration.ofMinutes(1)).until(() -> {
                try (var row = ask.executeQuery()) {
                    return row.next();
                }
            });
            return true;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Connection runtime() throws SQLException {
        Connection runtime = PostgresForTests.as("membership_app", "membership");
        runtime.setAutoCommit(false);
        enter(runtime);
        return runtime;
    }

    private void enter(Connection runtime) throws SQLException {
        try (var set = runtime.prepareStatement("select set_config('minga.org', ?, false)")) {
            set.setString(1, union.id().toString());
            set.execute();
        }
    }

    private static void place(Connection runtime, UUID unit, UUID parent) throws SQLException {
        try (var update = runtime.prepareStatement("update membership.unit set parent_id = ? where id = ?")) {
            update.setObject(1, parent);
            update.setObject(2, unit);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static void close(Connection runtime, UUID unit) throws SQLException {
        try (var update = runtime.prepareStatement(
                "update membership.unit set state = 'CLOSED', closed_on = opened_on where id = ?")) {
            update.setObject(1, unit);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static String constraint(ThrowingCallable commit) {
        SQLException refused = catchThrowableOfType(SQLException.class, commit);
        return DatabaseFailure.constraint(refused).orElseThrow();
    }

    private static List<String> told(UUID unit) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection superuser = PostgresForTests.superuser("membership");
                var select = superuser.prepareStatement(
                        "select payload from minga.outbox where aggregate_id = ? order by version")) {
            select.setObject(1, unit);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
