package coop.minga.membership.person;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class PersonResourceTest {
    private static final String PATH = "/api/v1/persons";
    private static final String ONE = PATH + "/{id}";
    private static final Map<String, ?> AMINA = Map.of("names", Map.of("given", "Amina"));

    private Tenant union;

    @BeforeEach
    void register() {
        union = Tenant.register();
    }

    @Test
    void recordsAPersonOfWhomOnlyANameIsKnownAndReadsItBack() {
        var created = union.as("organiser")
                .post(PATH, AMINA)
                .statusCode(201)
                .body("names.given", equalTo("Amina"), "sex", equalTo(null), "contactPoints", empty());
        assertThat(Api.etag(created)).isEqualTo("\"1\"");
        var read = union.as("auditor").get(ONE, Api.id(created)).statusCode(200);
        assertThat(read.extract().asString()).isEqualTo(created.extract().asString());
        assertThat(read.extract().header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void keepsEverythingAClientSays() {
        var created = union.as("org-admin").post(PATH, """
                {"names":{"given":" Amina ","family":"Wanjiru","other":"wa Kamau","preferred":"Mina"},
                 "birth":{"year":1984,"month":2,"day":29},"sex":"FEMALE","languages":["SW","en-ke"],
                 "contactPoints":[
                   {"kind":"PHONE","value":"0712 345-678","sharedWithHousehold":true,
                    "safeToContact":{"hours":"after 18:00","channel":"SMS","neutralTextOnly":true}},
                   {"kind":"POSTAL","value":"P.O. Box 1\\nNairobi"}],
                 "identifiers":[{"scheme":"national_id","country":"ke","value":"22-334455","verified":true}],
                 "externalIds":["register:77"]}""").statusCode(201);
        created.body(
                "names.given",
                equalTo("Amina"),
                "birth",
                equalTo(Map.of("year", 1984, "month", 2, "day", 29)),
                "languages",
                equalTo(List.of("sw", "en-KE")),
                "contactPoints[0].value",
                equalTo("+254712345678"),
                "contactPoints[0].safeToContact.neutralTextOnly",
                equalTo(true),
                "contactPoints[1].sharedWithHousehold",
                equalTo(false),
                "identifiers[0].scheme",
                equalTo("NATIONAL_ID"),
                "identifiers[0].value",
                equalTo("22-334455"),
                "externalIds",
                equalTo(List.of("register:77")));
        assertThat(union.as("organiser").get(ONE, Api.id(created)).extract().asString())
                .isEqualTo(created.extract().asString());
    }

    @Test
    void aReplayGivesTheFirstAnswerAndRecordsNobodyTwice() {
        String key = UUID.randomUUID().toString();
        String first = union.as("organiser")
                .postWithKey(key, PATH, AMINA)
                .statusCode(201)
                .extract()
                .asString();
        var again = union.as("organiser").postWithKey(key, PATH, AMINA).statusCode(201);
        assertThat(again.extract().asString()).isEqualTo(first);
        assertThat(again.extract().header("Idempotent-Replayed")).isEqualTo("true");
        union.as("organiser").get(PATH).body("items", hasSize(1));
        union.as("organiser")
                .postWithKey(key, PATH, Map.of("names", Map.of("given", "Other")))
                .spec(problem(422, "IDEMPOTENCY_KEY_REUSED"));
        union.as("organiser")
                .request()
                .contentType("application/json")
                .body(AMINA)
                .post(PATH)
                .then()
                .spec(problem(400, "IDEMPOTENCY_KEY_MISSING"));
    }

    @Test
    void aCorrectionNeedsTheVersionItIsBasedOn() {
        var created = union.as("organiser").post(PATH, AMINA);
        UUID id = Api.id(created);
        Map<String, ?> corrected = Map.of("names", Map.of("given", "Aminah"), "birth", Map.of("year", 1990));
        union.as("organiser")
                .request()
                .contentType("application/json")
                .body(corrected)
                .put(ONE, id)
                .then()
                .spec(problem(428, "PRECONDITION_REQUIRED"));
        var changed =
                union.as("organiser").put(Api.etag(created), ONE, corrected, id).statusCode(200);
        assertThat(Api.etag(changed)).isEqualTo("\"2\"");
        assertThat(union.as("organiser").get(ONE, id).extract().asString())
                .isEqualTo(changed.extract().asString());
        union.as("organiser").put(Api.etag(created), ONE, AMINA, id).spec(problem(412, "STALE"));
        var same =
                union.as("organiser").put(Api.etag(changed), ONE, corrected, id).statusCode(200);
        assertThat(Api.etag(same)).as("what changes nothing is no new version").isEqualTo("\"2\"");
        union.as("organiser").put("\"1\"", ONE, AMINA, UUID.randomUUID()).spec(problem(404, "PERSON_UNKNOWN"));
    }

    @Test
    void findsByHouseholdAndSex() {
        UUID household = Api.id(
                union.as("organiser").post("/api/v1/households", Map.of()).statusCode(201));
        union.as("organiser")
                .post(
                        PATH,
                        Map.of("names", Map.of("given", "In"), "householdId", household.toString(), "sex", "FEMALE"))
                .statusCode(201)
                .body("householdId", equalTo(household.toString()));
        union.as("organiser").post(PATH, AMINA).statusCode(201);
        union.as("organiser")
                .list(PATH, Map.of("householdId", household))
                .body("items.names.given", equalTo(List.of("In")));
        union.as("organiser").list(PATH, Map.of("sex", "FEMALE")).body("items", hasSize(1));
        var first = union.as("organiser").list(PATH, Map.of("limit", 1, "count", true));
        first.body("items.names.given", equalTo(List.of("In")), "count", equalTo(2), "next", notNullValue());
        union.as("organiser")
                .list(PATH, Map.of("limit", 1, "after", first.extract().<String>path("next")))
                .body("items.names.given", equalTo(List.of("Amina")));
        union.as("organiser").list(PATH, Map.of("name", "Amina")).spec(problem(400, "UNKNOWN_PARAMETER"));
        union.as("organiser").list(PATH, Map.of("sort", "name")).spec(problem(400, "INVALID_VALUE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                              | INVALID_VALUE            | /names",
                "{'names':{}}                                                    | NAME_MISSING             | /names",
                "{'names':{'given':' '}}                                         | NAME_MISSING             | /names",
                "{'names':{'given':'A'},'birth':{'year':2001,'month':2,'day':29}}| BIRTH_DATE_IMPOSSIBLE    | /birth/day",
                "{'names':{'given':'A'},'birth':{'year':2001,'day':2}}           | BIRTH_DATE_IMPOSSIBLE    | /birth/month",
                "{'names':{'given':'A'},'birth':{'year':2999}}                   | BIRTH_DATE_IMPOSSIBLE    | /birth",
                "{'names':{'given':'A'},'sex':'F'}                               | INVALID_VALUE            | /sex",
                "{'names':{'given':'A'},'languages':['sw','?']}                  | LANGUAGE_UNKNOWN         | /languages/1",
                "{'names':{'given':'A'},'languages':[null]}                      | INVALID_VALUE            | /languages/0",
                "{'names':{'given':'A'},'contactPoints':[{'kind':'PHONE','value':'0712345678'},{'kind':'PHONE','value':'call me'}]} | PHONE_INVALID | /contactPoints/1/value",
                "{'names':{'given':'A'},'contactPoints':[{'kind':'EMAIL','value':'nobody'}]} | CONTACT_INVALID | /contactPoints/0/value",
                "{'names':{'given':'A'},'contactPoints':[{'value':'nobody'}]}    | CONTACT_INVALID          | /contactPoints/0/kind",
                "{'names':{'given':'A'},'identifiers':[{'scheme':'ID','country':'XX','value':'1'}]} | IDENTIFIER_INVALID | /identifiers/0/country",
                "{'names':{'given':'A'},'householdId':'00000000-0000-0000-0000-000000000001'} | PERSON_HOUSEHOLD_UNKNOWN | /householdId",
                "{'names':{'given':'A'},'version':7}                             | UNKNOWN_FIELD            | /version",
                "{'names':{'given':'A'},'subjectId':'x'}                         | UNKNOWN_FIELD            | /subjectId",
            })
    void namesThePlaceOfWhatItRefuses(String body, String code, String pointer) {
        union.as("organiser").post(PATH, body.replace('\'', '"')).spec(problem(400, code, pointer));
        union.as("organiser").get(PATH).body("items", empty());
    }

    @Test
    void anIdentifierBelongsToOnePersonOfTheOrganisationHoweverItIsWritten() {
        union.as("organiser").post(PATH, withIdentifier("22-334455")).statusCode(201);
        union.as("organiser")
                .post(PATH, withIdentifier("22 33 44 55"))
                .spec(problem(409, "IDENTIFIER_TAKEN", "/identifiers/0"));
        var other = union.as("organiser").post(PATH, AMINA).statusCode(201);
        union.as("organiser")
                .put("\"1\"", ONE, withIdentifier("22334455"), Api.id(other))
                .spec(problem(409, "IDENTIFIER_TAKEN", "/identifiers/0"));
        Tenant.register()
                .as("organiser")
                .post(PATH, withIdentifier("22-334455"))
                .statusCode(201);
    }

    @Test
    void anIdentifierIsFreeAgainWhenItWasTakenAwayByACorrection() {
        var first = union.as("organiser").post(PATH, withIdentifier("1-1")).statusCode(201);
        union.as("organiser").put("\"1\"", ONE, AMINA, Api.id(first)).statusCode(200);
        union.as("organiser").post(PATH, withIdentifier("11")).statusCode(201);
    }

    @Test
    void anIdIsTakenWithinTheOrganisationAlone() {
        String id = UUID.randomUUID().toString();
        Map<String, ?> body = Map.of("id", id, "names", Map.of("given", "Mine"));
        union.as("organiser").post(PATH, body).statusCode(201);
        union.as("organiser").post(PATH, body).spec(problem(409, "PERSON_ID_TAKEN", "/id"));
        Tenant other = Tenant.register();
        other.as("organiser").get(ONE, id).spec(problem(404, "PERSON_UNKNOWN"));
        other.as("organiser")
                .post(PATH, Map.of("id", id, "names", Map.of("given", "Theirs")))
                .statusCode(201);
        other.as("organiser").put("\"1\"", ONE, AMINA, id).statusCode(200);
        union.as("organiser").get(ONE, id).body("names.given", equalTo("Mine"), "version", equalTo(1));
    }

    @Test
    void anotherOrganisationsPersonDoesNotExist() {
        UUID id = Api.id(union.as("organiser").post(PATH, AMINA));
        Tenant other = Tenant.register();
        other.as("organiser").get(ONE, id).spec(problem(404, "PERSON_UNKNOWN"));
        other.as("organiser").put("\"1\"", ONE, AMINA, id).spec(problem(404, "PERSON_UNKNOWN"));
        other.as("organiser").list(PATH, Map.of("count", true)).body("items", empty(), "count", equalTo(0));
        other.as("organiser")
                .post(PATH + "/searches", Map.of("name", "Amina"))
                .statusCode(200)
                .body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "partner", "platform-admin", "member", "negotiator"})
    void rolesWithoutPersonsToServeReachNone(String role) {
        UUID id = Api.id(union.as("organiser").post(PATH, AMINA));
        union.as(role).get(PATH).spec(problem(403, "FORBIDDEN"));
        union.as(role).get(ONE, id).spec(problem(403, "FORBIDDEN"));
        union.as(role).post(PATH, AMINA).spec(problem(403, "FORBIDDEN"));
        union.as(role).put("\"1\"", ONE, AMINA, id).spec(problem(403, "FORBIDDEN"));
        union.as(role).post(PATH + "/searches", Map.of("name", "Amina")).spec(problem(403, "FORBIDDEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"case-worker", "treasurer", "loan-officer", "auditor"})
    void readersDoNotWrite(String role) {
        var created = union.as("organiser").post(PATH, AMINA);
        union.as(role).get(PATH).statusCode(200);
        union.as(role).get(ONE, Api.id(created)).statusCode(200);
        union.as(role).post(PATH + "/searches", Map.of("name", "Amina")).body("items", hasSize(1));
        union.as(role).post(PATH, AMINA).spec(problem(403, "FORBIDDEN"));
        union.as(role).put("\"1\"", ONE, AMINA, Api.id(created)).spec(problem(403, "FORBIDDEN"));
    }

    private static Map<String, ?> withIdentifier(String value) {
        return Map.of(
                "names",
                Map.of("given", "Amina"),
                "identifiers",
                List.of(Map.of("scheme", "NATIONAL_ID", "country", "KE", "value", value, "verified", true)));
    }
}
