package coop.minga.membership;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Lists, searches and {@code asOf} cost the same in a roll of any size, but for names that many bear: the database's own counters say so, of the real
 * API asked in an organisation that has half of all memberships.
 *
 * <p>{@code -Dminga.membership.memberships=1000000} fills in more; how long each question takes is logged, not tested.
 */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class RollPlansTest {
    private static final Logger LOG = Logger.getLogger(RollPlansTest.class);
    private static final int MEMBERSHIPS = Integer.getInteger("minga.membership.memberships", 40_000);
    private static final String MEMBERSHIPS_PATH = "/api/v1/memberships";
    private static final String PERSONS_PATH = "/api/v1/persons";
    /** Often enough for the database to have settled on the plan it keeps. */
    private static final int WARM_UP = 15;

    private static final int MEASURED = 9;

    private final LargeRoll roll;
    private final Map<String, String> cursors = new HashMap<>();
    private Tenant union;
    private UUID unit;
    private UUID person;

    @Inject
    RollPlansTest(LargeRoll roll) {
        this.roll = roll;
    }

    private record Reads(long scans, long rows, long blocks) {}

    @AfterEach
    void letCountersBe() {
        CountersFlushed.on = false;
    }

    @BeforeEach
    void recordTheFirst() throws SQLException, InterruptedException {
        union = Tenant.register();
        unit = roll.record(union);
        Api organiser = union.as("organiser");
        Map<String, Object> somebody =
                organiser.list(PERSONS_PATH, Map.of("limit", 1)).extract().path("items[0]");
        person = UUID.fromString((String) somebody.get("id"));
        organiser
                .post(PERSONS_PATH, Map.of("names", somebody.get("names"), "birth", somebody.get("birth")))
                .statusCode(201);
        organiser
                .post(
                        PERSONS_PATH,
                        Map.of(
                                "names",
                                Map.of("given", "Zawadi", "family", "Nyota"),
                                "contactPoints",
                                List.of(Map.of("kind", "PHONE", "value", "0799000111"))))
                .statusCode(201);
    }

    @Test
    void costsTheSameInARollOfAnySize() throws SQLException {
        int copies = MEMBERSHIPS / LargeRoll.RECORDED - 1;
        LargeRoll.copy(union, 1, copies / 4, copies);
        CountersFlushed.on = true;
        Map<String, Reads> small = askAll(MEMBERSHIPS / 4);
        CountersFlushed.on = false;
        LargeRoll.copy(union, copies / 4 + 1, copies, copies);
        CountersFlushed.on = true;
        Map<String, Reads> large = askAll(MEMBERSHIPS);
        assertSoftly(softly -> large.forEach((question, reads) -> {
            Reads before = requireNonNull(small.get(question));
            softly.assertThat(reads.scans())
                    .as("%s: tables read from end to end", question)
                    .isZero();
            if (question.contains(LargeRoll.COMMON_NAME)) {
                // As many as bear the name and no others, which a larger union has more of.
                return;
            }
            // An index may have become one level deeper, and what is bounded may not have reached its bound before.
            softly.assertThat(reads.rows()).as("%s: rows", question).isLessThan(before.rows() * 3 / 2 + 1000);
            softly.assertThat(reads.blocks()).as("%s: blocks", question).isLessThan(before.blocks() * 3 / 2 + 1000);
        }));
    }

    private Map<String, Reads> askAll(int memberships) throws SQLException {
        Api reader = union.as("auditor");
        Api organiser = union.as("organiser");
        String knownAt = Instant.now().minus(4 * 365, ChronoUnit.DAYS).toString();
        Map<String, Supplier<ValidatableResponse>> questions = new LinkedHashMap<>();
        list(questions, "memberships", MEMBERSHIPS_PATH, Map.of());
        list(questions, "memberships, last joined first", MEMBERSHIPS_PATH, Map.of("sort", "-joinedOn"));
        list(questions, "memberships, ACTIVE", MEMBERSHIPS_PATH, Map.of("state", "ACTIVE"));
        list(questions, "memberships, SUSPENDED", MEMBERSHIPS_PATH, Map.of("state", "SUSPENDED"));
        list(questions, "memberships of a unit", MEMBERSHIPS_PATH, Map.of("unitId", unit));
        list(questions, "memberships asOf", MEMBERSHIPS_PATH, Map.of("asOf", "2015-06-30"));
        list(
                questions,
                "memberships asOf, knownAt",
                MEMBERSHIPS_PATH,
                Map.of("asOf", "2015-06-30", "knownAt", knownAt));
        list(
                questions,
                "memberships asOf, knownAt, ACTIVE",
                MEMBERSHIPS_PATH,
                Map.of("asOf", "2015-06-30", "knownAt", knownAt, "state", "ACTIVE"));
        questions.put("memberships of a person", () -> reader.list(MEMBERSHIPS_PATH, Map.of("personId", person)));
        list(questions, "persons", PERSONS_PATH, Map.of());
        list(questions, "persons, women", PERSONS_PATH, Map.of("sex", "FEMALE"));
        for (var search : List.of(
                Map.of("name", "Zawadi Nyota"),
                Map.of("name", LargeRoll.COMMON_NAME),
                Map.of("name", LargeRoll.COMMON_NAME + " ka"),
                Map.of("phone", "0799000111"))) {
            questions.put("search " + search, () -> organiser.post(PERSONS_PATH + "/searches", search));
        }
        questions.put(
                "duplicates of a person",
                () -> organiser.post(PERSONS_PATH + "/{id}/duplicate-checks", Map.of(), person));

        Map<String, Reads> all = new LinkedHashMap<>();
        for (var question : questions.entrySet()) {
            all.put(question.getKey(), ask(question.getKey(), question.getValue(), memberships));
        }
        return all;
    }

    /** The first page and the one after it. */
    private void list(
            Map<String, Supplier<ValidatableResponse>> questions, String name, String path, Map<String, ?> query) {
        Api reader = union.as("auditor");
        questions.put(name, () -> reader.list(path, query));
        questions.put(name + ", next", () -> {
            Map<String, Object> next = new LinkedHashMap<>(query);
            next.put("after", cursors.computeIfAbsent(name, first -> reader.list(path, query)
                    .extract()
                    .<String>path("next")));
            return reader.list(path, next);
        });
    }

    private static Reads ask(String name, Supplier<ValidatableResponse> question, int memberships) throws SQLException {
        Reads start = reads();
        for (int i = 0; i < WARM_UP; i++) {
            assertThat(question.get().statusCode(200).extract().<List<?>>path("items"))
                    .as(name)
                    .isNotEmpty();
        }
        Reads before = reads();
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < MEASURED; i++) {
            long begun = System.nanoTime();
            question.get().statusCode(200);
            nanos.add(System.nanoTime() - begun);
        }
        Reads after = reads();
        nanos.sort(null);
        var reads = new Reads(
                after.scans() - start.scans(),
                (after.rows() - before.rows()) / MEASURED,
                (after.blocks() - before.blocks()) / MEASURED);
        LOG.infof(
                "%,d memberships | %s | median %d ms | %,d rows, %,d blocks, %d scans",
                memberships, name, nanos.get(MEASURED / 2) / 1_000_000, reads.rows(), reads.blocks(), reads.scans());
        return reads;
    }

    /** What has been read of the large tables. */
    private static Reads reads() throws SQLException {
        try (Connection database = PostgresForTests.superuser("membership");
                var select = database.createStatement();
                var row = select.executeQuery("""
                        select count(*), sum(t.seq_scan), sum(t.seq_tup_read + i.entries),
                            sum(b.heap_blks_read + b.heap_blks_hit + b.idx_blks_read + b.idx_blks_hit)
                        from pg_stat_user_tables t
                        join pg_statio_user_tables b using (relid)
                        join (select relid, sum(idx_tup_read) as entries from pg_stat_user_indexes group by relid) i using (relid)
                        where t.relname in ('person', 'membership', 'membership_transition', 'membership_period',
                            'work_profile', 'work_profile_version', 'main_job', 'person_search_token', 'duplicate_key',
                            'personal_key')""")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(10);
            return new Reads(row.getLong(2), row.getLong(3), row.getLong(4));
        }
    }
}
