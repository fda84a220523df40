package coop.minga.membership.person;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.membership.Tenant;
import coop.minga.membership.imports.Upload;
import coop.minga.platform.crypto.MasterKey;
import coop.minga.platform.crypto.Sealed;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class PersonErasureTest {
    private static final String PATH = "/api/v1/persons";
    private static final Map<String, ?> ASKED = Map.of("ground", "PERSON_ASKED", "requestedBy", "PERSON");

    @Inject
    MasterKey masterKey;

    private final String canary = "Kanarienvogel" + UUID.randomUUID().toString().substring(0, 8);
    private Tenant union;

    @BeforeEach
    void register() {
        union = Tenant.register();
    }

    @Test
    void whatIsErasedAnswersAsErasedForEver() {
        UUID id = record();
        erase(id)
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("state", equalTo("ERASED"))
                .body("names", equalTo(null))
                .body("identifiers", empty())
                .body("householdId", equalTo(null))
                .body("sex", equalTo("FEMALE"));
        union.as("organiser").get(PATH + "/{id}", id).statusCode(200).body("state", equalTo("ERASED"));
        union.as("organiser").list(PATH, Map.of()).body("items", empty());
        union.as("organiser").list(PATH, Map.of("state", "ERASED")).body("items.id", contains(id.toString()));
        for (Map<String, ?> search : List.of(Map.of("name", canary), Map.of("phone", "0712345678"))) {
            union.as("organiser").post(PATH + "/searches", search).body("items", empty());
        }
        union.as("organiser")
                .put("\"2\"", PATH + "/{id}", Map.of("names", Map.of("given", "Back")), id)
                .spec(problem(409, "PERSON_NOT_CHANGEABLE"))
                .body("currentState", equalTo("ERASED"))
                .body("allowedTransitions", empty());
        erase(id).spec(problem(409, "PERSON_NOT_CHANGEABLE"));
        erase(UUID.randomUUID()).spec(problem(404, "PERSON_UNKNOWN"));
        union.as("organiser")
                .post("/api/v1/memberships", Map.of("personId", id))
                .spec(problem(409, "PERSON_NOT_CHANGEABLE"));
        assertThat(PersonEvents.of(id))
                .extracting(PersonEvents.Told::type, PersonEvents.Told::version)
                .containsExactly(tuple("person-recorded", 1L), tuple("person-erased", 2L));
    }

    @Test
    void theIdentifierIsFreeAndTheIdIsNot() {
        UUID id = record();
        erase(id).statusCode(200);
        Map<String, ?> same = Map.of("names", Map.of("given", "Amina"), "identifiers", List.of(identifier()));
        union.as("organiser").post(PATH, same).statusCode(201);
        union.as("organiser")
                .post(PATH, Map.of("id", id, "names", Map.of("given", "Amina")))
                .spec(problem(409, "PERSON_ID_TAKEN"));
    }

    @Test
    void whoIsStillAMemberIsNotErased() {
        UUID id = record();
        UUID membership = Api.id(union.as("organiser")
                .post("/api/v1/memberships", Map.of("personId", id))
                .statusCode(201));
        erase(id).spec(problem(409, "PERSON_STILL_MEMBER"));
        union.as("organiser").get(PATH + "/{id}", id).body("names.given", equalTo(canary));
        union.as("organiser")
                .post("/api/v1/memberships/{id}/approvals", Map.of(), membership)
                .statusCode(200);
        union.as("organiser")
                .post("/api/v1/memberships/{id}/resignations", Map.of("reason", canary), membership)
                .statusCode(200);
        erase(id).statusCode(200);
        union.as("organiser")
                .get("/api/v1/memberships/{id}", membership)
                .statusCode(200)
                .body("personId", equalTo(id.toString()));
        assertThat(union.as("organiser")
                        .get("/api/v1/memberships/{id}", membership)
                        .extract()
                        .asString())
                .doesNotContain(canary);
    }

    @Test
    void nothingThatCouldBeReadIsLeft() throws SQLException {
        String key = UUID.randomUUID().toString();
        UUID id = Api.id(union.as("organiser").postWithKey(key, PATH, body()).statusCode(201));
        union.as("organiser").put("\"1\"", PATH + "/{id}", body(), id).statusCode(200);
        var imported = new Upload(union, "PERSONS_WITH_MEMBERSHIPS")
                .with("mapping", Map.of("names.given", Map.of("column", "Name")))
                .andWait("Name\n" + canary + "\n,no name\n");
        assertThat(imported.getInt("progress.refused"))
                .as("stands in an error file too")
                .isEqualTo(1);
        assertThat(readable()).as("the answers are there to be read").anyMatch(text -> text.contains(canary));
        UUID other = PersonExamples.person(union);

        erase(id).statusCode(200);

        assertThat(Dump.rows().filter(row -> Dump.tells(row, List.of(canary)))).isEmpty();
        assertThat(readable()).isNotEmpty().noneMatch(text -> text.contains(canary));
        assertThat(owners()).contains(other).doesNotContain(id, UUID.fromString(imported.getString("id")));
        union.as("organiser").postWithKey(key, PATH, body()).spec(problem(410, "ANSWER_ERASED"));
        union.as("organiser").list(PATH, Map.of()).body("items.id.findAll { it == '" + id + "' }", empty());
        union.as("organiser").get(PATH + "/{id}", other).statusCode(200).body("names.given", equalTo("Amina"));
    }

    private UUID record() {
        return Api.id(union.as("organiser").post(PATH, body()).statusCode(201));
    }

    private Map<String, ?> body() {
        return Map.of(
                "names",
                Map.of("given", canary),
                "sex",
                "FEMALE",
                "contactPoints",
                List.of(Map.of("kind", "PHONE", "value", "0712345678")),
                "identifiers",
                List.of(identifier()),
                "nextOfKin",
                Map.of("name", canary));
    }

    private static Map<String, ?> identifier() {
        return Map.of("scheme", "UNION_CARD", "country", "KE", "value", "0815", "verified", true);
    }

    private ValidatableResponse erase(UUID id) {
        return union.as("org-admin").post(PATH + "/{id}/erasures", ASKED, id);
    }

    /** Whose keys are left. */
    private List<UUID> owners() throws SQLException {
        List<UUID> owners = new ArrayList<>();
        try (Connection superuser = PostgresForTests.superuser("membership");
                var select = superuser.prepareStatement("select owner_id from minga.personal_key where org_id = ?")) {
            select.setObject(1, union.id());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    owners.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return owners;
    }

    /** Every stored answer of the union, opened as the service itself would. */
    private Stream<String> readable() throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection superuser = PostgresForTests.superuser("membership");
                var select = superuser.prepareStatement(
                        "select claim, answer from minga.idempotency_record where org_id = ? and answer is not null")) {
            select.setObject(1, union.id());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    byte[] plain =
                            Sealed.open(masterKey.encryptionKey("stored-answer"), rows.getBytes(2), rows.getBytes(1));
                    answers.add(new String(plain, StandardCharsets.UTF_8));
                }
            }
        }
        return answers.stream();
    }
}
