package coop.minga.membership.workprofile;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.membership.Tenant;
import coop.minga.membership.person.PersonExamples;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class WorkProfileResourceTest {
    private static final String OF_PERSON = "/api/v1/persons/{id}/work-profiles";
    private static final String LIST = "/api/v1/work-profiles";
    private static final String ONE = LIST + "/{id}";
    private static final Map<String, Object> EARNINGS =
            Map.of("money", Map.of("amount", "650.00", "currency", "KES"), "period", "DAY");

    private Tenant union;
    private UUID person;
    private Api organiser;
    private Api auditor;

    @BeforeEach
    void recordAPerson() {
        union = Tenant.register();
        person = PersonExamples.person(union);
        organiser = union.as("organiser");
        auditor = union.as("auditor");
    }

    @Test
    void nothingOfAJobIsRequired() {
        UUID id = record(Map.of());
        auditor.get(ONE, id)
                .statusCode(200)
                .body("personId", equalTo(person.toString()), "state", equalTo("OPEN"), "isMain", equalTo(false))
                .body("formality.result", equalTo("UNKNOWN"), "earnings", nullValue());
    }

    @Test
    void whatIsToldOfAJobIsReadBackWithWhatFollowsFromIt() {
        UUID id = record(vending());
        auditor.get(ONE, id)
                .statusCode(200)
                .body("isco08", equalTo("5212"), "codeListVersions.isco08", equalTo("2008"))
                .body("buyersOrEmployers.name", contains("Canteen"), "earnings.money.amount", equalTo("650.00"))
                .body("isMain", equalTo(true), "mainPeriods.from", contains("2024-02-01"))
                .body("formality.result", equalTo("INFORMAL"), "formality.ruleSet", equalTo("ICLS_21"))
                .body("formality.rule", equalTo("ENTERPRISE_INFORMAL"))
                .body("formality.because.UNIT_REGISTERED", equalTo(false));
        auditor.list(ONE, Map.of("ruleSet", "ICLS_17"), id).body("formality.ruleSet", equalTo("ICLS_17"));
        auditor.list(LIST, Map.of("workerGroup", "FOOD_VENDOR")).body("items.id", contains(id.toString()));
        auditor.list(LIST, Map.of("workerGroup", "FISHER")).body("items", empty());
    }

    @Test
    void refusesWhatIsNotInItsListOrNoMoney() {
        refused(Map.of("isco08", "9999"), 422, "CODE_NOT_IN_LIST", "/isco08");
        refused(Map.of("isic4", "5212x"), 422, "CODE_NOT_IN_LIST", "/isic4");
        refused(Map.of("icse18a", "31"), 422, "CODE_NOT_IN_LIST", "/icse18a");
        refused(Map.of("workerGroup", "Vendors"), 422, "CODE_NOT_IN_LIST", "/workerGroup");
        refused(
                Map.of("earnings", Map.of("money", Map.of("amount", "1.5", "currency", "KES"), "period", "DAY")),
                400,
                "EARNINGS_INVALID",
                "/earnings/money");
        refused(
                Map.of("buyersOrEmployers", List.of(Map.of("relation", "BUYER"))),
                422,
                "BUYER_INVALID",
                "/buyersOrEmployers/0");
        refused(Map.of("validFrom", "2999-01-01"), 422, "WORK_PROFILE_DATE_NOT_ALLOWED", "/validFrom");
        organiser.post(OF_PERSON, Map.of("formality", "FORMAL"), person).spec(problem(400, "UNKNOWN_FIELD"));
        organiser.post(OF_PERSON, Map.of(), UUID.randomUUID()).spec(problem(404, "WORK_PROFILE_PERSON_UNKNOWN"));
        UUID id = record(Map.of());
        organiser.post(OF_PERSON, Map.of("id", id), person).spec(problem(409, "WORK_PROFILE_ID_TAKEN"));
        auditor.list(OF_PERSON, Map.of("count", true), person).body("count", equalTo(1));
    }

    @Test
    void theSecondMainJobIsRefusedWithTheFirstAndMadeMainFromADay() {
        UUID first = record(vending());
        organiser
                .post(OF_PERSON, Map.of("isMain", true, "validFrom", "2025-01-01"), person)
                .spec(problem(409, "MAIN_JOB_TAKEN"))
                .body("mainWorkProfileId", equalTo(first.toString()), "from", equalTo("2025-01-01"));
        UUID second = record(Map.of("validFrom", "2025-01-01", "workerGroup", "WASTE_PICKER"));
        String before = auditor.get(ONE, second).extract().path("updatedAt");
        organiser
                .post(ONE + "/main-periods", Map.of("from", "2025-06-01"), second)
                .statusCode(200)
                .body("isMain", equalTo(true), "version", equalTo(2));
        // The first one's record has changed with it, as one more version.
        auditor.get(ONE, first)
                .body("isMain", equalTo(false), "version", equalTo(2))
                .body("mainPeriods.to", contains("2025-06-01"));
        mainOn("2025-05-31", null, first);
        mainOn("2025-06-01", null, second);
        mainOn("2025-06-01", before, first);
        organiser
                .post(ONE + "/main-periods", Map.of("from", "2024-12-31"), second)
                .spec(problem(422, "WORK_PROFILE_DATE_NOT_ALLOWED"));
    }

    @Test
    void anEndedJobIsNoLongerHeldAndAWithdrawnOneNeverWas() {
        UUID id = record(vending());
        organiser
                .post(ONE + "/endings", Map.of("on", "2025-06-01"), id)
                .statusCode(200)
                .body("state", equalTo("ENDED"), "validTo", equalTo("2025-06-01"), "isMain", equalTo(false));
        String ended = auditor.get(ONE, id).extract().path("updatedAt");
        organiser
                .post(ONE + "/endings", Map.of("on", "2025-07-01"), id)
                .spec(problem(409, "WORK_PROFILE_STEP_NOT_ALLOWED"))
                .body("currentState", equalTo("ENDED"), "allowedTransitions", contains("main-periods", "withdrawals"));
        auditor.list(ONE, Map.of("asOf", "2025-05-31"), id).body("isMain", equalTo(true));
        auditor.list(ONE, Map.of("asOf", "2025-06-01"), id).spec(problem(404, "WORK_PROFILE_UNKNOWN"));
        auditor.list(OF_PERSON, Map.of("asOf", "2025-06-01"), person).body("items", empty());
        organiser.post(ONE + "/withdrawals", Map.of(), id).statusCode(200).body("state", equalTo("WITHDRAWN"));
        auditor.get(OF_PERSON, person).body("items", empty());
        auditor.list(OF_PERSON, Map.of("knownAt", ended, "asOf", "2025-05-31"), person)
                .body("items.state", contains("ENDED"));
        auditor.list(LIST, Map.of("knownAt", ended, "workerGroup", "FOOD_VENDOR"))
                .body("items.id", contains(id.toString()));
        auditor.list(LIST, Map.of("knownAt", "2020-01-01T00:00:00Z")).body("items", empty());
        organiser.put("\"3\"", ONE, Map.of(), id).spec(problem(409, "WORK_PROFILE_STEP_NOT_ALLOWED"));
    }

    @Test
    void aCorrectionReplacesWhatIsSaidAndLeavesWhatWasKnown() {
        UUID id = record(vending());
        String before = auditor.get(ONE, id).extract().path("updatedAt");
        Map<String, Object> corrected = new HashMap<>(vending());
        corrected.remove("earnings");
        corrected.remove("isMain");
        corrected.put("validFrom", "2024-03-01");
        corrected.put("facts", Map.of("unitRegistered", true));
        organiser
                .put("\"1\"", ONE, corrected, id)
                .statusCode(200)
                .body("formality.result", equalTo("FORMAL"), "earnings", nullValue())
                .body("mainPeriods.from", contains("2024-03-01"));
        auditor.list(ONE, Map.of("knownAt", before), id)
                .body("formality.result", equalTo("INFORMAL"), "earnings.money.amount", equalTo("650.00"))
                .body("mainPeriods.from", contains("2024-02-01"));
        organiser.put("\"1\"", ONE, corrected, id).spec(problem(412, "STALE"));
        organiser
                .request()
                .contentType("application/json")
                .body(corrected)
                .put(ONE, id)
                .then()
                .spec(problem(428, "PRECONDITION_REQUIRED"));
        UUID other = record(Map.of("validFrom", "2024-01-01"));
        organiser
                .put("\"1\"", ONE, Map.of("isMain", true), other)
                .spec(problem(409, "MAIN_JOB_TAKEN"))
                .body("from", equalTo("2024-03-01"));
        organiser
                .put("\"1\"", ONE, Map.of("isMain", true, "validTo", "2024-03-01"), other)
                .statusCode(200);
        auditor.list(OF_PERSON, Map.of("count", true), person)
                .body("count", equalTo(2), "items.id", containsInAnyOrder(id.toString(), other.toString()));
    }

    @Test
    void hidesOtherOrganisationsJobsAndOpensForOfficersOnly() {
        UUID id = record(vending());
        Tenant other = Tenant.register();
        other.as("organiser").get(ONE, id).spec(problem(404, "WORK_PROFILE_UNKNOWN"));
        other.as("organiser").post(ONE + "/withdrawals", Map.of(), id).statusCode(404);
        other.as("organiser").get(OF_PERSON, person).statusCode(404);
        for (String role : List.of("member", "partner", "treasurer", "analyst")) {
            union.as(role).get(ONE, id).statusCode(403);
        }
        auditor.post(ONE + "/withdrawals", Map.of(), id).statusCode(403);
    }

    private void mainOn(String day, @Nullable String knownAt, UUID expected) {
        Map<String, Object> when = new HashMap<>(Map.of("asOf", day));
        if (knownAt != null) {
            when.put("knownAt", knownAt);
        }
        List<String> main =
                auditor.list(OF_PERSON, when, person).statusCode(200).extract().path("items.findAll { it.isMain }.id");
        assertThat(main).containsExactly(expected.toString());
    }

    private void refused(Map<String, Object> job, int status, String code, String pointer) {
        organiser.post(OF_PERSON, job, person).spec(problem(status, code)).body("errors[0].pointer", equalTo(pointer));
    }

    private UUID record(Map<String, ?> job) {
        return Api.id(organiser.post(OF_PERSON, job, person).statusCode(201));
    }

    private static Map<String, Object> vending() {
        return Map.of(
                "isco08", "5212",
                "isic4", "5610",
                "icse18a", "22",
                "workerGroup", "FOOD_VENDOR",
                "buyersOrEmployers", List.of(Map.of("name", "Canteen", "relation", "BUYER")),
                "earnings", EARNINGS,
                "facts", Map.of("unitRegistered", false, "booksKept", false),
                "isMain", true,
                "validFrom", "2024-02-01");
    }
}
