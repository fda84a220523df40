package coop.minga.membership.person;

import static coop.minga.testing.Problems.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class SafeContactTest {
    private static final String PATH = "/api/v1/persons";
    private Tenant union;

    @BeforeEach
    void register() {
        union = Tenant.register();
    }

    @Test
    void answersByTheClockOfTheOrganisation() {
        UUID person = record(List.of(Map.of(
                "kind",
                "PHONE",
                "value",
                "0712345678",
                "safeToContact",
                Map.of("hours", "18:00-21:00", "channel", "SMS"))));
        check(person, Map.of("at", "2026-03-02T15:00:00Z"))
                .body("zone", equalTo("Africa/Nairobi"))
                .body("ways.channel", contains("SMS"))
                .body("ways.value", contains("+254712345678"))
                .body("ways.allowed", contains(true))
                .body("ways.neutralTextOnly", contains(false));
        check(person, Map.of("at", "2026-03-02T18:00:00Z"))
                .body("ways.allowed", contains(false))
                .body("ways.allowedFrom", contains("2026-03-03T15:00:00Z"));
    }

    @Test
    void aPhoneASecondPersonIsRecordedUnderTurnsNeutralAtOnce() {
        Map<String, ?> phone = Map.of("kind", "PHONE", "value", "0712345679");
        Map<String, ?> mail = Map.of("kind", "EMAIL", "value", "Yard@example.org");
        UUID first = record(List.of(phone, mail));
        check(first, Map.of()).body("ways.neutralTextOnly", everyItem(equalTo(false)));
        record(List.of(Map.of("kind", "PHONE", "value", "+254712345679")));
        check(first, Map.of("channel", "CALL"))
                .body("ways.neutralTextOnly", contains(true))
                .body("ways.limits.flatten()", contains("OTHERS_RECORDED_UNDER_IT"));
        check(first, Map.of("channel", "EMAIL")).body("ways.neutralTextOnly", contains(false));
        record(List.of(Map.of("kind", "EMAIL", "value", "yard@EXAMPLE.org")));
        check(first, Map.of("channel", "EMAIL")).body("ways.neutralTextOnly", contains(true));
    }

    @Test
    void aRuleNobodyCouldFollowIsRefused() {
        union.as("organiser")
                .post(
                        PATH,
                        Map.of(
                                "names",
                                Map.of("given", "Amina"),
                                "contactPoints",
                                List.of(Map.of(
                                        "kind",
                                        "PHONE",
                                        "value",
                                        "0712345678",
                                        "safeToContact",
                                        Map.of("hours", "when he is out")))))
                .spec(problem(400, "CONTACT_INVALID", "/contactPoints/0/safeToContact/hours"));
    }

    @Test
    void withoutAnyContactPointThereIsNoWay() {
        check(PersonExamples.person(union), Map.of()).body("ways", equalTo(List.of()));
        union.as("organiser")
                .get(PATH + "/{id}/contact-ways", UUID.randomUUID())
                .spec(problem(404, "PERSON_UNKNOWN"));
    }

    @Test
    void whatAPersonBelongsToIsRecordedAndNotShown() {
        UUID person = Api.id(union.as("organiser")
                .post(
                        PATH,
                        Map.of(
                                "names",
                                Map.of("given", "Amina"),
                                "selfDeclaredGroups",
                                List.of("MIGRANT", "INDIGENOUS", "MIGRANT"),
                                "nextOfKin",
                                Map.of("name", "Njeri", "relation", "sister", "contact", "0712 000 000")))
                .statusCode(201)
                .body("selfDeclaredGroups", equalTo(null))
                .body("nextOfKin.relation", equalTo("sister")));
        union.as("organiser").get(PATH + "/{id}", person).body("selfDeclaredGroups", equalTo(null));
        PersonEvents.last(person, "selfDeclaredGroups", containsInAnyOrder("INDIGENOUS", "MIGRANT"));
        PersonEvents.last(person, "hasContactPoint", equalTo(false));

        // A clerk who does not see them must not take them back by saving the form again.
        union.as("organiser")
                .put("\"1\"", PATH + "/{id}", Map.of("names", Map.of("given", "Aminah")), person)
                .statusCode(200);
        PersonEvents.last(person, "selfDeclaredGroups", containsInAnyOrder("INDIGENOUS", "MIGRANT"));
        union.as("organiser")
                .put(
                        "\"2\"",
                        PATH + "/{id}",
                        Map.of("names", Map.of("given", "Aminah"), "selfDeclaredGroups", List.of()),
                        person)
                .statusCode(200);
        PersonEvents.last(person, "selfDeclaredGroups", equalTo(List.of()));
        union.as("organiser")
                .request()
                .queryParam("selfDeclaredGroups", "MIGRANT")
                .get(PATH)
                .then()
                .statusCode(400);
    }

    private UUID record(List<Map<String, ?>> points) {
        return Api.id(union.as("organiser")
                .post(PATH, Map.of("names", Map.of("given", "Amina"), "contactPoints", points))
                .statusCode(201));
    }

    private ValidatableResponse check(UUID person, Map<String, ?> parameters) {
        return union.as("case-worker")
                .request()
                .queryParams(parameters)
                .get(PATH + "/{id}/contact-ways", person)
                .then()
                .statusCode(200);
    }
}
