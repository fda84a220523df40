package coop.minga.membership.person;

import static coop.minga.testing.Problems.problem;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.membership.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class HomeUnitTest {
    private static final String PATH = "/api/v1/persons";

    @Test
    void aPersonIsAtHomeInAnOpenUnitOfTheOrganisation() {
        Tenant union = Tenant.register();
        UUID unit = Api.id(union.as("org-admin")
                .post("/api/v1/units", Map.of("name", "Kibera", "openedOn", "2020-01-01"))
                .statusCode(201));
        Map<String, ?> names = Map.of("given", "Amina");
        UUID person = Api.id(union.as("organiser")
                .post(PATH, Map.of("names", names, "homeUnitId", unit))
                .statusCode(201)
                .body("homeUnitId", equalTo(unit.toString())));
        PersonEvents.last(person, "homeUnitId", equalTo(unit.toString()));
        union.as("organiser")
                .post(PATH, Map.of("names", names, "homeUnitId", UUID.randomUUID()))
                .spec(problem(422, "UNIT_REFERENCE_UNKNOWN", "/homeUnitId"));
        union.as("organiser")
                .put("\"1\"", PATH + "/{id}", Map.of("names", names, "homeUnitId", UUID.randomUUID()), person)
                .spec(problem(422, "UNIT_REFERENCE_UNKNOWN", "/homeUnitId"));
        union.as("org-admin")
                .post(PATH + "/{id}/erasures", Map.of("ground", "PERSON_ASKED", "requestedBy", "PERSON"), person)
                .statusCode(200)
                .body("homeUnitId", equalTo(null));
    }
}
