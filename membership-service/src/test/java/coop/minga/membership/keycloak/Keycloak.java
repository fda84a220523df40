package coop.minga.membership.keycloak;

import static io.restassured.RestAssured.given;

import coop.minga.testing.FreePorts;
import coop.minga.testing.ProjectFiles;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * A real Keycloak with the deployed realm, and the administrator who puts people into it.
 *
 * <p>Guarantee: on loopback and free ports, with data of its own; ends with {@link #stop}.
 */
final class Keycloak {
    private static final String ADMIN = "admin";
    private static final String PASSWORD = "only-for-this-test-1";

    private final int port;
    private final Process process;

    private Keycloak(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** Starts what the build unpacked, with the configuration that {@code docker-compose.yml} gives it. */
    static Keycloak start() throws IOException {
        Path home = Path.of(System.getProperty("minga.keycloak.home"));
        Path imported = Files.createDirectories(home.resolve("data/import"));
        Files.copy(
                ProjectFiles.root().resolve("deploy/keycloak/minga-realm.json"),
                imported.resolve("minga-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        int port = FreePorts.next();
        ProcessBuilder builder = new ProcessBuilder(
                        "sh",
                        home.resolve("bin/kc.sh").toString(),
                        "start",
                        "--db=dev-mem",
                        "--import-realm",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-port=" + FreePorts.next(),
                        "--hostname=" + address(port),
                        "--hostname-backchannel-dynamic=true")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("keycloak.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
        Keycloak keycloak = new Keycloak(port, builder.start());
        Awaitility.await("Keycloak; its log is beside it")
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> given().get(URI.create(keycloak.internalIssuer() + "/.well-known/openid-configuration"))
                                .statusCode()
                        == 200);
        return keycloak;
    }

    void stop() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor(20, TimeUnit.SECONDS);
    }

    /** Where services ask for its keys: another name than the one in the tokens, as inside a network of containers. */
    String internalIssuer() {
        return "http://127.0.0.1:" + port + "/realms/minga";
    }

    /** An application that asks for tokens in its own name, for an organisation. */
    Application application(UUID organisation, String role) {
        String clientId = "test-" + UUID.randomUUID();
        create(
                "/clients",
                Map.of(
                        "clientId",
                        clientId,
                        "secret",
                        PASSWORD,
                        "serviceAccountsEnabled",
                        true,
                        "standardFlowEnabled",
                        false));
        String internalId = admin().get(realm("/clients?clientId=" + clientId))
                .then()
                .extract()
                .path("[0].id");
        JsonPath account = admin().get(realm("/clients/" + internalId + "/service-account-user"))
                .jsonPath();
        give(account.getString("id"), account.getString("username"), Map.of("org", List.of(organisation)), role);
        return new Application(clientId);
    }

    /** Somebody with a password, and a client of the test that may send it. */
    Person person(Map<String, List<UUID>> attributes, String role) {
        String name = "user-" + UUID.randomUUID();
        create(
                "/users",
                Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "attributes",
                        attributes,
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))));
        String id = admin().get(realm("/users?exact=true&username=" + name))
                .then()
                .extract()
                .path("[0].id");
        give(id, name, attributes, role);
        return new Person(client(List.of()), name, id);
    }

    /** A client of the test that may send a password. */
    private String client(List<?> protocolMappers) {
        String clientId = "test-" + UUID.randomUUID();
        create(
                "/clients",
                Map.of(
                        "clientId",
                        clientId,
                        "publicClient",
                        true,
                        "directAccessGrantsEnabled",
                        true,
                        "protocolMappers",
                        protocolMappers));
        return clientId;
    }

    /** What opens a user's own account to a client, as it is open to Keycloak's own pages. */
    private static Map<String, ?> mapper(String kind, String setting, String value) {
        return Map.of(
                "name",
                kind,
                "protocol",
                "openid-connect",
                "protocolMapper",
                kind,
                "config",
                Map.of(
                        setting,
                        value,
                        "access.token.claim",
                        "true",
                        "multivalued",
                        "true",
                        "jsonType.label",
                        "String"));
    }

    private void give(String user, String name, Map<String, ?> attributes, String role) {
        admin().contentType("application/json")
                .body(Map.of("username", name, "enabled", true, "attributes", attributes))
                .put(realm("/users/" + user))
                .then()
                .statusCode(204);
        Map<String, ?> wanted = admin().get(realm("/roles/" + role)).jsonPath().getMap("$");
        admin().contentType("application/json")
                .body(List.of(wanted))
                .post(realm("/users/" + user + "/role-mappings/realm"))
                .then()
                .statusCode(204);
    }

    private void create(String what, Map<String, ?> body) {
        admin().contentType("application/json")
                .body(body)
                .post(realm(what))
                .then()
                .statusCode(201);
    }

    private RequestSpecification admin() {
        String token = given().formParams(Map.of(
                        "grant_type", "password", "client_id", "admin-cli", "username", ADMIN, "password", PASSWORD))
                .post(URI.create(address(port) + "/realms/master/protocol/openid-connect/token"))
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return given().header("Authorization", "Bearer " + token);
    }

    private URI realm(String path) {
        return URI.create(address(port) + "/admin/realms/minga" + path);
    }

    private JsonPath tokens(Map<String, String> form) {
        return given().formParams(form)
                .post(URI.create(address(port) + "/realms/minga/protocol/openid-connect/token"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** An application of a partner or of an organisation itself. */
    final class Application {
        private final String clientId;

        private Application(String clientId) {
            this.clientId = clientId;
        }

        String token() {
            return tokens(Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", PASSWORD))
                    .getString("access_token");
        }
    }

    /** A user of the realm. */
    final class Person {
        private final String clientId;
        private final String name;
        private final String id;

        private Person(String clientId, String name, String id) {
            this.clientId = clientId;
            this.name = name;
            this.id = id;
        }

        /** What the user asks of the own account. */
        ValidatableResponse changeAccount(String email, Map<String, List<UUID>> attributes) {
            String client = client(List.of(
                    mapper("oidc-audience-mapper", "included.client.audience", "account"),
                    mapper("oidc-usermodel-client-role-mapper", "claim.name", "resource_access.${client_id}.roles")));
            return given().header("Authorization", "Bearer " + logIn(client).getString("access_token"))
                    .contentType("application/json")
                    .accept("application/json")
                    .body(Map.of("username", name, "email", email, "attributes", attributes))
                    .post(URI.create(address(port) + "/realms/minga/account/"))
                    .then();
        }

        /** The account as the administrator sees it. */
        JsonPath account() {
            return admin().get(realm("/users/" + id)).jsonPath();
        }

        JsonPath logIn() {
            return logIn(clientId);
        }

        private JsonPath logIn(String client) {
            return tokens(Map.of(
                    "grant_type", "password",
                    "client_id", client,
                    "username", name,
                    "password", PASSWORD,
                    "scope", "openid"));
        }
    }

    private static String address(int port) {
        return "http://localhost:" + port;
    }
}
