package coop.minga.membership.household;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.membership.Tenant;
import coop.minga.membership.household.app.HouseholdCommands;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class HouseholdResourceTest {
    private static final String PATH = "/api/v1/households";

    @Inject
    HouseholdCommands commands;

    @Inject
    Transactions transactions;

    private Tenant union;

    @BeforeEach
    void register() {
        union = Tenant.register();
    }

    @Test
    void recordsAHouseholdAndReadsItBack() {
        Map<String, ?> body = Map.of("externalIds", List.of("register:2", "register:2", "yard:B"));
        String key = UUID.randomUUID().toString();
        var created = union.as("organiser")
                .postWithKey(key, PATH, body)
                .statusCode(201)
                .body("externalIds", equalTo(List.of("register:2", "yard:B")), "version", equalTo(1));
        String answer = created.extract().asString();
        assertThat(union.as("organiser")
                        .postWithKey(key, PATH, body)
                        .statusCode(201)
                        .extract()
                        .asString())
                .isEqualTo(answer);
        assertThat(union.as("auditor")
                        .get(PATH + "/{id}", Api.id(created))
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(answer);
        union.as("case-worker").get(PATH).body("items", hasSize(1));
    }

    @Test
    void refusesWhatNamesAnotherHousehold() {
        String id = UUID.randomUUID().toString();
        union.as("organiser")
                .post(PATH, Map.of("id", id, "externalIds", List.of("a")))
                .statusCode(201);
        union.as("organiser").post(PATH, Map.of("id", id)).spec(problem(409, "HOUSEHOLD_ID_TAKEN"));
        union.as("organiser")
                .post(PATH, Map.of("externalIds", List.of("a")))
                .spec(problem(409, "HOUSEHOLD_EXTERNAL_ID_TAKEN"));
        union.as("organiser").get(PATH).body("items", hasSize(1));
        union.as("organiser")
                .post(PATH, Map.of("externalIds", List.of(" ")))
                .spec(problem(400, "INVALID_VALUE", "/externalIds/0"));
    }

    @Test
    void anotherOrganisationsHouseholdDoesNotExist() {
        String id = UUID.randomUUID().toString();
        Map<String, ?> body = Map.of("id", id, "externalIds", List.of("a"));
        union.as("organiser").post(PATH, body).statusCode(201);
        Tenant other = Tenant.register();
        other.as("organiser").get(PATH + "/{id}", id).spec(problem(404, "HOUSEHOLD_UNKNOWN"));
        other.as("organiser").get(PATH).body("items", empty());
        other.as("organiser")
                .post("/api/v1/persons", Map.of("names", Map.of("given", "A"), "householdId", id))
                .spec(problem(400, "PERSON_HOUSEHOLD_UNKNOWN"));
        other.as("organiser").post(PATH, body).statusCode(201);
    }

    @Test
    void onlyOrganisersAndAdminsRecordAndOthersReadOrNot() {
        union.as("treasurer").post(PATH, Map.of()).spec(problem(403, "FORBIDDEN"));
        union.as("analyst").get(PATH).spec(problem(403, "FORBIDDEN"));
        union.as("member").get(PATH).spec(problem(403, "FORBIDDEN"));
        union.as("partner").get(PATH).spec(problem(403, "FORBIDDEN"));
    }

    @Test
    void parallelImportsOfTheSameFileMakeEachHouseholdOnce() throws Exception {
        List<String> names = IntStream.range(0, 200).mapToObj(i -> "f:" + i).toList();
        Callable<Map<String, HouseholdId>> once = () -> transactions.inOrganisation(
                union.id(), () -> commands.findOrCreateAll(new OrganisationId(union.id()), names));
        List<Map<String, HouseholdId>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Map<String, HouseholdId>> each : threads.invokeAll(List.of(once, once, once, once))) {
                answers.add(each.get());
            }
        }
        assertThat(answers).allSatisfy(each -> assertThat(each).hasSize(200).isEqualTo(answers.getFirst()));
        union.as("organiser").list(PATH, Map.of("count", true)).body("count", equalTo(200));
    }
}
