package coop.minga.membership.membership;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.membership.Tenant;
import coop.minga.membership.person.PersonExamples;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class MembershipUnitTest {
    private static final String PATH = "/api/v1/memberships";
    private static final String ONE = PATH + "/{id}";
    private static final String UNIT = "/api/v1/units/{id}/";
    private static final int RACES = 12;

    private Tenant union;
    private Api admin;
    private UUID north;
    private UUID south;

    @BeforeEach
    void openTwoUnits() {
        union = Tenant.register();
        admin = union.as("org-admin");
        north = unit("North");
        south = unit("South");
    }

    @Test
    void aMemberMovesBetweenUnitsAndThePastStays() {
        UUID id = member(north);
        admin.post(ONE + "/transfers", Map.of("unitId", south, "effectiveOn", "2025-06-01"), id)
                .statusCode(200)
                .body("state", equalTo("ACTIVE"), "unitId", equalTo(south.toString()));
        Api reader = union.as("auditor");
        reader.list(PATH, Map.of("unitId", north)).body("items", empty());
        reader.list(PATH, Map.of("unitId", north, "asOf", "2025-05-31")).body("items.id", contains(id.toString()));
        // A wrong day is corrected and the unit with it.
        admin.post(
                        ONE + "/corrections",
                        Map.of(
                                "transition",
                                2,
                                "reason",
                                "In July.",
                                "replacement",
                                Map.of("effectiveOn", "2025-07-01")),
                        id)
                .statusCode(200);
        reader.list(ONE, Map.of("asOf", "2025-06-15"), id).body("unitId", equalTo(north.toString()));
        UUID elsewhere = MembershipUnitTest.unit(Tenant.register(), "Elsewhere");
        admin.post(ONE + "/transfers", Map.of("unitId", elsewhere), id)
                .spec(problem(422, "UNIT_REFERENCE_UNKNOWN", "/unitId"));
    }

    @Test
    void aUnitWithMembersIsNotClosedAndAClosedOneTakesNone() {
        UUID id = member(north);
        admin.post(UNIT + "closures", Map.of(), north).spec(problem(409, "UNIT_HAS_MEMBERS"));
        admin.post(ONE + "/resignations", Map.of("effectiveOn", "2025-06-01"), id)
                .statusCode(200);
        // Somebody was there until June.
        admin.post(UNIT + "closures", Map.of("effectiveOn", "2025-05-01"), north)
                .spec(problem(409, "UNIT_HAS_MEMBERS"));
        admin.post(UNIT + "closures", Map.of("effectiveOn", "2025-06-01"), north)
                .statusCode(200);
        // Nor is the resignation annulled into a unit that is no more.
        admin.post(ONE + "/corrections", Map.of("transition", 2, "reason", "Never so."), id)
                .spec(problem(422, "UNIT_NOT_OPEN", "/replacement/unitId"));
        union.as("organiser")
                .post(PATH, Map.of("personId", PersonExamples.person(union), "unitId", north))
                .spec(problem(422, "UNIT_NOT_OPEN", "/unitId"));
    }

    @Test
    void mergedAndSplitUnitsTakeTheirMembersAlong() {
        UUID moved = member(north);
        UUID late = member(north, "2025-08-01");
        admin.post(UNIT + "mergers", Map.of("intoId", south, "effectiveOn", "2025-07-01"), north)
                .statusCode(200);
        Api reader = union.as("auditor");
        reader.get(ONE, moved)
                .body("unitId", equalTo(south.toString()), "history.step[-1]", equalTo("UNIT_REORGANISATION"));
        reader.list(ONE, Map.of("asOf", "2025-06-30"), moved).body("unitId", equalTo(north.toString()));
        reader.list(ONE, Map.of("asOf", "2025-08-01"), late).body("unitId", equalTo(south.toString()));
        UUID west = UUID.randomUUID();
        admin.post(UNIT + "splits", split(west, "2025-09-01", UUID.randomUUID()), south)
                .spec(problem(422, "MEMBERSHIP_NOT_IN_UNIT", "/parts/0/membershipIds/0"));
        admin.post(UNIT + "splits", split(west, "2025-09-01", late), south).statusCode(201);
        reader.get(ONE, late).body("unitId", equalTo(west.toString()));
        reader.get(ONE, moved).body("unitId", equalTo(south.toString()));
    }

    @Test
    void aUnitIsClosedOrSomebodyIsAdmittedIntoItButNeverBoth() throws Exception {
        for (int race = 0; race < RACES; race++) {
            UUID unit = unit("Race " + race);
            UUID person = PersonExamples.person(union);
            CyclicBarrier start = new CyclicBarrier(2);
            Callable<Integer> close = () -> {
                start.await();
                return admin.post(UNIT + "closures", Map.of(), unit).extract().statusCode();
            };
            Callable<Integer> admit = () -> {
                start.await();
                return admin.post(PATH, Map.of("personId", person, "unitId", unit))
                        .extract()
                        .statusCode();
            };
            try (var threads = Executors.newFixedThreadPool(2)) {
                var closing = threads.submit(close);
                var admission = threads.submit(admit);
                assertThat(List.of(closing.get() == 200, admission.get() == 201))
                        .as("race %d: %d %d", race, closing.get(), admission.get())
                        .containsExactlyInAnyOrder(true, false);
            }
        }
    }

    private static Map<String, Object> split(UUID part, String day, UUID membership) {
        return Map.of(
                "effectiveOn",
                day,
                "parts",
                List.of(Map.of("id", part, "name", "West", "membershipIds", List.of(membership))));
    }

    private UUID member(UUID unit) {
        return member(unit, "2025-01-01");
    }

    private UUID member(UUID unit, String joinedOn) {
        UUID id = Api.id(
                admin.post(PATH, Map.of("personId", PersonExamples.person(union), "unitId", unit, "joinedOn", joinedOn))
                        .statusCode(201));
        return MembershipExamples.moved(union, id, "approvals", Map.of("effectiveOn", joinedOn));
    }

    private UUID unit(String name) {
        return unit(union, name);
    }

    private static UUID unit(Tenant tenant, String name) {
        return Api.id(tenant.as("org-admin")
                .post("/api/v1/units", Map.of("name", name, "openedOn", "2020-01-01"))
                .statusCode(201));
    }
}
