package coop.minga.membership;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
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
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Lists, counts, searches and {@code asOf} cost the same in a roll of any size: the database's own counters say so, of the
 * real API asked in an organisation that has half of all memberships, and no question sorts what does not fit in memory.
 *
 * <p>{@code -Dminga.membership.memberships=1000000} fills in more; how long each question takes is logged, not tested.
 */
@QuarkusTest
@TestProfile(SmallBounds.class)
@WithTestResource(MingaTestResource.class)
class RollPlansTest {
    private static final Logger LOG = Logger.getLogger(RollPlansTest.class);
    private static final int MEMBERSHIPS = SmallBounds.MEMBERSHIPS;
    private static final String MEMBERSHIPS_PATH = "/api/v1/memberships";
    private static final String PERSONS_PATH = "/api/v1/persons";
    private static final String WORK_PATH = "/api/v1/work-profiles";
    /** As many as a search follows and a comparison reads, and some more. */
    private static final int MOST_FOLLOWED = 6_000;
    /** No index answers it; it reads up to its bound, which a smaller roll does not reach: 10,000 rows and what they name. */
    private static final String SIFTED = "memberships, HONORARY and SUSPENDED";

    private static final long MOST_SIFTED_ROWS = 21_000;

    /** Often enough for the database to have settled on the plan it keeps. */
    private static final int WARM_UP = 12;

    private static final int MEASURED = 5;

    /** What nobody in the roll is, or nobody among the first that one page is sifted from. */
    private static final Pattern OF_NOBODY =
            Pattern.compile("FOUNDER|category|EXPELLED|HONORARY and SUSPENDED|other sex"
                    + "|merged|of a group|^memberships asOf, last recorded first|work profiles asOf");

    private final LargeRoll roll;
    private final Map<String, String> cursors = new HashMap<>();
    private Tenant union;
    private UUID unit;
    private UUID person;

    @Inject
    RollPlansTest(LargeRoll roll) {
        this.roll = roll;
    }

    /**
     * @param rows by an index or without one
     * @param blocks of indexes
     * @param spilt bytes of sorts and hashes that did not fit in memory
     */
    private record Reads(long scans, long rows, long blocks, long spilt) {}

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
                .post(PERSONS_PATH, Map.of("names", Map.of("other", LargeRoll.CROWD_NAMES)))
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
        roll.crowd(union, person, 1, MOST_FOLLOWED);
        CountersFlushed.on = true;
        Map<String, Reads> small = askAll(MEMBERSHIPS / 4);
        CountersFlushed.on = false;
        LargeRoll.copy(union, copies / 4 + 1, copies, copies);
        roll.crowd(union, person, MOST_FOLLOWED + 1, 4 * MOST_FOLLOWED);
        CountersFlushed.on = true;
        Map<String, Reads> large = askAll(MEMBERSHIPS);
        assertSoftly(softly -> large.forEach((question, reads) -> {
            Reads before = requireNonNull(small.get(question));
            softly.assertThat(reads.scans())
                    .as("%s: tables read from end to end", question)
                    .isZero();
            softly.assertThat(reads.spilt()).as("%s: spilt", question).isZero();
            if (question.equals(SIFTED)) {
                softly.assertThat(reads.rows()).as("%s: rows", question).isLessThan(MOST_SIFTED_ROWS);
                return;
            }
            softly.assertThat(reads.rows()).as("%s: rows", question).isLessThan(before.rows() * 5 / 4 + 150);
            // An index may have become one level deeper, and what stood side by side in it may stand far apart.
            softly.assertThat(reads.blocks()).as("%s: blocks", question).isLessThan(before.blocks() * 3 / 2 + 200);
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
        list(questions, "memberships, HONORARY", MEMBERSHIPS_PATH, Map.of("category", "HONORARY"));
        list(
                questions,
                "memberships, HONORARY, last joined first",
                MEMBERSHIPS_PATH,
                Map.of("category", "HONORARY", "sort", "-joinedOn"));
        list(questions, "memberships, FOUNDER", MEMBERSHIPS_PATH, Map.of("category", "FOUNDER"));
        questions.put(
                SIFTED, () -> reader.list(MEMBERSHIPS_PATH, Map.of("category", "HONORARY", "state", "SUSPENDED")));
        list(questions, "memberships of a unit", MEMBERSHIPS_PATH, Map.of("unitId", unit));
        list(
                questions,
                "memberships of a unit, first joined first",
                MEMBERSHIPS_PATH,
                Map.of("unitId", unit, "sort", "joinedOn"));
        list(
                questions,
                "memberships of a unit, EXPELLED",
                MEMBERSHIPS_PATH,
                Map.of("unitId", unit, "state", "EXPELLED"));
        list(questions, "memberships asOf", MEMBERSHIPS_PATH, Map.of("asOf", "2015-06-30"));
        list(
                questions,
                "memberships asOf, last recorded first",
                MEMBERSHIPS_PATH,
                Map.of("asOf", "2010-06-30", "sort", "-createdAt"));
        list(
                questions,
                "memberships asOf, last joined first",
                MEMBERSHIPS_PATH,
                Map.of("asOf", "2012-06-30", "sort", "-joinedOn"));
        Map<String, String> then = Map.of("asOf", "2015-06-30", "knownAt", knownAt);
        list(questions, "memberships asOf, knownAt", MEMBERSHIPS_PATH, then);
        list(questions, "memberships asOf, knownAt, ACTIVE", MEMBERSHIPS_PATH, and(then, "state", "ACTIVE"));
        list(questions, "memberships asOf, knownAt, of a unit", MEMBERSHIPS_PATH, and(then, "unitId", unit));
        list(
                questions,
                "memberships asOf, knownAt, last recorded first",
                MEMBERSHIPS_PATH,
                and(then, "sort", "-createdAt"));
        list(
                questions,
                "memberships asOf, knownAt, first joined first",
                MEMBERSHIPS_PATH,
                and(then, "sort", "joinedOn"));
        for (Map<String, ?> query :
                List.<Map<String, ?>>of(Map.of(), Map.of("state", "ACTIVE"), Map.of("category", "FOUNDER"), then)) {
            questions.put(
                    "memberships counted " + query.keySet(),
                    () -> reader.list(MEMBERSHIPS_PATH, and(query, "count", true)));
        }
        questions.put("memberships, many pages in", () -> reader.list(MEMBERSHIPS_PATH, deep()));
        questions.put("memberships of a person", () -> reader.list(MEMBERSHIPS_PATH, Map.of("personId", person)));
        list(questions, "persons", PERSONS_PATH, Map.of());
        list(questions, "persons, women", PERSONS_PATH, Map.of("sex", "FEMALE"));
        list(questions, "persons of other sex", PERSONS_PATH, Map.of("sex", "OTHER"));
        list(questions, "persons merged", PERSONS_PATH, Map.of("state", "MERGED"));
        questions.put("persons counted", () -> reader.list(PERSONS_PATH, Map.of("count", true)));
        list(questions, "work profiles", WORK_PATH, Map.of());
        list(questions, "work profiles asOf", WORK_PATH, Map.of("asOf", "2019-06-30", "sort", "-createdAt"));
        list(questions, "work profiles of a group", WORK_PATH, Map.of("workerGroup", "WASTE_PICKERS"));
        for (var search : List.of(
                Map.of("name", "Zawadi Nyota"),
                Map.of("name", LargeRoll.COMMON_NAME),
                Map.of("name", "Aminaa"),
                Map.of("name", LargeRoll.CROWD_NAMES),
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
        questions.put(name + ", next", () -> reader.list(path, next(name, path, query)));
    }

    private Map<String, Object> next(String name, String path, Map<String, ?> query) {
        String cursor = cursors.computeIfAbsent(
                name,
                first -> String.valueOf(
                        union.as("auditor").list(path, query).extract().<Object>path("next")));
        // Of a list that has one page the first is asked again.
        return cursor.equals("null") ? Map.copyOf(query) : and(query, "after", cursor);
    }

    private Map<String, Object> deep() {
        String cursor = cursors.computeIfAbsent("deep", first -> {
            String after = "";
            for (int page = 0; page < 10; page++) {
                after = union.as("auditor")
                        .list(
                                MEMBERSHIPS_PATH,
                                after.isEmpty() ? Map.of("limit", 500) : Map.of("limit", 500, "after", after))
                        .extract()
                        .path("next");
            }
            return after;
        });
        return Map.of("after", cursor);
    }

    private static Map<String, Object> and(Map<String, ?> query, String parameter, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(query);
        more.put(parameter, value);
        return more;
    }

    private static Reads ask(String name, Supplier<ValidatableResponse> question, int memberships) throws SQLException {
        Reads start = reads();
        for (int i = 0; i < WARM_UP; i++) {
            List<?> items = question.get().statusCode(200).extract().path("items");
            assertThat(items.isEmpty())
                    .as(name)
                    .isEqualTo(OF_NOBODY.matcher(name).find());
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
                (after.blocks() - before.blocks()) / MEASURED,
                after.spilt() - start.spilt());
        LOG.infof(
                "%,d memberships | %s | %d items, median %d ms | %,d rows, %,d index blocks, %d scans",
                memberships,
                name,
                question.get().extract().<List<?>>path("items").size(),
                nanos.get(MEASURED / 2) / 1_000_000,
                reads.rows(),
                reads.blocks(),
                reads.scans());
        return reads;
    }

    /** What has been read of the large tables so far. */
    private static Reads reads() throws SQLException {
        try (Connection database = PostgresForTests.superuser("membership");
                var select = database.createStatement();
                var row = select.executeQuery("""
                        select count(*), sum(t.seq_scan), sum(t.seq_tup_read + i.entries),
                            sum(b.idx_blks_read + b.idx_blks_hit),
                            (select temp_bytes from pg_stat_database where datname = 'membership')
                        from pg_stat_user_tables t
                        join pg_statio_user_tables b using (relid)
                        join (select relid, sum(idx_tup_read) as entries from pg_stat_user_indexes group by relid) i using (relid)
                        where t.relname in ('person', 'membership', 'membership_transition', 'membership_period',
                            'work_profile', 'work_profile_version', 'main_job', 'person_search_token', 'duplicate_key',
                            'personal_key')""")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(10);
            return new Reads(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
        }
    }
}
