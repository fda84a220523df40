package coop.minga.membership.unit;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.membership.Tenant;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.unit.app.UnitClosing;
import coop.minga.membership.unit.app.UnitMerging;
import coop.minga.membership.unit.app.UnitSplitting;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class UnitResourceTest {
    private static final String PATH = "/api/v1/units";

    @Inject
    UnitsWatched watched;

    private Tenant union;
    private UUID county;
    private UUID town;
    private UUID market;

    @BeforeEach
    void register() {
        union = Tenant.register();
        county = unit("County", null);
        town = unit("Town", county);
        market = unit("Market", town);
    }

    @Test
    void opensAUnitOnceAndReadsItBack() {
        UUID id = UUID.randomUUID();
        Map<String, ?> body =
                Map.of("id", id, "name", "Kongowea", "code", "MSA-1", "area", "Mombasa", "openedOn", "2024-05-01");
        String key = UUID.randomUUID().toString();
        var opened = union.as("org-admin")
                .postWithKey(key, PATH, body)
                .statusCode(201)
                .header("Location", PATH + "/" + id)
                .body("state", equalTo("OPEN"), "parentId", nullValue(), "openedOn", equalTo("2024-05-01"));
        String answer = opened.extract().asString();
        assertThat(union.as("org-admin").postWithKey(key, PATH, body).extract().asString())
                .isEqualTo(answer);
        assertThat(union.as("analyst").get(PATH + "/{id}", id).extract().asString())
                .isEqualTo(answer);
        union.as("org-admin").post(PATH, body).spec(problem(409, "UNIT_ID_TAKEN"));
        union.as("org-admin")
                .post(PATH, Map.of("name", "Other", "code", "MSA-1"))
                .spec(problem(409, "UNIT_CODE_TAKEN"));
    }

    @Test
    void aMoveIsTrueFromItsDayAndWasNotKnownBefore() {
        UUID other = unit("Other county", null);
        Instant before = Instant.parse(read(town, Map.of()).extract().path("updatedAt"));
        step(
                        town,
                        "moves",
                        Map.of(
                                "parentId",
                                other,
                                "effectiveOn",
                                "2025-03-01",
                                "reason",
                                "Redrawn.",
                                "evidence",
                                List.of("Map 3")))
                .statusCode(200)
                .body("parentId", equalTo(other.toString()), "version", equalTo(2));
        read(town, Map.of("asOf", "2025-02-28")).body("parentId", equalTo(county.toString()));
        read(town, Map.of("asOf", "2025-03-01")).body("parentId", equalTo(other.toString()));
        read(town, Map.of("asOf", "2025-03-01", "knownAt", before.toString()))
                .body("parentId", equalTo(county.toString()));
        read(town, Map.of("asOf", "2023-12-31")).spec(problem(404, "UNIT_UNKNOWN"));
        union.as("auditor")
                .get(PATH + "/{id}/history", town)
                .body("transitions.event", contains("OPENING", "MOVE"))
                .body("transitions[1].reason", equalTo("Redrawn."))
                .body("transitions[1].evidence", equalTo(List.of("Map 3")))
                .body("periods", hasSize(2))
                .body("periods[0].to", equalTo("2025-03-01"), "periods[1].parentId", equalTo(other.toString()));
        union.as("auditor")
                .list(PATH + "/{id}/history", Map.of("knownAt", before.toString()), town)
                .body("transitions", hasSize(1), "periods", hasSize(1));
        step(town, "moves", Map.of("effectiveOn", "2025-04-01")).body("parentId", nullValue());
    }

    @Test
    void refusesACircleAndWhatIsNotThere() {
        step(county, "moves", Map.of("parentId", market)).spec(problem(409, "UNIT_CYCLE"));
        step(county, "moves", Map.of("parentId", UUID.randomUUID()))
                .spec(problem(422, "UNIT_REFERENCE_UNKNOWN", "/parentId"));
        step(county, "mergers", Map.of("intoId", county)).spec(problem(422, "UNIT_MERGED_WITH_ITSELF", "/intoId"));
        step(county, "mergers", Map.of()).spec(problem(400, "INVALID_VALUE", "/intoId"));
        step(UUID.randomUUID(), "closures", Map.of()).spec(problem(404, "UNIT_UNKNOWN"));
        step(county, "moves", Map.of("effectiveOn", "2023-12-31"))
                .spec(problem(422, "UNIT_DAY_NOT_ALLOWED", "/effectiveOn"));
        read(county, Map.of()).body("version", equalTo(1));
    }

    @Test
    void listsTheTreeLevelByLevelAndWhole() {
        union.as("auditor").list(PATH, Map.of("isTop", true)).body("items.name", contains("County"));
        union.as("auditor").list(PATH, Map.of("isTop", false)).body("items.name", contains("Market", "Town"));
        union.as("auditor").list(PATH, Map.of("parentId", county)).body("items.name", contains("Town"));
        union.as("auditor")
                .list(PATH, Map.of("under", county))
                .body("items.name", contains("County", "Market", "Town"));
        union.as("auditor").list(PATH, Map.of("under", town)).body("items.name", contains("Market", "Town"));
        union.as("auditor").list(PATH, Map.of("under", UUID.randomUUID())).body("items", empty());
        step(market, "closures", Map.of("effectiveOn", "2025-03-01")).statusCode(200);
        union.as("auditor").list(PATH, Map.of("state", "OPEN")).body("items.name", contains("County", "Town"));
        union.as("auditor")
                .list(PATH, Map.of("under", town, "state", "OPEN", "asOf", "2025-02-28", "count", true))
                .body("items.name", contains("Market", "Town"), "count", equalTo(2));
        union.as("auditor").list(PATH, Map.of("asOf", "2023-12-31")).body("items", empty());
        String next = union.as("auditor")
                .list(PATH, Map.of("under", county, "limit", 2))
                .body("items.name", contains("County", "Market"))
                .extract()
                .path("next");
        union.as("auditor")
                .list(PATH, Map.of("under", county, "limit", 2, "after", next))
                .body("items.name", contains("Town"));
    }

    @Test
    void closesAUnitThatIsEmptyAndOpensItAgain() {
        step(town, "closures", Map.of())
                .spec(problem(409, "UNIT_HAS_OPEN_UNITS"))
                .body("unitId", equalTo(market.toString()));
        watched.full().add(market);
        step(market, "closures", Map.of("effectiveOn", "2025-03-01")).spec(problem(409, "CONFLICT"));
        read(market, Map.of()).body("state", equalTo("OPEN"), "version", equalTo(1));
        watched.full().remove(market);
        step(market, "closures", Map.of("effectiveOn", "2025-03-01"))
                .statusCode(200)
                .body("state", equalTo("CLOSED"), "closedOn", equalTo("2025-03-01"));
        assertThat(watched.heard())
                .contains(
                        new UnitClosing(new OrganisationId(union.id()), new UnitId(market), LocalDate.of(2025, 3, 1)));
        step(market, "closures", Map.of())
                .spec(problem(409, "UNIT_STEP_NOT_ALLOWED"))
                .body("currentState", equalTo("CLOSED"), "allowedTransitions", contains("reopenings"));
        union.as("org-admin")
                .post(PATH, Map.of("name", "Stall", "parentId", market))
                .spec(problem(422, "UNIT_NOT_OPEN", "/parentId"));
        step(town, "closures", Map.of("effectiveOn", "2025-04-01")).statusCode(200);
        step(market, "reopenings", Map.of()).spec(problem(422, "UNIT_NOT_OPEN", "/parentId"));
        step(market, "reopenings", Map.of("parentId", county))
                .statusCode(200)
                .body("state", equalTo("OPEN"), "closedOn", nullValue(), "parentId", equalTo(county.toString()));
        read(market, Map.of("asOf", "2025-03-15")).body("state", equalTo("CLOSED"));
    }

    @Test
    void aMergerMovesUnitsAndAsksThatMembersMoveToo() {
        UUID other = unit("Other", null);
        step(town, "mergers", Map.of("intoId", other, "effectiveOn", "2025-03-01"))
                .statusCode(200)
                .body("state", equalTo("MERGED"), "mergedIntoId", equalTo(other.toString()));
        read(market, Map.of()).body("parentId", equalTo(other.toString()), "version", equalTo(2));
        read(market, Map.of("asOf", "2025-02-28")).body("parentId", equalTo(town.toString()));
        assertThat(watched.heard())
                .anySatisfy(heard -> assertThat(heard).isInstanceOfSatisfying(UnitMerging.class, merging -> {
                    assertThat(merging.unit().value()).isEqualTo(town);
                    assertThat(merging.into().value()).isEqualTo(other);
                    assertThat(merging.on()).isEqualTo("2025-03-01");
                }));
        step(town, "reopenings", Map.of())
                .spec(problem(409, "UNIT_STEP_NOT_ALLOWED"))
                .body("allowedTransitions", empty());
    }

    @Test
    void aSplitMakesItsPartsTogetherOrNotAtAll() {
        UUID fish = UUID.randomUUID();
        Map<String, ?> taken = Map.of("name", "Fish", "code", "F", "id", fish);
        step(market, "splits", Map.of("parts", List.of(taken, Map.of("name", "Flowers", "code", "F"))))
                .spec(problem(409, "UNIT_CODE_TAKEN"));
        union.as("auditor").get(PATH + "/{id}", fish).spec(problem(404, "UNIT_UNKNOWN"));
        step(market, "splits", Map.of("parts", List.of())).spec(problem(400, "INVALID_VALUE", "/parts"));
        UUID member = UUID.randomUUID();
        step(
                        market,
                        "splits",
                        Map.of(
                                "parts",
                                List.of(
                                        Map.of("name", "Fish", "membershipIds", List.of(member)),
                                        Map.of("name", "Clothes", "membershipIds", List.of(member)))))
                .spec(problem(422, "UNIT_MEMBERSHIP_NAMED_TWICE", "/parts/1/membershipIds/0"));
        step(market, "splits", Map.of("parts", List.of(taken, Map.of("name", "Clothes")), "effectiveOn", "2025-03-01"))
                .statusCode(201)
                .body("unit.state", equalTo("OPEN"), "unit.version", equalTo(2))
                .body("parts.name", contains("Fish", "Clothes"))
                .body("parts.parentId", contains(town.toString(), town.toString()))
                .body("parts[0].splitFromId", equalTo(market.toString()));
        assertThat(watched.heard())
                .anySatisfy(heard -> assertThat(heard).isInstanceOfSatisfying(UnitSplitting.class, splitting -> {
                    assertThat(splitting.unit().value()).isEqualTo(market);
                    assertThat(splitting.parts().getFirst().unit().value()).isEqualTo(fish);
                }));
        union.as("auditor")
                .list(PATH, Map.of("parentId", town, "asOf", "2025-03-01"))
                .body("items.name", containsInAnyOrder("Market", "Fish", "Clothes"));
    }

    @Test
    void aRenamingIsTrueFromItsDay() {
        step(market, "renamings", Map.of("name", "New market", "code", "N", "effectiveOn", "2025-03-01"))
                .statusCode(200)
                .body("name", equalTo("New market"), "code", equalTo("N"));
        read(market, Map.of("asOf", "2025-02-28")).body("name", equalTo("Market"), "code", nullValue());
        step(market, "renamings", Map.of("name", " ")).spec(problem(400, "INVALID_VALUE", "/name"));
        step(town, "renamings", Map.of("name", "Town", "code", "N")).spec(problem(409, "UNIT_CODE_TAKEN"));
    }

    @Test
    void onlyAnAdminChangesUnitsAndOnlyOfTheOwnOrganisation() {
        union.as("organiser").post(PATH + "/{id}/closures", Map.of(), market).spec(problem(403, "FORBIDDEN"));
        union.as("member").get(PATH).spec(problem(403, "FORBIDDEN"));
        Tenant stranger = Tenant.register();
        stranger.as("org-admin").post(PATH + "/{id}/closures", Map.of(), market).spec(problem(404, "UNIT_UNKNOWN"));
        stranger.as("org-admin")
                .post(PATH, Map.of("name", "Below", "parentId", county))
                .spec(problem(422, "UNIT_REFERENCE_UNKNOWN", "/parentId"));
    }

    private UUID unit(String name, @Nullable UUID parent) {
        Map<String, Object> body = new HashMap<>(Map.of("name", name, "openedOn", "2024-01-01"));
        if (parent != null) {
            body.put("parentId", parent);
        }
        return Api.id(union.as("org-admin").post(PATH, body).statusCode(201));
    }

    private ValidatableResponse step(UUID unit, String step, Map<String, ?> body) {
        return union.as("org-admin").post(PATH + "/{id}/{step}", body, unit, step);
    }

    private ValidatableResponse read(UUID unit, Map<String, ?> query) {
        return union.as("auditor").list(PATH + "/{id}", query, unit);
    }
}
