package coop.minga.membership.duplicate;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.membership.Tenant;
import coop.minga.membership.person.DamagedRecord;
import coop.minga.membership.person.PersonEvents;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class DuplicateCandidateResourceTest {
    private static final String PATH = "/api/v1/duplicate-candidates";
    private static final String PERSONS = "/api/v1/persons";

    private Tenant union;

    @BeforeEach
    void register() {
        union = Tenant.register();
    }

    @Test
    void whoIsRecordedTwiceIsFoundInTheBackgroundAndTheReasonIsTold() {
        UUID one = record("Katherin Wanjiru", "0712345678");
        UUID other = record("Catherine Wanjiru", "0712345678");
        record("Njeri Wanjiru", "0712345678");
        record("Catherine Wanjiru", "0712345679");
        JsonPath pair = pairOf(one, other);
        assertThat(pair.getString("state")).isEqualTo("OPEN");
        assertThat(pair.getList("components.component", String.class))
                .containsExactlyInAnyOrder("SIMILAR_NAME", "SAME_PHONE");
        assertThat(pair.getInt("score")).isEqualTo(60);
        assertThat(pair.getString("band")).isEqualTo("LOW");
        assertThat(pair.getList("personIds", String.class)).containsExactlyInAnyOrder(one.toString(), other.toString());
        union.as("organiser").list(PATH, Map.of("sort", "-score")).body("items.id", contains(pair.getString("id")));
        Tenant.register().as("organiser").get(PATH).body("items", empty());
    }

    @Test
    void notADuplicateIsRememberedUntilOneOfTheTwoChanges() {
        UUID one = record("Amina Wanjiru", "0712345678");
        UUID other = record("Amina Wanjiru", "0712345678");
        String id = pairOf(one, other).getString("id");
        union.as("organiser")
                .post(PATH + "/{id}/rejections", "", id)
                .statusCode(200)
                .body("state", equalTo("NOT_DUPLICATE"));
        check(one).body("items.state", contains("NOT_DUPLICATE"));
        correct(one, "\"1\"", Map.of("languages", List.of("sw")));
        check(one).body("items.state", contains("NOT_DUPLICATE"));
        correct(one, "\"2\"", Map.of("birth", Map.of("year", 1984)));
        check(one).body("items.state", contains("OPEN"));
        union.as("organiser").post(PATH + "/{id}/deferrals", "", id).body("state", equalTo("DEFERRED"));
        check(other).body("items.state", contains("DEFERRED"));
        union.as("organiser").post(PATH + "/{id}/resumptions", "", id).body("state", equalTo("OPEN"));
        union.as("organiser")
                .post(PATH + "/{id}/resumptions", "", id)
                .spec(problem(409, "DUPLICATE_STEP_NOT_ALLOWED"))
                .body("currentState", equalTo("OPEN"))
                .body("allowedTransitions", containsInAnyOrder("MERGE", "REJECTION", "DEFERRAL", "WITHDRAWAL"));
        assertThat(told(id)).containsExactly("OPEN", "NOT_DUPLICATE", "OPEN", "DEFERRED", "OPEN");
    }

    @Test
    void aMergeAndItsUndoingMoveThePairWhicheverWayTheyAreAskedFor() {
        UUID one = record("Amina Wanjiru", "0712345678");
        UUID other = record("Amina Wanjiru", "0712345678");
        String id = pairOf(one, other).getString("id");
        union.as("organiser")
                .post(PATH + "/{id}/merges", Map.of("keptId", UUID.randomUUID()), id)
                .spec(problem(422, "DUPLICATE_KEPT_IS_NEITHER", "/keptId"));
        union.as("organiser")
                .post(PATH + "/{id}/merges", Map.of("keptId", other), id)
                .statusCode(200)
                .body("state", equalTo("MERGED"));
        union.as("organiser").get(PERSONS + "/{id}", one).body("mergedInto", equalTo(other.toString()));
        union.as("organiser").post(PERSONS + "/{id}/merge-undoings", "", one).statusCode(200);
        union.as("organiser").get(PATH + "/{id}", id).body("state", equalTo("OPEN"));
        union.as("organiser")
                .post(PERSONS + "/{id}/merges", Map.of("absorbedId", other), one)
                .statusCode(200);
        union.as("organiser").get(PATH + "/{id}", id).body("state", equalTo("MERGED"));
        assertThat(told(id)).containsExactly("OPEN", "MERGED", "OPEN", "MERGED");
    }

    @Test
    void whoIsAbsorbedErasedOrCorrectedIsProposedNoMore() {
        UUID one = record("Amina Wanjiru", "0712345678");
        UUID other = record("Amina Wanjiru", "0712345678");
        UUID third = record("Amina Wanjiru", "0712345678");
        UUID fourth = record("Amina Wanjiru", "0712345678");
        String absorbed = pairOf(one, third).getString("id");
        String erased = pairOf(other, fourth).getString("id");
        String corrected = pairOf(other, third).getString("id");
        union.as("organiser")
                .post(PERSONS + "/{id}/merges", Map.of("absorbedId", one), other)
                .statusCode(200);
        union.as("org-admin")
                .post(PERSONS + "/{id}/erasures", Map.of("ground", "PERSON_ASKED", "requestedBy", "PERSON"), fourth)
                .statusCode(200);
        correct(third, "\"1\"", Map.of("names", Map.of("given", "Otieno")));
        for (String each : List.of(absorbed, erased, corrected)) {
            await().atMost(Duration.ofMinutes(1)).until(() -> union.as("organiser")
                    .get(PATH + "/{id}", each)
                    .extract()
                    .path("state")
                    .equals("WITHDRAWN"));
        }
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> union.as("organiser")
                .list(PATH, Map.of("state", "OPEN"))
                .body("items", empty()));
    }

    @Test
    void onlyAPairAndAPersonOfTheOrganisation() {
        String id = pairOf(record("Amina Wanjiru", "0712345678"), record("Amina Wanjiru", "0712345678"))
                .getString("id");
        Api other = Tenant.register().as("organiser");
        other.get(PATH + "/{id}", id).spec(problem(404, "DUPLICATE_CANDIDATE_UNKNOWN"));
        other.post(PATH + "/{id}/rejections", "", id).spec(problem(404, "DUPLICATE_CANDIDATE_UNKNOWN"));
        other.post(PERSONS + "/{id}/duplicate-checks", "", UUID.randomUUID()).spec(problem(404, "PERSON_UNKNOWN"));
        union.as("member").get(PATH).statusCode(403);
    }

    @Test
    void whoIsComparedNowIsComparedWithThoseWhoStillWaitToo() throws SQLException {
        Tenant busy = Tenant.register();
        try (Connection held = PostgresForTests.superuser("membership")) {
            held.setAutoCommit(false);
            ask(held, "select pg_advisory_xact_lock(hashtextextended('duplicates of ' || ?, 0)) is null", busy);
            record(busy, "Amina Wanjiru", "0712345678");
            // From here on the background waits, and compares nobody.
            await().atMost(Duration.ofMinutes(1)).until(() -> ask(held, """
                    select exists (
                        select from pg_locks
                        where locktype = 'advisory' and not granted
                          and (classid::bigint << 32 | objid::bigint) = hashtextextended('duplicates of ' || ?, 0))
                    """, busy));
            UUID one = record("Amina Wanjiru", "0712345678");
            UUID other = record("Amina Wanjiru", "0712345678");
            check(other).body("items.personIds", contains(containsInAnyOrder(one.toString(), other.toString())));
            held.rollback();
        }
    }

    @Test
    void whatCannotBeReadInOneOrganisationKeepsNoOtherWaiting() throws SQLException {
        List<Tenant> broken = new ArrayList<>();
        try (Connection superuser = PostgresForTests.superuser("membership")) {
            for (int i = 0; i < 6; i++) {
                Tenant each = Tenant.register();
                damage(superuser, each, record(each, "Amina Wanjiru", "0712345678"));
                broken.add(each);
            }
            UUID one = record("Amina Wanjiru", "0712345678");
            pairOf(one, record("Amina Wanjiru", "0712345678"));
            for (Tenant each : broken) {
                assertThat(ask(
                                superuser,
                                "select exists (select from membership.duplicate_check where org_id = ?::uuid)",
                                each))
                        .isTrue();
                forgetWhoWaits(superuser, each);
            }
        }
    }

    @Test
    void whoCannotBeReadIsComparedWhenTheyCanAndKeepsNobodyWaiting() throws SQLException {
        UUID damaged = record("Amina Wanjiru", "0712345678");
        try (Connection superuser = PostgresForTests.superuser("membership")) {
            DamagedRecord record = damage(superuser, union, damaged);
            UUID one = record("Amina Wanjiru", "0712345678");
            pairOf(one, record("Amina Wanjiru", "0712345678"));
            assertThat(ask(
                            superuser,
                            "select exists (select from membership.duplicate_check where org_id = ?::uuid)",
                            union))
                    .isTrue();
            record.mend();
            pairOf(damaged, one);
        }
    }

    @Test
    void whatCannotBeReadKeepsNobodyFromBeingComparedNow() throws SQLException {
        UUID one = record("Amina Wanjiru", "0712345678");
        UUID other = record("Amina Wanjiru", "0712345678");
        pairOf(one, other);
        UUID alike = record("Amina Wanjiru", "0712345678");
        pairOf(alike, one);
        pairOf(alike, other);
        try (Connection superuser = PostgresForTests.superuser("membership")) {
            damage(superuser, union, record("Baraka Otieno", "0722000111"));
            damage(superuser, union, alike);
            // What was found of the one that cannot be read any more stands.
            check(other).body("items.size()", equalTo(2));
            assertThat(pairOf(one, other).getString("state")).isEqualTo("OPEN");
            assertThat(pairOf(alike, other).getString("state")).isEqualTo("OPEN");
            forgetWhoWaits(superuser, union);
        }
    }

    /** Makes a record one that cannot be opened, and lets it wait to be compared. */
    private static DamagedRecord damage(Connection superuser, Tenant of, UUID person) throws SQLException {
        DamagedRecord damaged = DamagedRecord.of(person);
        try (var wait = superuser.prepareStatement(
                "insert into membership.duplicate_check (org_id, person_id) values (?, ?)")) {
            wait.setObject(1, of.id());
            wait.setObject(2, person);
            wait.executeUpdate();
        }
        return damaged;
    }

    private static void forgetWhoWaits(Connection superuser, Tenant of) throws SQLException {
        try (var forget = superuser.prepareStatement("delete from membership.duplicate_check where org_id = ?")) {
            forget.setObject(1, of.id());
            forget.executeUpdate();
        }
    }

    private static boolean ask(Connection connection, String sql, Tenant of) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setString(1, of.id().toString());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private UUID record(String name, String phone) {
        return record(union, name, phone);
    }

    private static UUID record(Tenant of, String name, String phone) {
        return Api.id(of.as("organiser")
                .post(
                        PERSONS,
                        Map.of(
                                "names",
                                Map.of("given", name),
                                "contactPoints",
                                List.of(Map.of("kind", "PHONE", "value", phone))))
                .statusCode(201));
    }

    private void correct(UUID person, String etag, Map<String, ?> changes) {
        Map<String, Object> said = new HashMap<>();
        JsonPath view =
                union.as("organiser").get(PERSONS + "/{id}", person).extract().jsonPath();
        said.put("names", view.get("names"));
        said.put("contactPoints", view.get("contactPoints"));
        said.putAll(changes);
        union.as("organiser").put(etag, PERSONS + "/{id}", said, person).statusCode(200);
    }

    private ValidatableResponse check(UUID person) {
        return union.as("organiser")
                .post(PERSONS + "/{id}/duplicate-checks", "", person)
                .statusCode(200);
    }

    /** The pair of the two, as soon as it was found. */
    private JsonPath pairOf(UUID one, UUID other) {
        List<String> found = new ArrayList<>();
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            JsonPath list = union.as("auditor")
                    .list(PATH, Map.of("personId", one))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<Map<String, ?>> items = list.getList("items");
            items.stream()
                    .filter(item -> String.valueOf(item.get("personIds")).contains(other.toString()))
                    .forEach(item -> found.add(String.valueOf(item.get("id"))));
            return !found.isEmpty();
        });
        return union.as("organiser")
                .get(PATH + "/{id}", found.getFirst())
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> told(String candidate) {
        return PersonEvents.of("minga.membership.duplicate-candidate", UUID.fromString(candidate)).stream()
                .map(event -> event.payload().getString("state"))
                .toList();
    }
}
