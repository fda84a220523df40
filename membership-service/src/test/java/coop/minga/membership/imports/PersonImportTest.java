package coop.minga.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.membership.Tenant;
import coop.minga.platform.imports.ImportWorker;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Tokens;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class PersonImportTest {
    @Test
    void aRowIsAPersonInAHouseholdWithAnActiveMembership() {
        Tenant union = Tenant.register();
        var done = members(union)
                .source("sex", Map.of("column", "Sex", "values", Map.of("F", "female")))
                .column("membership.memberNumber", "Card")
                .column("membership.joinedOn", "Since")
                .andWait("""
                        First,Last,House,Born,Mail,Sex,Card,Since
                        Amina,Odhiambo,7,1987,home@example.org,F,A-1,2020-02-29
                        Juma,,7,-,home@example.org,N/A,,
                        Wanjiru,"Mwangi
                        wa Kamau",8,1990,n/a,male,,
                        """);
        assertThat(Upload.counts(done)).isEqualTo("COMPLETED 3 created, 0 updated, 0 unchanged, 0 refused");
        var persons = union.as("organiser")
                .get("/api/v1/persons")
                .body("items", hasSize(3))
                .extract()
                .jsonPath();
        assertThat(persons.getList("items.names.given")).containsExactlyInAnyOrder("Amina", "Juma", "Wanjiru");
        assertThat(persons.getList("items.names.family")).contains("Mwangi\nwa Kamau");
        assertThat(new HashSet<>(persons.getList("items.householdId"))).hasSize(2);
        var memberships =
                union.as("organiser").get("/api/v1/memberships").extract().jsonPath();
        assertThat(memberships.getList("items.state")).containsExactly("ACTIVE", "ACTIVE", "ACTIVE");
        assertThat(memberships.getList("items.memberNumber")).contains("A-1").doesNotHaveDuplicates();
        assertThat(memberships.getList("items.joinedOn")).contains("2020-02-29");
    }

    @Test
    void anEmailIsNoIdentityAndTheSameFileTwiceChangesNothing() {
        Tenant union = Tenant.register();
        String csv = "First,Last,House,Born,Mail\nAnn,A,1,1990,x@example.org\nAnn,A,2,1990,x@example.org\n";
        assertThat(Upload.counts(members(union).andWait(csv)))
                .isEqualTo("COMPLETED 2 created, 0 updated, 0 unchanged, 0 refused");
        assertThat(Upload.counts(members(union).andWait(csv)))
                .isEqualTo("COMPLETED 0 created, 0 updated, 2 unchanged, 0 refused");
        union.as("organiser").get("/api/v1/persons").body("items", hasSize(2));
        assertThat(told(union)).isEqualTo(1 + 2 + 2);
    }

    @Test
    void everyRecordSaysWhichFileOrClientBroughtIt() {
        Tenant union = Tenant.register();
        var done = members(union).andWait("First,Last,House,Born,Mail\nAnn,A,1,1990,\n");
        for (String path : List.of("persons", "memberships", "households")) {
            union.as("organiser")
                    .get("/api/v1/" + path)
                    .body("items.source.channel", contains("IMPORT"))
                    .body("items.source.batchId", contains(done.getString("id")));
        }
        union.as("auditor")
                .get("/api/v1/organisations/{id}", union.id())
                .body("source.channel", equalTo("API"), "source.batchId", nullValue());
        String client = Tokens.signed(
                Tokens.claims("organiser", union.id()).claim("azp", "field-app").build());
        Api.with(client)
                .post("/api/v1/persons", Map.of("names", Map.of("given", "Juma")))
                .body("source.channel", equalTo("API"), "source.system", equalTo("field-app"));
    }

    @Test
    void aKnownRowWithOtherContentCorrectsThePerson() {
        Tenant union = Tenant.register();
        Upload upload = members(union).with("identifyingColumns", List.of("Mail"));
        upload.andWait("First,Last,House,Born,Mail\nAn,A,1,1990,x@example.org\n");
        assertThat(Upload.counts(upload.andWait("First,Last,House,Born,Mail\nAnn,A,,1991,x@example.org\n")))
                .isEqualTo("COMPLETED 0 created, 1 updated, 0 unchanged, 0 refused");
        union.as("organiser")
                .get("/api/v1/persons")
                .body("items.names.given", equalTo(List.of("Ann")), "items[0].birth.year", equalTo(1991));
        assertThat(rows("membership.membership", union)).isEqualTo(1);
    }

    @Test
    void everyBadRowComesBackWithItsReasonAndTheGoodOnesGoIn() {
        Tenant union = Tenant.register();
        byte[] file = """
                First,Last,House,Born,Month,Day,Mail,Phone,Sex,Card,Since
                Good,One,1,1990,1,1,one@example.org,,,C1,
                ,,1,1990,1,1,,,,,
                Day,Impossible,1,1991,2,30,,,,,
                Code,Unknown,1,1990,,,,,QUEEN,,
                Wrong,Encod@ng,1,1990,,,,,,,
                Ragged,Row,1
                Too,Many,1,1990,1,1,,,,,,,
                "Unclosed,Quote,1,1990,,,,,,,
                Huge,%s,1,1990,,,,,,,
                No,Mail,1,1990,,,nobody,,,,
                No,Phone,1,1990,,,,12,,,
                Card,Twice,1,1990,,,,,,C1,
                Date,Impossible,1,1990,,,,,,,2023-02-29
                Born,Tomorrow,1,9998,,,,,,,
                Good,Two,2,1990,1,1,two@example.org,,,C2,
                """.formatted("x".repeat(10_000_000)).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 400; i++) {
            if (file[i] == '@' && file[i - 1] == 'd') {
                file[i] = (byte) 0xE9;
            }
        }
        var done = members(union)
                .column("birth.month", "Month")
                .column("birth.day", "Day")
                .column("phone", "Phone")
                .column("sex", "Sex")
                .column("membership.memberNumber", "Card")
                .column("membership.joinedOn", "Since")
                .andWait(file);
        assertThat(Upload.counts(done)).isEqualTo("PARTIAL 2 created, 0 updated, 0 unchanged, 13 refused");
        assertThat(Upload.errors(union, done.getString("id")))
                .containsExactly(
                        "3,,NAME_MISSING",
                        "4,Day,BIRTH_DATE_IMPOSSIBLE",
                        "5,Sex,CODE_UNKNOWN",
                        "6,Last,WRONG_ENCODING",
                        "7,,COLUMNS_MISSING",
                        "8,,COLUMNS_TOO_MANY",
                        "9,First,QUOTE_NOT_CLOSED",
                        "10,Last,FIELD_TOO_LARGE",
                        "11,Mail,CONTACT_INVALID",
                        "12,Phone,PHONE_INVALID",
                        "13,Card,MEMBER_NUMBER_TAKEN",
                        "14,Since,DATE_IMPOSSIBLE",
                        "15,,BIRTH_DATE_IMPOSSIBLE",
                        "end,,");
        union.as("organiser").get("/api/v1/persons").body("items.names.given", equalTo(List.of("Good", "Good")));
        assertThat(rows("membership.membership", union)).isEqualTo(2);
    }

    @Test
    void aBatchThatCannotCommitLeavesNothingAndTheNextWorkerGoesOnBehindTheLastOne() {
        Tenant union = Tenant.register();
        ImportWorker worker = Arc.container().instance(ImportWorker.class).get();
        Database.run("""
                create function minga.break_import() returns trigger language plpgsql as
                'begin raise exception using errcode = ''57P01'', message = ''killed''; end'
                """);
        Database.run("create trigger break_import before update on minga.import_job for each row when (new.org_id = '"
                + union.id() + "' and new.state = 'APPLYING' and new.done_rows > 500)"
                + " execute function minga.break_import()");
        try {
            String csv = "First,Last,House,Born,Mail\n"
                    + IntStream.range(0, 1_100)
                            .mapToObj(i -> "F" + i + ",L," + i / 2 + ",1990,\n")
                            .collect(Collectors.joining());
            String id = members(union)
                    .send("organiser", UUID.randomUUID().toString(), csv.getBytes(StandardCharsets.UTF_8))
                    .statusCode(202)
                    .extract()
                    .path("id");
            await().atMost(Duration.ofMinutes(1))
                    .until(
                            () -> view(union, id),
                            view -> view.getString("state").equals("APPLYING") && view.getInt("progress.done") == 500);
            worker.stop();
            assertThat(rows("membership.person", union)).isEqualTo(500);
            assertThat(rows("membership.membership", union)).isEqualTo(500);
            assertThat(rows("minga.import_row", union)).isEqualTo(500);
            Database.run("drop trigger break_import on minga.import_job");
            worker.start();
            assertThat(Upload.counts(Upload.atRest(union, id)))
                    .isEqualTo("COMPLETED 1100 created, 0 updated, 0 unchanged, 0 refused");
            assertThat(rows("membership.person", union)).isEqualTo(1_100);
            assertThat(rows("membership.membership", union)).isEqualTo(1_100);
            assertThat(rows("membership.household", union)).isEqualTo(550);
            assertThat(told(union)).isEqualTo(1 + 2 * 1_100);
        } finally {
            Database.run("drop function minga.break_import() cascade");
        }
    }

    @Test
    void nothingOfAFileStandsInTheOpenAnywhere() {
        Tenant union = Tenant.register();
        String canary = "Canary" + UUID.randomUUID().toString().replace("-", "");
        var done = members(union)
                .constant("externalIds", canary + ":constant")
                .andWait("First,Last,House,Born,Mail," + canary + "\n" + canary + ",Good,1,1990,,\n" + canary
                        + ",Bad,1,1990,no-mail,\n");
        assertThat(Upload.counts(done)).isEqualTo("PARTIAL 1 created, 0 updated, 0 unchanged, 1 refused");
        assertThat(Upload.errors(union, done.getString("id"))).contains("3,Mail,CONTACT_INVALID");
        assertThat(Database.tablesWith(canary)).isEmpty();
    }

    private static JsonPath view(Tenant tenant, String id) {
        return tenant.as("organiser").get(Upload.PATH + "/{id}", id).extract().jsonPath();
    }

    /** Events of what the import did. Who is alike is found out in the background, before or after this looks. */
    private static long told(Tenant tenant) {
        return Database.count("select count(*) from minga.outbox where topic <> 'minga.membership.duplicate-candidate'"
                + " and org_id = '" + tenant.id() + "'");
    }

    private static long rows(String table, Tenant tenant) {
        return Database.count("select count(*) from " + table + " where org_id = '" + tenant.id() + "'");
    }

    private static Upload members(Tenant tenant) {
        return new Upload(tenant, "PERSONS_WITH_MEMBERSHIPS")
                .column("names.given", "First")
                .column("names.family", "Last")
                .column("household", "House")
                .column("birth.year", "Born")
                .column("email", "Mail");
    }
}
