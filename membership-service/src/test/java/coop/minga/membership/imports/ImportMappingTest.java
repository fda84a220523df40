package coop.minga.membership.imports;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.membership.Tenant;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class ImportMappingTest {
    private static final String PATH = "/api/v1/import-mappings/{name}";

    @Test
    void aNameMeansOneMappingWhoseVersionsAreGuarded() {
        Tenant union = Tenant.register();
        save(union, "org-admin", "register", named("Name"))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", org.hamcrest.Matchers.endsWith("/import-mappings/register"));
        save(union, "org-admin", "register", named("Name")).spec(problem(428, "PRECONDITION_REQUIRED"));
        union.as("org-admin")
                .put("\"1\"", PATH, named("Nom"), "register")
                .statusCode(200)
                .body("version", equalTo(2), "mapping.name.column", equalTo("Nom"));
        union.as("org-admin").put("\"1\"", PATH, named("Nome"), "register").spec(problem(412, "STALE"));
        union.as("org-admin").put("\"1\"", PATH, named("Nome"), "another").spec(problem(404, "IMPORT_MAPPING_UNKNOWN"));
        union.as("auditor")
                .get("/api/v1/import-mappings")
                .body("items.name", equalTo(List.of("register")), "items[0].mapping.name.column", equalTo("Nom"));
        union.as("org-admin")
                .request()
                .header("If-Match", "\"1\"")
                .delete(PATH, "register")
                .then()
                .spec(problem(412, "STALE"));
        union.as("org-admin")
                .request()
                .header("If-Match", "\"2\"")
                .delete(PATH, "register")
                .then()
                .statusCode(200);
        union.as("org-admin").get(PATH, "register").spec(problem(404, "IMPORT_MAPPING_UNKNOWN"));
        assertThat(Database.count("select count(*) from minga.personal_key where org_id = '" + union.id() + "'"))
                .isZero();
    }

    @Test
    void anImportKeepsWhatTheNameSaidWhenItWasUploaded() {
        Tenant union = Tenant.register();
        save(union, "org-admin", "register", named("Name")).statusCode(201);
        var ready = byName(union, "register").with("validateOnly", true).andWait("Name,Nom\nUmoja,Ushirika\n");
        union.as("org-admin").put("\"1\"", PATH, named("Nom"), "register").statusCode(200);
        String id = ready.getString("id");
        union.as("org-admin")
                .request()
                .post(Upload.PATH + "/{id}/applications", id)
                .then()
                .statusCode(202);
        assertThat(Upload.counts(Upload.atRest(union, id)))
                .isEqualTo("COMPLETED 1 created, 0 updated, 0 unchanged, 0 refused");
        union.as("org-admin")
                .list("/api/v1/organisations", Map.of("kind", "COOPERATIVE"))
                .body("items.name", equalTo(List.of("Umoja")));
    }

    @Test
    void theSavedMappingSaysWhichColumnsIdentifyARow() {
        Tenant union = Tenant.register();
        Map<String, Object> mapping = new java.util.HashMap<>(named("Name"));
        mapping.put("identifyingColumns", List.of("Id"));
        save(union, "org-admin", "register", mapping).statusCode(201);
        byName(union, "register").andWait("Id,Name\n1,Before\n");
        assertThat(Upload.counts(byName(union, "register").andWait("Id,Name\n1,After\n")))
                .isEqualTo("COMPLETED 0 created, 1 updated, 0 unchanged, 0 refused");
    }

    @Test
    void whatCannotWorkIsRefusedWithItsPlace() {
        Tenant union = Tenant.register();
        save(
                        union,
                        "organiser",
                        "people",
                        Map.of("kind", "PERSONS_WITH_MEMBERSHIPS", "mapping", Map.of("name", Map.of("column", "N"))))
                .spec(problem(400, "IMPORT_FIELD_UNKNOWN", "/mapping/name"));
        save(union, "organiser", "register", named("Name")).spec(problem(403, "FORBIDDEN"));
        save(union, "org-admin", "no name", named("Name")).spec(problem(400, "INVALID_VALUE"));
        save(union, "org-admin", "register", named("Name")).statusCode(201);
        byName(union, "nobodys").send("Name\nA\n").spec(problem(422, "IMPORT_MAPPING_ABSENT", "/mappingName"));
        new Upload(union, "PERSONS_WITH_MEMBERSHIPS")
                .without("mapping")
                .with("mappingName", "register")
                .send("Name\nA\n")
                .spec(problem(422, "IMPORT_MAPPING_OF_ANOTHER_KIND", "/kind"));
        Upload.organisations(union)
                .with("mappingName", "register")
                .send("Name\nA\n")
                .spec(problem(400, "INVALID_VALUE", "/mapping"));
        Upload.organisations(union)
                .without("mapping")
                .send("Name\nA\n")
                .spec(problem(400, "INVALID_VALUE", "/mapping"));
        byName(union, "register")
                .with("identifyingColumns", List.of("Name"))
                .send("Name\nA\n")
                .spec(problem(400, "INVALID_VALUE", "/identifyingColumns"));
        union.as("org-admin").get(Upload.PATH).body("items", hasSize(0));
    }

    @Test
    void noNameMeansAnotherOrganisationsMapping() {
        Tenant mine = Tenant.register();
        Tenant theirs = Tenant.register();
        save(mine, "org-admin", "register", named("Name")).statusCode(201);
        theirs.as("org-admin").get(PATH, "register").spec(problem(404, "IMPORT_MAPPING_UNKNOWN"));
        byName(theirs, "register").send("Name\nA\n").spec(problem(422, "IMPORT_MAPPING_ABSENT"));
        save(theirs, "org-admin", "register", named("Name")).statusCode(201);
    }

    @Test
    void aSavedMappingStandsNowhereInTheOpen() {
        Tenant union = Tenant.register();
        String canary = "Canary" + UUID.randomUUID().toString().replace("-", "");
        save(union, "org-admin", "register", named(canary)).statusCode(201);
        assertThat(Database.tablesWith(canary)).isEmpty();
    }

    private static ValidatableResponse save(Tenant tenant, String role, String name, Map<String, ?> body) {
        return tenant.as(role)
                .request()
                .contentType("application/json")
                .body(body)
                .put(PATH, name)
                .then();
    }

    private static Map<String, Object> named(String column) {
        return Map.of(
                "kind",
                "ORGANISATIONS",
                "mapping",
                Map.of("name", Map.of("column", column), "kind", Map.of("constant", "COOPERATIVE")));
    }

    private static Upload byName(Tenant tenant, String name) {
        return Upload.organisations(tenant).without("mapping").with("mappingName", name);
    }
}
