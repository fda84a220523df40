package coop.minga.membership.registration;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class RegistrationResourceTest {
    private static final String ALL = "/api/v1/organisations/{id}/registrations";
    private static final String ONE = ALL + "/{registrationId}";

    private Tenant union;
    private UUID group;

    @BeforeEach
    void keepAGroup() {
        union = Tenant.register();
        group = RegistrationExamples.directoryRecord(union);
    }

    @Test
    void aGroupWithNothingRecordedIsUnregistered() {
        union.as("organiser")
                .get("/api/v1/organisations/{id}/legal-status", group)
                .statusCode(200)
                .body("status", equalTo("UNREGISTERED"), "registrationId", equalTo(null));
    }

    @Test
    void theWayToARegistrationIsRecordedWithWhatIsDone() {
        var opened = union.as("org-admin")
                .post(ALL, Map.of("effectiveOn", "2025-01-01"), group)
                .statusCode(201);
        UUID id = Api.id(opened);
        Map<String, Object> pathway = Map.of(
                "country", "KE",
                "form", "Cooperative society",
                "authority", "Commissioner",
                "minFounders", 10,
                "cost", Map.of("amount", "3000.00", "currency", "KES"),
                "costPaidOn", "2025-02-03",
                "documents", List.of(Map.of("name", "By-laws", "obtainedOn", "2025-02-01"), Map.of("name", "Minutes")),
                "versionOfLaw", "2012");
        Map<String, Object> details = Map.of(
                "obstacles", List.of("COST", "COST"),
                "reasons", List.of("BARGAINING_POWER"),
                "legallyExcluded", Map.of("law", "By-law 7", "reason", "Vendors have no premises."),
                "pathway", pathway);
        var changed = union.as("org-admin")
                .put(Api.etag(opened), path(id), details)
                .statusCode(200)
                .body("obstacles", equalTo(List.of("COST")))
                .body("pathway.cost.amount", equalTo("3000.00"))
                .body("checklist.item", equalTo(List.of("FOUNDERS", "DOCUMENT", "DOCUMENT", "COST")))
                .body("checklist[0].doneOn", equalTo(null))
                .body("checklist[1].doneOn", equalTo("2025-02-01"))
                .body("checklist[3].doneOn", equalTo("2025-02-03"));
        assertThat(Api.etag(changed)).isEqualTo("\"2\"");
        assertThat(Api.etag(
                        union.as("org-admin").put("\"2\"", path(id), details).statusCode(200)))
                .isEqualTo("\"2\"");
        union.as("org-admin").put("\"1\"", path(id), details).spec(problem(412, "STALE"));
        step(id, "preparations", "2025-02-01").statusCode(200).body("status", equalTo("PREPARING"));
        step(id, "submissions", "2025-03-01").statusCode(200);
        step(id, "certifications", "2025-04-01").statusCode(200).body("status", equalTo("REGISTERED"));
        assertThat(payloads(id)).hasSize(5).last().satisfies(payload -> assertThat(payload)
                .contains("\"isLegallyExcluded\":true", "\"REGISTERED\",\"from\":\"2025-04-01\"")
                .doesNotContain("Vendors", "Commissioner"));
    }

    @Test
    void whatCannotBeIsRefusedWithItsPlace() {
        UUID id = RegistrationExamples.open(union, group);
        step(id, "appeals", null)
                .spec(problem(409, "REGISTRATION_STEP_NOT_ALLOWED"))
                .body("currentState", equalTo("UNREGISTERED"))
                .body("allowedTransitions", equalTo(List.of("preparations")));
        step(id, "preparations", "2024-12-31").spec(problem(422, "REGISTRATION_DATE_NOT_ALLOWED", "/effectiveOn"));
        step(id, "preparations", "2999-01-01").spec(problem(422, "REGISTRATION_DATE_NOT_ALLOWED", "/effectiveOn"));
        union.as("org-admin").post(ALL, Map.of(), group).spec(problem(409, "REGISTRATION_ALREADY_OPEN"));
        Map<String, Object> pathway = Map.of("country", "KE", "form", "F", "authority", "A");
        refusesPathway(id, pathway, "country", "XX", "PATHWAY_COUNTRY_UNKNOWN", "/pathway/country");
        refusesPathway(id, pathway, "costPaidOn", "2025-01-01", "PATHWAY_ITEM_NOT_ASKED_FOR", "/pathway/costPaidOn");
        refusesPathway(
                id,
                pathway,
                "cost",
                Map.of("amount", "-1.00", "currency", "KES"),
                "REGISTRATION_FEE_INVALID",
                "/pathway/cost/amount");
        refusesPathway(
                id,
                pathway,
                "documents",
                List.of(Map.of("name", "A"), Map.of("name", "A")),
                "PATHWAY_DOCUMENT_TWICE",
                "/pathway/documents");
        union.as("org-admin").get(ONE, group, UUID.randomUUID()).spec(problem(404, "REGISTRATION_UNKNOWN"));
        union.as("org-admin").get(ONE, union.id(), id).spec(problem(404, "REGISTRATION_UNKNOWN"));
        union.as("organiser").post(ALL, Map.of(), group).spec(problem(403, "FORBIDDEN"));
    }

    @Test
    void aCorrectionChangesThePastButNotWhatWasKnown() {
        UUID id = RegistrationExamples.open(union, group);
        step(id, "preparations", "2025-02-01").statusCode(200);
        String before =
                step(id, "submissions", "2025-03-01").statusCode(200).extract().path("updatedAt");
        correct(id, 2, "2025-02-10", "The receipt says so.")
                .statusCode(200)
                .body("history", hasSize(4))
                .body("history[3].corrects", equalTo(2))
                .body("history[2].effectiveOn", equalTo("2025-03-01"))
                .body("periods[2].from", equalTo("2025-02-10"));
        at(id, Map.of("asOf", "2025-02-15")).body("status", equalTo("SUBMITTED"));
        at(id, Map.of("asOf", "2025-02-15", "knownAt", before))
                .body("status", equalTo("PREPARING"), "history", hasSize(3));
        at(id, Map.of("asOf", "2024-12-31")).spec(problem(404, "REGISTRATION_UNKNOWN"));
        correct(id, 1, null, "Never happened.").spec(problem(409, "REGISTRATION_ENTRY_NOT_LAST"));
        correct(id, 2, null, "Never handed in.").statusCode(200).body("status", equalTo("PREPARING"));
        correct(id, 2, "2025-02-11", "Twice.").spec(problem(422, "REGISTRATION_ENTRY_UNKNOWN", "/sequence"));
        correct(id, 1, "2025-02-02", " ").spec(problem(400, "INVALID_VALUE", "/reason"));
    }

    @Test
    void aNewAttemptFollowsTheLastOneAndTheLegalStatusFollowsBoth() {
        UUID first = RegistrationExamples.open(union, group);
        step(first, "preparations", "2025-02-01").statusCode(200);
        step(first, "submissions", "2025-03-01").statusCode(200);
        step(first, "refusals", "2025-04-01").statusCode(200);
        union.as("org-admin")
                .post(ALL, Map.of("effectiveOn", "2025-03-31"), group)
                .spec(problem(422, "REGISTRATION_DATE_NOT_ALLOWED", "/effectiveOn"));
        UUID second = Api.id(union.as("org-admin")
                .post(ALL, Map.of("effectiveOn", "2025-06-01"), group)
                .statusCode(201));
        step(second, "preparations", "2025-07-01").statusCode(200);
        step(first, "appeals", "2025-05-01").spec(problem(409, "REGISTRATION_SUPERSEDED"));
        Map.of(
                        "2024-12-31", "UNREGISTERED",
                        "2025-02-15", "PREPARING",
                        "2025-05-31", "REFUSED",
                        "2025-06-15", "UNREGISTERED",
                        "2025-07-01", "PREPARING")
                .forEach((day, status) -> union.as("analyst")
                        .list("/api/v1/organisations/" + group + "/legal-status", Map.of("asOf", day))
                        .body("status", equalTo(status)));
        union.as("auditor").get(ALL, group).body("items.id", equalTo(List.of(first.toString(), second.toString())));
    }

    @Test
    void twoClerksBeginOneAttempt() throws InterruptedException, ExecutionException {
        Callable<Integer> open = () -> union.as("org-admin")
                .post(ALL, Map.of("effectiveOn", "2025-01-01"), group)
                .extract()
                .statusCode();
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(List.of(open, open, open, open))) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void anotherOrganisationSeesAndDoesNothing() {
        UUID id = RegistrationExamples.open(union, group);
        Tenant other = Tenant.register();
        other.as("org-admin").get(ALL, group).spec(problem(404, "ORGANISATION_UNKNOWN"));
        other.as("org-admin").get(ONE, group, id).spec(problem(404, "REGISTRATION_UNKNOWN"));
        other.as("org-admin")
                .get("/api/v1/organisations/{id}/legal-status", group)
                .spec(problem(404, "ORGANISATION_UNKNOWN"));
        other.as("org-admin").post(ALL, Map.of(), group).spec(problem(404, "ORGANISATION_UNKNOWN"));
    }

    private void refusesPathway(
            UUID id, Map<String, Object> pathway, String field, Object value, String code, String pointer) {
        Map<String, Object> wrong = new HashMap<>(pathway);
        wrong.put(field, value);
        union.as("org-admin").put("\"1\"", path(id), Map.of("pathway", wrong)).spec(problem(400, code, pointer));
    }

    private String path(UUID id) {
        return "/api/v1/organisations/" + group + "/registrations/" + id;
    }

    private ValidatableResponse step(UUID id, String step, @Nullable String day) {
        return union.as("org-admin")
                .post(ONE + "/{step}", day == null ? Map.of() : Map.of("effectiveOn", day), group, id, step);
    }

    private ValidatableResponse correct(UUID id, int sequence, @Nullable String day, String reason) {
        Map<String, Object> body = new HashMap<>(Map.of("sequence", sequence, "reason", reason));
        if (day != null) {
            body.put("effectiveOn", day);
        }
        return union.as("org-admin").post(ONE + "/corrections", body, group, id);
    }

    private ValidatableResponse at(UUID id, Map<String, Object> when) {
        return union.as("auditor").list(path(id), when);
    }

    private static List<String> payloads(UUID registration) {
        try (var database = PostgresForTests.superuser("membership");
                var select = database.prepareStatement(
                        "select payload from minga.outbox where aggregate_id = ? order by version")) {
            select.setObject(1, registration);
            List<String> payloads = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    payloads.add(rows.getString(1));
                }
            }
            return payloads;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
