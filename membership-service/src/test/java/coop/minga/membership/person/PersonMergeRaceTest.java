package coop.minga.membership.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.membership.Tenant;
import coop.minga.membership.imports.Upload;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Merges beside everything else that touches the same persons. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class PersonMergeRaceTest {
    private static final String PATH = "/api/v1/persons";
    private static final int ROUNDS = 12;

    private Tenant union;

    @BeforeEach
    void register() {
        union = Tenant.register();
    }

    @Test
    void ofTwoOpposingMergesOneHappens() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            UUID one = PersonExamples.person(union);
            UUID other = PersonExamples.person(union);
            List<Integer> statuses = atOnce(() -> merge(one, other), () -> merge(other, one));
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void nobodyIsAdmittedUnderARecordThatIsBeingErased() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            UUID person = PersonExamples.person(union);
            List<Integer> statuses = atOnce(
                    () -> union.as("organiser").post("/api/v1/memberships", Map.of("personId", person)),
                    () -> erase(person));
            assertThat(statuses).as("either one waits and is refused").isIn(List.of(201, 409), List.of(409, 200));
            union.as("organiser")
                    .get(PATH + "/{id}", person)
                    .body("state", equalTo(statuses.getFirst() == 201 ? "RECORDED" : "ERASED"));
        }
    }

    @Test
    void anImportUpdatesWhoeverStandsForThePersonOfItsRow() throws Exception {
        Upload upload = new Upload(union, "PERSONS_WITH_MEMBERSHIPS")
                .with("identifyingColumns", List.of("Card"))
                .with(
                        "mapping",
                        Map.of("names.given", Map.of("column", "Name"), "externalIds", Map.of("column", "Card")));
        int many = 40;
        assertThat(upload.andWait(file(many, "Before")).getString("state")).isEqualTo("COMPLETED");
        List<UUID> imported = new ArrayList<>();
        List<String> ids =
                union.as("organiser").list(PATH, Map.of("limit", 500)).extract().path("items.id");
        ids.forEach(id -> imported.add(UUID.fromString(id)));
        assertThat(imported).hasSize(many);
        Map<UUID, UUID> keptOf = new HashMap<>();
        for (UUID each : imported) {
            keptOf.put(each, PersonExamples.person(union));
        }
        // Against the order of the file, so that the locks are asked for from both ends.
        List<Integer> statuses = atOnce(
                () -> {
                    ValidatableResponse last = null;
                    for (UUID each : imported.reversed()) {
                        last = merge(Objects.requireNonNull(keptOf.get(each)), each)
                                .statusCode(200);
                    }
                    return Objects.requireNonNull(last);
                },
                () -> {
                    var done = upload.andWait(file(many, "After"));
                    assertThat(Upload.counts(done))
                            .isEqualTo("COMPLETED 0 created, " + many + " updated, 0 unchanged, 0 refused");
                    return union.as("organiser").get(PATH);
                });
        assertThat(statuses).containsOnly(200);
        for (UUID each : imported) {
            var kept = union.as("organiser")
                    .get(PATH + "/{id}", Objects.requireNonNull(keptOf.get(each)))
                    .extract()
                    .jsonPath();
            var absorbed =
                    union.as("organiser").get(PATH + "/{id}", each).extract().jsonPath();
            assertThat(absorbed.getString("state")).isEqualTo("MERGED");
            // Updated before the merge, the absorbed record has it; after it, the kept one does.
            assertThat(List.of(kept.getString("names.given"), absorbed.getString("names.given")))
                    .containsAnyOf("After");
        }
    }

    private static String file(int many, String name) {
        StringBuilder csv = new StringBuilder("Name,Card\n");
        for (int i = 0; i < many; i++) {
            csv.append(name).append(",card:").append(i).append('\n');
        }
        return csv.toString();
    }

    private ValidatableResponse merge(UUID kept, UUID absorbed) {
        return union.as("organiser").post(PATH + "/{id}/merges", Map.of("absorbedId", absorbed), kept);
    }

    private ValidatableResponse erase(UUID person) {
        return union.as("org-admin")
                .post(PATH + "/{id}/erasures", Map.of("ground", "PERSON_ASKED", "requestedBy", "PERSON"), person);
    }

    private static List<Integer> atOnce(Callable<ValidatableResponse> one, Callable<ValidatableResponse> other)
            throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses = new ArrayList<>();
            for (var answer : threads.invokeAll(List.of(one, other))) {
                statuses.add(answer.get().extract().statusCode());
            }
            return statuses;
        }
    }
}
