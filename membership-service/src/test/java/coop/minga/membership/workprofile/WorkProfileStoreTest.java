package coop.minga.membership.workprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.membership.Tenant;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.MergeId;
import coop.minga.membership.person.PersonExamples;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.app.PersonsMergeUndoing;
import coop.minga.membership.person.app.PersonsMerging;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.Api;
import coop.minga.testing.EventContract;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database, the events and a merge make of work profiles. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class WorkProfileStoreTest {
    private static final String OF_PERSON = "/api/v1/persons/{id}/work-profiles";
    private static final String ONE = "/api/v1/work-profiles/{id}";
    private static final String CANARY = "Kanarienkantine";
    /** The buyer and the exact earnings, whole: the same digits within an id or an instant are no leak. */
    private static final Pattern SECRET = Pattern.compile(CANARY + "|(?<![\\w.-])(651[.]37|65137)(?!\\w)");

    private static final Map<String, Object> MAIN = Map.of("isMain", true, "validFrom", "2024-02-01");

    @Inject
    Event<PersonsMerging> merging;

    @Inject
    Event<PersonsMergeUndoing> undoing;

    @Inject
    Transactions transactions;

    private Tenant union;
    private UUID person;

    @BeforeEach
    void recordAPerson() {
        union = Tenant.register();
        person = PersonExamples.person(union);
    }

    @Test
    void ofTwoMainJobsRecordedAtTheSameMomentOneIsRefused() throws Exception {
        List<Integer> statuses = atOnce(Collections.nCopies(8, () -> union.as("organiser")
                .post(OF_PERSON, MAIN, person)
                .extract()
                .statusCode()));
        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status != 201)
                .containsOnly(409);
        assertThat(mainJobsToday()).hasSize(1);
    }

    @Test
    void ofTwoJobsMadeMainAtTheSameMomentOneIs() throws Exception {
        List<Callable<Integer>> clerks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            UUID job = record(person, Map.of("validFrom", "2024-02-01"));
            clerks.add(() -> union.as("organiser")
                    .post(ONE + "/main-periods", Map.of("from", "2025-01-01"), job)
                    .extract()
                    .statusCode());
        }
        assertThat(atOnce(clerks)).containsOnly(200);
        assertThat(mainJobsToday()).hasSize(1);
    }

    @Test
    void theDatabaseItselfRefusesTwoMainJobsOnOneDayAndAnyRewrittenVersion() throws SQLException {
        UUID first = record(person, MAIN);
        UUID second = record(person, Map.of("validFrom", "2024-02-01"));
        String insert = "insert into membership.main_job (org_id, person_id, work_profile_id, days)"
                + " values ('%s', '%s', '%s', '[%s)')";
        assertThat(refusal(insert.formatted(union.id(), person, second, "2026-01-01,2026-01-02")))
                .isEqualTo("23P01");
        assertThat(refusal(insert.formatted(union.id(), person, second, "2024-01-01,2024-02-01")))
                .isEqualTo("none");
        for (String sql : List.of(
                "update membership.work_profile_version set actor = 'x'",
                "delete from membership.work_profile_version",
                "delete from membership.work_profile")) {
            assertThat(refusal(sql)).as(sql).isEqualTo("42501");
        }
        union.as("auditor").get(ONE, first).statusCode(200);
    }

    @Test
    void everyVersionIsToldOnceWithoutNamesOrExactEarnings() throws SQLException {
        UUID first = record(
                person,
                Map.of(
                        "isMain",
                        true,
                        "validFrom",
                        "2024-02-01",
                        "icse18a",
                        "30",
                        "buyersOrEmployers",
                        List.of(Map.of("name", CANARY, "relation", "INTERMEDIARY")),
                        "earnings",
                        Map.of("money", Map.of("amount", "651.37", "currency", "KES"), "period", "DAY"),
                        "facts",
                        Map.of("unitRegistered", false)));
        UUID second = record(person, Map.of("validFrom", "2025-01-01"));
        union.as("organiser")
                .post(ONE + "/main-periods", Map.of("from", "2025-02-01"), second)
                .statusCode(200);
        union.as("organiser")
                .post(ONE + "/main-periods", Map.of("from", "2025-02-01"), second)
                .statusCode(200);
        union.as("organiser").post(ONE + "/withdrawals", Map.of(), first).statusCode(200);

        List<String> told = payloads(first);
        told.forEach(each -> EventContract.check("coop.minga.membership.work-profile-recorded.v1", each));
        assertThat(told).hasSize(3).noneMatch(each -> SECRET.matcher(each).find());
        assertThat(told.get(0)).contains("\"isMain\":true", "\"formality\":\"INFORMAL\"", "\"minor\":1700000");
        assertThat(told.get(1)).contains("\"version\":2", "\"isMain\":false", "\"to\":\"2025-02-01\"");
        assertThat(told.get(2)).contains("\"withdrawn\":true", "\"mainPeriods\":[]");
        assertThat(payloads(second)).hasSize(2);
        assertThat(column("select t::text from membership.work_profile_version t where work_profile_id = ?", first))
                .hasSize(3)
                .noneMatch(each -> SECRET.matcher(each).find());
    }

    @Test
    void jobsFollowTheirPersonThroughAMergeAndBack() {
        UUID other = PersonExamples.person(union);
        UUID kept = record(person, Map.of("isMain", true, "validFrom", "2025-01-01"));
        UUID absorbed = record(
                other,
                Map.of(
                        "isMain",
                        true,
                        "validFrom",
                        "2024-02-01",
                        "buyersOrEmployers",
                        List.of(Map.of("name", CANARY, "relation", "BUYER"))));
        var organisation = new OrganisationId(union.id());
        var merge = new MergeId(UUID.randomUUID());
        transactions.inOrganisation(union.id(), () -> {
            merging.fire(new PersonsMerging(organisation, merge, new PersonId(person), new PersonId(other)));
            return merge;
        });
        Api reader = union.as("auditor");
        reader.get(OF_PERSON, person).body("items", hasSize(2));
        reader.get(ONE, absorbed)
                .body("personId", equalTo(person.toString()), "mainPeriods[0].to", equalTo("2025-01-01"))
                .body("buyersOrEmployers[0].name", equalTo(CANARY));
        transactions.inOrganisation(union.id(), () -> {
            undoing.fire(new PersonsMergeUndoing(organisation, merge, new PersonId(person), new PersonId(other)));
            return merge;
        });
        reader.get(OF_PERSON, person).body("items.id", equalTo(List.of(kept.toString())));
        reader.get(ONE, absorbed)
                .body("personId", equalTo(other.toString()), "mainPeriods[0].to", nullValue())
                .body("buyersOrEmployers[0].name", equalTo(CANARY), "version", equalTo(3));
    }

    private UUID record(UUID of, Map<String, ?> job) {
        return Api.id(union.as("organiser").post(OF_PERSON, job, of).statusCode(201));
    }

    private List<String> mainJobsToday() {
        return union.as("auditor").get(OF_PERSON, person).extract().path("items.findAll { it.isMain }.id");
    }

    private static List<Integer> atOnce(List<? extends Callable<Integer>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        List<Callable<Integer>> waiting = calls.stream()
                .<Callable<Integer>>map(call -> () -> {
                    start.await();
                    return call.call();
                })
                .toList();
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            for (var answer : threads.invokeAll(waiting)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static List<String> payloads(UUID job) throws SQLException {
        return column("select payload::text from minga.outbox where aggregate_id = ? order by version", job);
    }

    private static List<String> column(String sql, UUID id) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection superuser = PostgresForTests.superuser("membership");
                var select = superuser.prepareStatement(sql)) {
            select.setObject(1, id);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    /** The SQL state with which the database refuses the runtime login's statement. */
    private String refusal(String sql) throws SQLException {
        try (Connection runtime = PostgresForTests.as("membership_app", "membership")) {
            runtime.setAutoCommit(false);
            try (var set = runtime.prepareStatement("select set_config('minga.org', ?, true)")) {
                set.setString(1, union.id().toString());
                set.execute();
            }
            try (var statement = runtime.createStatement()) {
                statement.execute(sql);
                return "none";
            } catch (SQLException refused) {
                return String.valueOf(refused.getSQLState());
            }
        }
    }
}
