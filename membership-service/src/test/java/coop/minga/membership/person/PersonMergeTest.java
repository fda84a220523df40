package coop.minga.membership.person;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class PersonMergeTest {
    private static final String PATH = "/api/v1/persons";

    private Tenant union;
    private UUID kept;
    private UUID absorbed;

    @BeforeEach
    void recordTwice() {
        union = Tenant.register();
        kept = record("Amina", "0712345678", "A-1");
        absorbed = record("Aminah Wanjiru", "0712345679", "A-2");
    }

    @Test
    void theAbsorbedRecordLeadsToTheKeptOneWhichHasEverything() {
        merge(kept, absorbed)
                .statusCode(200)
                .body("keptId", equalTo(kept.toString()))
                .body("absorbedId", equalTo(absorbed.toString()));
        person(kept)
                .body("names.given", equalTo("Amina"))
                .body("contactPoints.value", contains("+254712345678", "+254712345679"))
                .body("identifiers.value", contains("A-1", "A-2"));
        person(absorbed).body("state", equalTo("MERGED")).body("mergedInto", equalTo(kept.toString()));
        search(Map.of("phone", "0712345679")).body("items.id", contains(kept.toString()));
        search(Map.of("name", "wanjiru")).body("items", empty());
        union.as("organiser").list(PATH, Map.of()).body("items.id", contains(kept.toString()));
        union.as("organiser")
                .put("\"2\"", PATH + "/{id}", Map.of("names", Map.of("given", "A")), absorbed)
                .spec(problem(409, "PERSON_NOT_CHANGEABLE"))
                .body("mergedInto", equalTo(kept.toString()));
        union.as("organiser")
                .post("/api/v1/memberships", Map.of("personId", absorbed))
                .spec(problem(409, "PERSON_NOT_CHANGEABLE"));
        assertThat(told(kept)).containsExactly("person-recorded 1", "person-recorded 2");
        assertThat(told(absorbed)).containsExactly("person-recorded 1", "person-merged 2");
        assertThat(PersonEvents.of(absorbed).getLast().payload().getBoolean("undone"))
                .isFalse();
    }

    @Test
    void undoneBothAreWhatTheyWere() throws SQLException {
        Map<String, Object> keptBefore = said(kept);
        Map<String, Object> absorbedBefore = said(absorbed);
        List<String> before = rows();
        merge(kept, absorbed).statusCode(200);
        assertThat(rows()).isNotEqualTo(before);
        undo(absorbed).statusCode(200).body("absorbedId", equalTo(absorbed.toString()));
        assertThat(said(kept)).isEqualTo(keptBefore);
        assertThat(said(absorbed)).isEqualTo(absorbedBefore);
        assertThat(rows())
                .as("tokens, identifiers, keys, and what lies sealed of the absorbed one")
                .isEqualTo(before);
        assertThat(told(absorbed)).containsExactly("person-recorded 1", "person-merged 2", "person-merged 3");
        assertThat(PersonEvents.of(absorbed).getLast().payload().getBoolean("undone"))
                .isTrue();
        assertThat(told(kept)).containsExactly("person-recorded 1", "person-recorded 2", "person-recorded 3");
        undo(absorbed).spec(problem(409, "PERSON_NOT_MERGED"));
        merge(absorbed, kept).statusCode(200);
    }

    @Test
    void whatWasWrittenSinceStaysWithTheKeptRecord() {
        merge(kept, absorbed).statusCode(200);
        Map<String, Object> anew = new HashMap<>(person(kept).extract().path("$"));
        union.as("organiser")
                .put(
                        "\"2\"",
                        PATH + "/{id}",
                        Map.of(
                                "names",
                                Map.of("given", "Amina", "family", "Otieno"),
                                "contactPoints",
                                anew.get("contactPoints"),
                                "identifiers",
                                anew.get("identifiers"),
                                "birth",
                                Map.of("year", 1984)),
                        kept)
                .statusCode(200);
        undo(absorbed).statusCode(200);
        person(kept)
                .body("names.family", equalTo("Otieno"))
                .body("birth.year", equalTo(1984))
                .body("contactPoints.value", contains("+254712345678"))
                .body("identifiers.value", contains("A-1"));
        person(absorbed).body("identifiers.value", contains("A-2"));
    }

    @Test
    void mergesOfMergedPersonsAreUndoneFromTheEnd() throws SQLException {
        UUID last = record("Amena", "0712345670", "A-3");
        List<String> before = openRows();
        List<Map<String, Object>> saidBefore = List.of(said(kept), said(absorbed), said(last));
        merge(absorbed, last).statusCode(200);
        merge(kept, absorbed).statusCode(200);
        merge(kept, last).spec(problem(409, "PERSON_NOT_CHANGEABLE"));
        person(kept).body("identifiers.value", contains("A-1", "A-2", "A-3"));
        undo(last).spec(problem(409, "PERSON_NOT_CHANGEABLE"));
        undo(absorbed).statusCode(200);
        undo(last).statusCode(200);
        assertThat(openRows()).isEqualTo(before);
        assertThat(List.of(said(kept), said(absorbed), said(last))).isEqualTo(saidBefore);
    }

    @Test
    void theErasureOfTheKeptRecordTakesAllItAbsorbed() {
        UUID last = record("Amena", "0712345670", "A-3");
        merge(absorbed, last).statusCode(200);
        merge(kept, absorbed).statusCode(200);
        erase(absorbed).spec(problem(409, "PERSON_NOT_CHANGEABLE"));
        erase(kept).statusCode(200);
        for (UUID each : List.of(kept, absorbed, last)) {
            person(each).body("state", equalTo("ERASED")).body("names", equalTo(null));
            assertThat(told(each)).last().asString().startsWith("person-erased");
        }
        undo(absorbed).spec(problem(409, "PERSON_NOT_CHANGEABLE"));
    }

    @Test
    void afterItsTimeAMergeStands() throws SQLException {
        merge(kept, absorbed).statusCode(200);
        try (Connection superuser = PostgresForTests.superuser("membership");
                var update = superuser.prepareStatement("""
                        update membership.person_merge
                        set merged_at = merged_at - interval '31 days', undo_until = undo_until - interval '31 days'
                        where absorbed_id = ?""")) {
            update.setObject(1, absorbed);
            update.executeUpdate();
        }
        undo(absorbed).spec(problem(409, "MERGE_UNDO_OVER"));
        person(absorbed).body("state", equalTo("MERGED"));
    }

    @Test
    void anIdentifierThatBelongsToSomebodyElseByNowKeepsTheMergeFromBeingUndone() throws SQLException {
        merge(kept, absorbed).statusCode(200);
        union.as("organiser")
                .put("\"2\"", PATH + "/{id}", Map.of("names", Map.of("given", "Amina")), kept)
                .statusCode(200);
        record("Njeri", "0712345671", "A-2");
        List<String> before = rows();
        undo(absorbed).spec(problem(409, "IDENTIFIER_TAKEN"));
        assertThat(rows()).isEqualTo(before);
        person(absorbed).body("state", equalTo("MERGED"));
    }

    @Test
    void onlyTwoRecordsOfTheOrganisationAreMerged() {
        merge(kept, kept).spec(problem(400, "MERGE_WITH_ITSELF", "/absorbedId"));
        merge(kept, UUID.randomUUID()).spec(problem(404, "PERSON_UNKNOWN"));
        merge(kept, PersonExamples.person(Tenant.register())).spec(problem(404, "PERSON_UNKNOWN"));
        undo(kept).spec(problem(409, "PERSON_NOT_MERGED"));
        undo(UUID.randomUUID()).spec(problem(404, "PERSON_UNKNOWN"));
        merge(kept, absorbed).statusCode(200);
        merge(kept, absorbed).spec(problem(409, "PERSON_NOT_CHANGEABLE"));
        search(Map.of("phone", "0712345678")).body("items", hasSize(1));
    }

    private UUID record(String name, String phone, String number) {
        return Api.id(union.as("organiser")
                .post(
                        PATH,
                        Map.of(
                                "names",
                                Map.of("given", name),
                                "contactPoints",
                                List.of(Map.of("kind", "PHONE", "value", phone)),
                                "identifiers",
                                List.of(Map.of("scheme", "CARD", "country", "KE", "value", number))))
                .statusCode(201));
    }

    private ValidatableResponse merge(UUID into, UUID other) {
        return union.as("organiser").post(PATH + "/{id}/merges", Map.of("absorbedId", other), into);
    }

    private ValidatableResponse undo(UUID person) {
        return union.as("organiser").post(PATH + "/{id}/merge-undoings", "", person);
    }

    private ValidatableResponse erase(UUID person) {
        return union.as("org-admin")
                .post(PATH + "/{id}/erasures", Map.of("ground", "PERSON_ASKED", "requestedBy", "PERSON"), person);
    }

    private ValidatableResponse search(Map<String, ?> body) {
        return union.as("organiser").post(PATH + "/searches", body).statusCode(200);
    }

    private ValidatableResponse person(UUID id) {
        return union.as("organiser").get(PATH + "/{id}", id).statusCode(200);
    }

    /** What the record says, without when it was said. */
    private Map<String, Object> said(UUID id) {
        Map<String, Object> view = new HashMap<>(person(id).extract().path("$"));
        view.remove("version");
        view.remove("updatedAt");
        return view;
    }

    private static List<String> told(UUID person) {
        return PersonEvents.of(person).stream()
                .map(event -> event.type() + " " + event.version())
                .toList();
    }

    /** Without what lies sealed: a record that absorbed another one was sealed anew. */
    private List<String> openRows() throws SQLException {
        return rows().stream().filter(row -> !row.matches("[0-9a-f]+")).toList();
    }

    /** The rows of the union's persons, without versions and what a new sealing changes by itself. */
    private List<String> rows() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection superuser = PostgresForTests.superuser("membership");
                var select = superuser.prepareStatement("""
                        select t::text from membership.person_search_token t where org_id = ?
                        union all
                        select (to_jsonb(i) - 'linked')::text from membership.person_identifier i where org_id = ?
                        union all
                        select k::text from minga.personal_key k where org_id = ?
                        union all
                        select (to_jsonb(p) - 'version' - 'updated_at' - 'sealed')::text from membership.person p
                        where org_id = ?
                        union all
                        select encode(sealed, 'hex') from membership.person where org_id = ? and id = ?
                        order by 1""")) {
            for (int i = 1; i <= 5; i++) {
                select.setObject(i, union.id());
            }
            select.setObject(6, absorbed);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
