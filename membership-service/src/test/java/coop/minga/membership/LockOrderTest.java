package coop.minga.membership;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.membership.person.PersonExamples;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever changes units, persons, and what is theirs, locks in one order: no two wait for each other. A deadlock would not
 * be seen in the answers, for it is tried again; the database has counted it.
 */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class LockOrderTest {
    private static final int ROUNDS = 15;

    private Tenant union;
    private Api admin;
    private long deadlocksBefore;

    @BeforeEach
    void register() throws SQLException {
        union = Tenant.register();
        admin = union.as("org-admin");
        CountersFlushed.on = true;
        deadlocksBefore = deadlocks();
    }

    @AfterEach
    void stopCounting() {
        CountersFlushed.on = false;
    }

    @Test
    void aMergerOfAUnitThatIsUnderWayAndAStepOnOneOfItsMembers() throws Exception {
        UUID north = unit();
        UUID south = unit();
        UUID member = member(north, PersonExamples.person(union));
        List<Future<Integer>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            try (HeldRow held = HeldRow.unit(north)) {
                answers.add(threads.submit(merger(north, south)));
                held.awaitBehind(1);
                answers.add(threads.submit(step(member)));
                held.awaitBehind(2);
            }
            assertThat(statuses(answers)).containsExactly(200, 200);
        }
        assertThat(deadlocks()).isEqualTo(deadlocksBefore);
    }

    @Test
    void manyStepsBesideMergersOfTheirUnits() throws Exception {
        UUID unit = unit();
        List<UUID> members = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            members.add(member(unit, PersonExamples.person(union)));
        }
        for (int round = 0; round < ROUNDS; round++) {
            UUID next = unit();
            List<Callable<Integer>> work = new ArrayList<>(List.of(merger(unit, next)));
            for (UUID member : members) {
                work.add(round % 2 == 0 ? step(member) : reinstatement(member));
            }
            assertThat(atOnce(work)).as("round %d", round).containsOnly(200);
            unit = next;
        }
        assertThat(deadlocks()).isEqualTo(deadlocksBefore);
    }

    @Test
    void twoMergesOfTwoPersonsIntoOneAnother() throws Exception {
        UUID first = PersonExamples.person(union, new UUID(1, UUID.randomUUID().getLeastSignificantBits()));
        UUID second =
                PersonExamples.person(union, new UUID(-1, UUID.randomUUID().getLeastSignificantBits()));
        List<Future<Integer>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            try (HeldRow held = HeldRow.person(first)) {
                answers.add(threads.submit(merge(second, first)));
                held.awaitBehind(1);
                answers.add(threads.submit(merge(first, second)));
                held.awaitBehind(2);
            }
            assertThat(statuses(answers)).containsExactly(200, 409);
        }
        assertThat(deadlocks()).isEqualTo(deadlocksBefore);
    }

    @Test
    void aMergeOfPersonsBesideEverythingThatIsTheirs() throws Exception {
        Tenant clinic = Tenant.register();
        UUID unit = unit();
        for (int round = 0; round < ROUNDS; round++) {
            UUID kept = PersonExamples.person(union);
            UUID absorbed = PersonExamples.person(union);
            UUID member = member(unit, absorbed);
            UUID job = Api.id(admin.post(
                            "/api/v1/persons/{id}/work-profiles",
                            Map.of("workerGroup", "STREET_VENDOR", "validFrom", "2025-01-01"),
                            absorbed)
                    .statusCode(201));
            UUID consent = Api.id(admin.post(
                            "/api/v1/persons/{id}/consents",
                            Map.of(
                                    "granteeId", clinic.id(),
                                    "purpose", "LEGAL_AID",
                                    "scope", List.of("NAMES"),
                                    "channel", "VOICE",
                                    "language", "en",
                                    "policyVersion", "1"),
                            absorbed)
                    .statusCode(201));
            UUID next = unit();
            List<Callable<Integer>> work = List.of(
                    merge(absorbed, kept),
                    step(member),
                    () -> status(admin.post("/api/v1/consents/{id}/grants", Map.of(), consent)),
                    () -> status(
                            admin.post("/api/v1/work-profiles/{id}/main-periods", Map.of("from", "2025-03-01"), job)),
                    merger(unit, next));
            assertThat(atOnce(work)).as("round %d", round).containsOnly(200);
            unit = next;
        }
        assertThat(deadlocks()).isEqualTo(deadlocksBefore);
    }

    private Callable<Integer> merge(UUID absorbed, UUID kept) {
        return () -> status(admin.post("/api/v1/persons/{id}/merges", Map.of("absorbedId", absorbed), kept));
    }

    private Callable<Integer> merger(UUID unit, UUID into) {
        return () -> status(admin.post("/api/v1/units/{id}/mergers", Map.of("intoId", into), unit));
    }

    private Callable<Integer> step(UUID membership) {
        return () -> status(admin.post("/api/v1/memberships/{id}/suspensions", Map.of(), membership));
    }

    private Callable<Integer> reinstatement(UUID membership) {
        return () -> status(admin.post("/api/v1/memberships/{id}/reinstatements", Map.of(), membership));
    }

    private UUID unit() {
        return Api.id(admin.post("/api/v1/units", Map.of("name", "Yard", "openedOn", "2020-01-01"))
                .statusCode(201));
    }

    private UUID member(UUID unit, UUID person) {
        UUID id = Api.id(
                admin.post("/api/v1/memberships", Map.of("personId", person, "unitId", unit, "joinedOn", "2025-01-01"))
                        .statusCode(201));
        admin.post("/api/v1/memberships/{id}/approvals", Map.of("effectiveOn", "2025-01-01"), id)
                .statusCode(200);
        return id;
    }

    private static List<Integer> atOnce(List<Callable<Integer>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            return statuses(threads.invokeAll(work));
        }
    }

    private static List<Integer> statuses(List<Future<Integer>> answers) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> each : answers) {
            statuses.add(each.get());
        }
        return statuses;
    }

    private static int status(ValidatableResponse answer) {
        return answer.extract().statusCode();
    }

    private static long deadlocks() throws SQLException {
        try (Connection superuser = PostgresForTests.superuser("membership");
                var select = superuser.createStatement();
                var row = select.executeQuery(
                        "select deadlocks from pg_stat_database where datname = current_database()")) {
            row.next();
            return row.getLong(1);
        }
    }
}
