package coop.minga.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coop.minga.membership.Tenant;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Imports the real files, where they lie beside the repository. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class RealFilesTest {
    private static final Logger LOG = Logger.getLogger(RealFilesTest.class);

    @Test
    void all11540PeopleBecomeMembersIn5680Households() throws IOException {
        byte[] people = file("people/osdi-fake-people.csv");
        Tenant union = Tenant.register();
        Upload upload = new Upload(union, "PERSONS_WITH_MEMBERSHIPS")
                .column("household", "Household ID")
                .column("names.family", "Last")
                .column("names.given", "First")
                .column("names.other", "Middle")
                .column("birth.year", "YoB")
                .column("birth.month", "MoB")
                .column("birth.day", "DoB")
                .column("address.street", "Address")
                .column("address.city", "City")
                .column("address.region", "State")
                .column("address.postcode", "Zip")
                .column("email", "Email");
        assertThat(Upload.counts(measured("people", upload.andWait(people))))
                .isEqualTo("COMPLETED 11540 created, 0 updated, 0 unchanged, 0 refused");
        assertThat(rows("membership.person", union)).isEqualTo(11_540);
        assertThat(rows("membership.membership", union)).isEqualTo(11_540);
        assertThat(rows("membership.household", union)).isEqualTo(5_680);
        assertThat(Upload.counts(measured("people again", upload.andWait(people))))
                .isEqualTo("COMPLETED 0 created, 0 updated, 11540 unchanged, 0 refused");
        assertThat(rows("membership.person", union)).isEqualTo(11_540);
    }

    @Test
    void theWholeRegisterBecomesDirectoryRecords() throws IOException {
        byte[] register = file("sse-units/coops-register-2023-03-02.csv");
        Tenant union = Tenant.register();
        Upload upload = Upload.organisations(union)
                .column("country", "Country ID")
                .column("area", "Locality")
                .source("externalIds", Map.of("column", "Identifier", "prefix", "coops-register"))
                .source(
                        "essGlobalCodes",
                        Map.of("columns", List.of("Organisational Structure", "Primary Activity", "Membership Type")))
                .with("identifyingColumns", List.of("Identifier"));
        assertThat(Upload.counts(measured("register", upload.andWait(register))))
                .isEqualTo("COMPLETED 7272 created, 0 updated, 0 unchanged, 0 refused");
        assertThat(Upload.counts(measured("register again", upload.andWait(register))))
                .isEqualTo("COMPLETED 0 created, 0 updated, 7272 unchanged, 0 refused");
    }

    @Test
    void everyYouthLedCooperativeGoesIn() throws IOException {
        byte[] youthLed = file("sse-units/youth-led-coops.csv");
        Tenant union = Tenant.register();
        Upload upload = Upload.organisations(union)
                .column("area", "City")
                .source(
                        "country",
                        Map.of(
                                "column",
                                "Country",
                                "values",
                                Map.of("Democratic Republic of Congol", "CD", "Rawanda", "RW")));
        assertThat(Upload.counts(upload.andWait(youthLed)))
                .isEqualTo("COMPLETED 97 created, 0 updated, 0 unchanged, 0 refused");
        union.as("org-admin")
                .list("/api/v1/organisations", Map.of("kind", "COOPERATIVE", "limit", 500, "sort", "name"))
                .body("items.area", hasItems("Teutônia", "Yaoundé"));
    }

    private static byte[] file(String name) throws IOException {
        Path path = Path.of(System.getProperty("minga.root"), "..", "shared", "data", name);
        assumeTrue(Files.isReadable(path), "the real files do not lie beside the repository");
        return Files.readAllBytes(path);
    }

    private static JsonPath measured(String what, JsonPath view) {
        Duration took = Duration.between(
                Instant.parse(view.getString("createdAt")), Instant.parse(view.getString("finishedAt")));
        LOG.infof(
                "%s: %d rows in %d ms, %d rows/s",
                what,
                view.getLong("progress.done"),
                took.toMillis(),
                view.getLong("progress.done") * 1_000 / Math.max(1, took.toMillis()));
        return view;
    }

    private static long rows(String table, Tenant tenant) {
        return Database.count("select count(*) from " + table + " where org_id = '" + tenant.id() + "'");
    }
}
