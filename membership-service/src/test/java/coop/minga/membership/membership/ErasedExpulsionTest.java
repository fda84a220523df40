package coop.minga.membership.membership;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.membership.Tenant;
import coop.minga.membership.person.PersonExamples;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class ErasedExpulsionTest {
    private static final String RESOLUTIONS = "/api/v1/resolutions";

    @Test
    void whatWasWrittenOfAnExpulsionGoesWithThePersonAndTheResolutionStays() {
        Tenant union = Tenant.register();
        Api admin = union.as("org-admin");
        UUID kept = PersonExamples.person(union);
        UUID person = PersonExamples.person(union);
        UUID membership = resigned(union, person);
        Map<String, Object> about = Map.of(
                "subject", Map.of("kind", "EXPULSION", "id", membership),
                "title", "Amina Wanjiru",
                "text", "Amina took the box.");
        String key = UUID.randomUUID().toString();
        UUID ofPerson = Api.id(
                admin.postWithKey(key, RESOLUTIONS, about).statusCode(201).body("title", equalTo("Amina Wanjiru")));
        UUID ofAnother = Api.id(admin.post(
                        RESOLUTIONS,
                        Map.of(
                                "subject",
                                        Map.of(
                                                "kind",
                                                "EXPULSION",
                                                "id",
                                                resigned(union, PersonExamples.person(union))),
                                "title", "Another",
                                "text", "Somebody else."))
                .statusCode(201));
        UUID general = Api.id(admin.post(
                        RESOLUTIONS,
                        Map.of("subject", Map.of("kind", "GENERAL"), "title", "Dues", "text", "Ten shillings."))
                .statusCode(201));
        // Merged before: the membership is then the kept record's, and so is what was written about it.
        admin.post("/api/v1/persons/{id}/merges", Map.of("absorbedId", person), kept)
                .statusCode(200);

        admin.post("/api/v1/persons/{id}/erasures", Map.of("ground", "PERSON_ASKED", "requestedBy", "PERSON"), kept)
                .statusCode(200);

        String left = admin.get(RESOLUTIONS + "/{id}", ofPerson)
                .statusCode(200)
                .body("title", nullValue())
                .body("text", nullValue())
                .body("history[0].text", nullValue())
                .body("subject.id", equalTo(membership.toString()))
                .extract()
                .asString();
        assertThat(left).doesNotContain("Amina");
        admin.postWithKey(key, RESOLUTIONS, about).spec(problem(410, "ANSWER_ERASED"));
        admin.get(RESOLUTIONS + "/{id}", ofAnother).body("title", equalTo("Another"));
        admin.get(RESOLUTIONS + "/{id}", general).body("title", equalTo("Dues"));

        admin.post(RESOLUTIONS + "/{id}/withdrawals", Map.of("note", "Amina is gone."), ofPerson)
                .spec(problem(409, "RESOLUTION_MINUTES_CLOSED"));
        admin.post(RESOLUTIONS + "/{id}/withdrawals", Map.of(), ofPerson)
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
    }

    private static UUID resigned(Tenant union, UUID person) {
        UUID membership = Api.id(union.as("organiser")
                .post("/api/v1/memberships", Map.of("personId", person))
                .statusCode(201));
        union.as("organiser")
                .post("/api/v1/memberships/{id}/approvals", Map.of(), membership)
                .statusCode(200);
        union.as("organiser")
                .post("/api/v1/memberships/{id}/resignations", Map.of(), membership)
                .statusCode(200);
        return membership;
    }
}
