package coop.minga.membership.imports;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.membership.Tenant;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class OrganisationImportTest {
    private static final String ORGANISATIONS = "/api/v1/organisations";

    @Test
    void everyRowBecomesADirectoryRecordWithWhatItSays() {
        Tenant union = Tenant.register();
        var done = Upload.organisations(union)
                .column("country", "Country")
                .source("coopType", Map.of("column", "Type", "values", Map.of("Cooperativa de producción", "producer")))
                .column("area", "City")
                .source("externalIds", Map.of("column", "Id", "prefix", "register"))
                .source("essGlobalCodes", Map.of("columns", List.of("Structure", "Activity")))
                .andWait("""
                        \uFEFFId,Name,name,Type,Country,City,Structure,Activity
                        1,"Coopérative \""Ushindi\""\",x,Cooperativa de producción,Democratic Republic of Congo,"Bukavu
                        Kadutu",https://ess.example/ICA10,n/a
                        2,Umoja,x,n/a,Côte d'Ivoire,-,,
                        """);
        assertThat(Upload.counts(done)).isEqualTo("COMPLETED 2 created, 0 updated, 0 unchanged, 0 refused");
        assertThat(done.getInt("progress.rows")).isEqualTo(2);
        union.as("org-admin")
                .list(ORGANISATIONS, Map.of("kind", "COOPERATIVE", "sort", "name"))
                .body("items.name", equalTo(List.of("Coopérative \"Ushindi\"", "Umoja")))
                .body("items[0].area", equalTo("Bukavu\nKadutu"))
                .body("items[0].coopType", equalTo("PRODUCER"))
                .body("items[0].externalIds", equalTo(List.of("register:1")))
                .body("items[0].essGlobalCodes", equalTo(List.of("https://ess.example/ICA10")))
                .body("items[1].country", equalTo("CI"))
                .body("items[1].coopType", equalTo(null));
    }

    @Test
    void theSameFileTwiceChangesNothingAndSaysSo() {
        Tenant union = Tenant.register();
        String csv = "Id,Name\n1,A\n2,B\n2,B\n";
        assertThat(Upload.counts(Upload.organisations(union).andWait(csv)))
                .isEqualTo("COMPLETED 2 created, 0 updated, 1 unchanged, 0 refused");
        long events = events(union);
        assertThat(Upload.counts(Upload.organisations(union).andWait(csv)))
                .isEqualTo("COMPLETED 0 created, 0 updated, 3 unchanged, 0 refused");
        assertThat(events(union)).isEqualTo(events);
    }

    @Test
    void theIdentifyingColumnsTellAnUpdateFromANewRow() {
        Tenant union = Tenant.register();
        Upload upload = Upload.organisations(union).with("identifyingColumns", List.of("Id"));
        upload.andWait("Id,Name\n1,Before\n2,Same\n");
        assertThat(Upload.counts(upload.andWait("Id,Name\n1,After\n2,Same\n3,New\n1,Last\n ,No id\n")))
                .isEqualTo("PARTIAL 1 created, 2 updated, 1 unchanged, 1 refused");
        union.as("org-admin")
                .list(ORGANISATIONS, Map.of("kind", "COOPERATIVE", "sort", "name"))
                .body("items.name", equalTo(List.of("Last", "New", "Same")));
    }

    @Test
    void aDryRunWritesNothingUntilItIsApplied() {
        Tenant union = Tenant.register();
        var ready = Upload.organisations(union).with("validateOnly", true).andWait("Name\nA\nB\n");
        assertThat(Upload.counts(ready)).isEqualTo("READY 2 created, 0 updated, 0 unchanged, 0 refused");
        union.as("org-admin").list(ORGANISATIONS, Map.of("kind", "COOPERATIVE")).body("items", hasSize(0));
        String id = ready.getString("id");
        union.as("org-admin")
                .request()
                .post(Upload.PATH + "/{id}/applications", id)
                .then()
                .statusCode(202)
                .body("state", equalTo("APPLYING"));
        assertThat(Upload.counts(Upload.atRest(union, id)))
                .isEqualTo("COMPLETED 2 created, 0 updated, 0 unchanged, 0 refused");
        union.as("org-admin")
                .request()
                .post(Upload.PATH + "/{id}/applications", id)
                .then()
                .spec(problem(409, "IMPORT_STATE"))
                .body("currentState", equalTo("COMPLETED"));
    }

    @Test
    void theSameUploadWithTheSameKeyIsOneImport() {
        Tenant union = Tenant.register();
        String key = UUID.randomUUID().toString();
        byte[] csv = "Name\nOnce\n".getBytes(StandardCharsets.UTF_8);
        String first = Upload.organisations(union)
                .send("org-admin", key, csv)
                .statusCode(202)
                .extract()
                .asString();
        assertThat(Upload.organisations(union)
                        .send("org-admin", key, csv)
                        .statusCode(202)
                        .header("Idempotent-Replayed", "true")
                        .extract()
                        .asString())
                .isEqualTo(first);
        Upload.organisations(union)
                .send("org-admin", key, "Name\nOther\n".getBytes(StandardCharsets.UTF_8))
                .spec(problem(422, "IDEMPOTENCY_KEY_REUSED"));
        union.as("org-admin").get(Upload.PATH).body("items", hasSize(1));
    }

    @Test
    void aMappingThatCannotWorkIsRefusedAtOnce() {
        Tenant union = Tenant.register();
        Upload.organisations(union)
                .column("nmae", "Name")
                .send("Name\nA\n")
                .spec(problem(400, "IMPORT_FIELD_UNKNOWN", "/mapping/nmae"));
        new Upload(union, "ORGANISATIONS")
                .column("name", "Name")
                .send("Name\nA\n")
                .spec(problem(400, "IMPORT_FIELD_REQUIRED", "/mapping"));
        new Upload(union, "SHEEP")
                .column("name", "Name")
                .send("Name\nA\n")
                .spec(problem(400, "INVALID_VALUE", "/kind"));
        Upload.organisations(union)
                .source("name", Map.of("column", "Name", "constant", "A"))
                .send("Name\nA\n")
                .spec(problem(400, "INVALID_VALUE", "/mapping/name"));
        Upload.organisations(union).with("mapings", Map.of()).send("Name\nA\n").spec(problem(400, "UNKNOWN_FIELD"));
        var invalid = Upload.organisations(union).column("area", "Stadt").andWait("Name,City\nA,B\n");
        assertThat(invalid.getString("state")).isEqualTo("INVALID");
        assertThat(invalid.getString("problem.code")).isEqualTo("COLUMN_MISSING");
        assertThat(invalid.getString("problem.detail")).contains("Stadt");
        assertThat(Upload.organisations(union).andWait("").getString("problem.code"))
                .isEqualTo("FILE_EMPTY");
        union.as("org-admin").list(ORGANISATIONS, Map.of("kind", "COOPERATIVE")).body("items", hasSize(0));
    }

    @Test
    void importsAreTheOrganisationsOwnAndNeedTheRightRole() {
        Tenant mine = Tenant.register();
        Tenant theirs = Tenant.register();
        var done = Upload.organisations(mine).andWait("Name\nA\n");
        String id = done.getString("id");
        theirs.as("org-admin").get(Upload.PATH + "/{id}", id).spec(problem(404, "IMPORT_UNKNOWN"));
        theirs.as("org-admin").get(Upload.PATH + "/{id}/errors", id).spec(problem(404, "IMPORT_UNKNOWN"));
        theirs.as("org-admin")
                .request()
                .post(Upload.PATH + "/{id}/applications", id)
                .then()
                .spec(problem(404, "IMPORT_UNKNOWN"));
        theirs.as("org-admin").get(Upload.PATH).body("items", hasSize(0));
        mine.as("auditor").get(Upload.PATH).body("items.id", hasItem(id));
        byte[] csv = "Name\nA\n".getBytes(StandardCharsets.UTF_8);
        Upload.organisations(mine).send("organiser", "k", csv).spec(problem(403, "FORBIDDEN"));
        Upload.organisations(mine).send("treasurer", "k", csv).spec(problem(403, "FORBIDDEN"));
    }

    @Test
    void onlyAnImportReadsALargeBodyHoweverItIsSent() {
        Tenant union = Tenant.register();
        String large = "{\"name\":\"" + "a".repeat(1024 * 1024) + "\",\"kind\":\"NGO\"}";
        union.as("org-admin").post(ORGANISATIONS, large).spec(problem(413, "TOO_LARGE"));
        String rows = "Name\n" + ("A".repeat(250) + "\n").repeat(5_000);
        assertThat(Upload.counts(
                        Upload.organisations(union).with("validateOnly", true).andWait(rows)))
                .startsWith("READY ");
    }

    private static long events(Tenant tenant) {
        try (var database = PostgresForTests.superuser("membership");
                var select = database.prepareStatement("select count(*) from minga.outbox where org_id = ?")) {
            select.setObject(1, tenant.id());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
