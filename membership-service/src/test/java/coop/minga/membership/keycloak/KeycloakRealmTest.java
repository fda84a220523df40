package coop.minga.membership.keycloak;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Shows that the deployed realm gives the tokens that services understand; asked for with {@code mvn -Pkeycloak}. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
@WithTestResource(KeycloakForTests.class)
@EnabledIfSystemProperty(named = "minga.keycloak.home", matches = ".+")
class KeycloakRealmTest {
    /** Put here by {@link KeycloakForTests}, which the analysis cannot see. */
    @SuppressWarnings("NullAway.Init")
    Keycloak keycloak;

    @Test
    void aTokenOfAnApplicationOpensItsOrganisationAndNoOther() {
        UUID union = registered();
        UUID other = registered();
        Api organiser = Api.with(keycloak.application(union, "organiser").token());
        UUID person = Api.id(organiser
                .post("/api/v1/persons", Map.of("names", Map.of("given", "Amina")))
                .statusCode(201));

        organiser.get("/api/v1/persons/{id}", person).statusCode(200);
        Api.with(keycloak.application(other, "organiser").token())
                .get("/api/v1/persons/{id}", person)
                .statusCode(404);
        Api.with(keycloak.application(union, "analyst").token())
                .get("/api/v1/persons/{id}", person)
                .statusCode(403);
    }

    @Test
    void onlyTheAccessTokenOfALoginOpensTheApi() {
        UUID union = registered();
        JsonPath tokens =
                keycloak.person(Map.of("org", List.of(union)), "org-admin").logIn();

        Api.with(tokens.getString("access_token"))
                .get("/api/v1/organisations/{id}", union)
                .statusCode(200)
                .body("id", equalTo(union.toString()));
        Api.with(tokens.getString("id_token"))
                .get("/api/v1/organisations/{id}", union)
                .statusCode(401);
        Api.with(tokens.getString("refresh_token"))
                .get("/api/v1/organisations/{id}", union)
                .statusCode(401);
    }

    @Test
    void theTokensNameRolesOrganisationRecordAndAudience() {
        UUID union = UUID.randomUUID();
        UUID record = UUID.randomUUID();
        String token = keycloak.person(Map.of("org", List.of(union), "person", List.of(record)), "member")
                .logIn()
                .getString("access_token");
        JsonPath claims = claims(token);

        assertAll(
                () -> assertEquals(union.toString(), claims.getString("org")),
                () -> assertEquals(record.toString(), claims.getString("person")),
                () -> assertTrue(claims.getList("groups").contains("member")),
                () -> assertEquals("minga-api", claims.getString("aud")),
                () -> assertNotNull(claims.getString("sub")));
    }

    @Test
    void nobodySetsTheOwnOrganisationOrRecord() {
        UUID union = UUID.randomUUID();
        UUID record = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        for (Map<String, List<UUID>> own :
                List.of(Map.of("org", List.of(union), "person", List.of(record)), Map.<String, List<UUID>>of())) {
            Keycloak.Person member = keycloak.person(own, "member");

            // What is the user's own to change is changed, so the account is open and the call is right.
            String email = UUID.randomUUID() + "@example.org";
            member.changeAccount(email, Map.of()).statusCode(204);
            assertEquals(email, member.account().getString("email"));

            int status = member.changeAccount(email, Map.of("org", List.of(other), "person", List.of(other)))
                    .extract()
                    .statusCode();
            assertTrue(status == 204 || status == 400, () -> "answered " + status);
            JsonPath account = member.account();
            JsonPath claims = claims(member.logIn().getString("access_token"));
            for (String attribute : List.of("org", "person")) {
                String wanted = own.containsKey(attribute)
                        ? own.get(attribute).getFirst().toString()
                        : null;
                assertEquals(wanted, account.getString("attributes." + attribute + "[0]"));
                assertEquals(wanted, claims.getString(attribute));
            }
        }
    }

    private static JsonPath claims(String token) {
        return new JsonPath(
                new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8));
    }

    private UUID registered() {
        UUID id = UUID.randomUUID();
        Api.with(keycloak.person(Map.of(), "platform-admin").logIn().getString("access_token"))
                .request()
                .contentType("application/json")
                .body(Map.of(
                        "name",
                        "Union " + id,
                        "kind",
                        "TRADE_UNION",
                        "country",
                        "KE",
                        "zone",
                        "Africa/Nairobi",
                        "currency",
                        "KES"))
                .put("/api/v1/organisations/{id}", id)
                .then()
                .statusCode(201);
        return id;
    }
}
