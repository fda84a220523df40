package coop.minga.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.membership.Tenant;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The columns of an import that tell of work. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class WorkImportTest {
    private static final String LIST = "/api/v1/work-profiles";
    private static final String HEADER = "First,Card,Work,Sector,Status,Group,Place,Main,Since,Registered\n";
    private static final String AMINA =
            "Amina,1,5212,5610,22,FOOD_VENDOR,Street or public space,true,2024-02-01,false\n";
    private static final String JUMA = "Juma,2,,,,,,,,\n";

    private Tenant union;

    @BeforeEach
    void register() {
        union = Tenant.register();
    }

    @Test
    void aRowThatTellsOfWorkIsAJobTooAndOneThatDoesNotIsNone() {
        imported(AMINA + JUMA, "COMPLETED 2 created, 0 updated, 0 unchanged, 0 refused");
        jobs().body("items", hasSize(1))
                .body("items[0].personId", equalTo(person("Amina")), "items[0].version", equalTo(1))
                .body("items[0].isco08", equalTo("5212"), "items[0].isic4", equalTo("5610"))
                .body("items[0].icse18a", equalTo("22"), "items[0].workerGroup", equalTo("FOOD_VENDOR"))
                .body("items[0].placeOfWork", equalTo("STREET_OR_PUBLIC_SPACE"), "items[0].isMain", equalTo(true))
                .body("items[0].mainPeriods.from", contains("2024-02-01"))
                .body("items[0].facts.unitRegistered", equalTo(false), "items[0].facts.booksKept", nullValue())
                .body(
                        "items[0].codeListVersions.isco08",
                        equalTo("2008"),
                        "items[0].source.channel",
                        equalTo("IMPORT"));
        assertThat(events("work-profile-recorded")).isEqualTo(1);
        imported(AMINA + JUMA, "COMPLETED 0 created, 0 updated, 2 unchanged, 0 refused");
        jobs().body("items", hasSize(1)).body("items[0].version", equalTo(1));
    }

    @Test
    void aCodeThatIsInNoListOrADayToComeRefusesItsRowAlone() {
        String wrong = "Ann,3,9999,,,,,,,\n" // no such occupation
                + "Bea,4,,,31,,,,,\n" // no such status
                + "Cat,5,,,,VENDORS,,,,\n" // no such group
                + "Dan,6,,,,,Moon,,,\n" // no such place
                + "Eve,7,5212,,,,,,2999-01-01,\n" // still to come
                + "Fay,8,5212,,,,,maybe,,\n"; // neither true nor false
        JsonPath dry = work().with("validateOnly", true).andWait(HEADER + AMINA + wrong);
        // What depends on the day is told when it is applied.
        assertThat(Upload.counts(dry)).isEqualTo("READY 2 created, 0 updated, 0 unchanged, 5 refused");
        JsonPath done = imported(AMINA + wrong, "PARTIAL 1 created, 0 updated, 0 unchanged, 6 refused");
        assertThat(Upload.errors(union, done.getString("id")))
                .containsExactly(
                        "3,Work,CODE_NOT_IN_LIST",
                        "4,Status,CODE_NOT_IN_LIST",
                        "5,Group,CODE_NOT_IN_LIST",
                        "6,Place,CODE_UNKNOWN",
                        "7,Since,WORK_PROFILE_DATE_NOT_ALLOWED",
                        "8,Main,VALUE_INVALID",
                        "end,,");
        jobs().body("items", hasSize(1));
        union.as("organiser").get("/api/v1/memberships").body("items", hasSize(1));
    }

    @Test
    void aCorrectedRowCorrectsTheJobAndLeavesWhatNoListTells() {
        imported(AMINA + JUMA, "COMPLETED 2 created, 0 updated, 0 unchanged, 0 refused");
        String id = jobs().extract().path("items[0].id");
        union.as("organiser")
                .put(
                        "\"1\"",
                        LIST + "/{id}",
                        Map.of(
                                "isco08",
                                "5212",
                                "isMain",
                                true,
                                "buyersOrEmployers",
                                List.of(Map.of("name", "Canteen", "relation", "BUYER"))),
                        id)
                .statusCode(200);
        imported(
                AMINA.replace("5212", "9520") + JUMA.replace("2,", "2,9520"),
                "COMPLETED 0 created, 2 updated, 0 unchanged, 0 refused");
        jobs().body("items.isco08", contains("9520", "9520"), "items.isMain", containsInAnyOrder(true, false));
        union.as("organiser")
                .get(LIST + "/{id}", id)
                .body("version", equalTo(3), "workerGroup", equalTo("FOOD_VENDOR"))
                .body("buyersOrEmployers.name", contains("Canteen"));
    }

    @Test
    void aSecondMainJobRefusesTheRowThatBringsIt() {
        imported(JUMA, "COMPLETED 1 created, 0 updated, 0 unchanged, 0 refused");
        union.as("organiser")
                .post(
                        "/api/v1/persons/{id}/work-profiles",
                        Map.of("isMain", true, "validFrom", "2024-01-01"),
                        person("Juma"))
                .statusCode(201);
        JsonPath done = imported(
                AMINA + "Juma,2,9520,,,,,true,2024-06-01,\n", "PARTIAL 1 created, 0 updated, 0 unchanged, 1 refused");
        assertThat(Upload.errors(union, done.getString("id"))).containsExactly("3,,MAIN_JOB_TAKEN", "end,,");
    }

    @Test
    void takingBackTheCorrectionAndThenTheListTakesTheJobsBack() {
        String first = imported(AMINA + JUMA, "COMPLETED 2 created, 0 updated, 0 unchanged, 0 refused")
                .getString("id");
        String second = imported(
                        AMINA.replace("5212", "9520").replace("true", "false") + JUMA.replace("2,", "2,9520"),
                        "COMPLETED 0 created, 2 updated, 0 unchanged, 0 refused")
                .getString("id");
        assertThat(rolledBack(second)).isEqualTo("0 withdrawn, 2 restored, 0 kept");
        jobs().body("items.isco08", contains("5212"), "items.isMain", contains(true), "items.version", contains(3));
        assertThat(rolledBack(first)).isEqualTo("2 withdrawn, 0 restored, 0 kept");
        jobs().body("items", hasSize(0));
        // Of Amina's job four versions, of Juma's two; and each is told.
        assertThat(events("work-profile-recorded")).isEqualTo(4 + 2);
        assertThat(events("person-erased")).isEqualTo(2);
        imported(AMINA + JUMA, "PARTIAL 0 created, 0 updated, 0 unchanged, 2 refused");
    }

    @Test
    void aJobThatSomebodyHasChangedSinceKeepsItsRecord() {
        String id = imported(AMINA + JUMA, "COMPLETED 2 created, 0 updated, 0 unchanged, 0 refused")
                .getString("id");
        String job = jobs().extract().path("items[0].id");
        union.as("organiser")
                .post(LIST + "/{id}/endings", Map.of("on", "2025-01-01"), job)
                .statusCode(200);
        assertThat(rolledBack(id)).isEqualTo("1 withdrawn, 0 restored, 1 kept");
        jobs().body("items.personId", contains(person("Amina")));
        // What somebody took back stays so, whatever the next list tells.
        union.as("organiser").post(LIST + "/{id}/withdrawals", Map.of(), job).statusCode(200);
        imported(AMINA.replace("5212", "9520"), "COMPLETED 0 created, 1 updated, 0 unchanged, 0 refused");
        jobs().body("items", hasSize(0));
    }

    private ValidatableResponse jobs() {
        return union.as("organiser").get(LIST).statusCode(200);
    }

    private String person(String given) {
        return union.as("organiser")
                .get("/api/v1/persons")
                .extract()
                .path("items.find { it.names.given == '" + given + "' }.id");
    }

    private String rolledBack(String id) {
        union.as("org-admin")
                .request()
                .post(Upload.PATH + "/{id}/rollbacks", id)
                .then()
                .statusCode(202);
        JsonPath view = Upload.atRest(union, id);
        return "%d withdrawn, %d restored, %d kept"
                .formatted(
                        view.getInt("rollback.withdrawn"),
                        view.getInt("rollback.restored"),
                        view.getInt("rollback.kept"));
    }

    private long events(String type) {
        return Database.count(
                "select count(*) from minga.outbox where org_id = '" + union.id() + "' and type like '%" + type + "%'");
    }

    private JsonPath imported(String rows, String counts) {
        JsonPath done = work().andWait(HEADER + rows);
        assertThat(Upload.counts(done)).isEqualTo(counts);
        return done;
    }

    private Upload work() {
        return new Upload(union, "PERSONS_WITH_MEMBERSHIPS")
                .column("names.given", "First")
                .column("membership.memberNumber", "Card")
                .column("work.isco08", "Work")
                .column("work.isic4", "Sector")
                .column("work.icse18a", "Status")
                .column("work.workerGroup", "Group")
                .column("work.placeOfWork", "Place")
                .column("work.isMain", "Main")
                .column("work.validFrom", "Since")
                .column("work.facts.unitRegistered", "Registered")
                .with("identifyingColumns", List.of("Card"));
    }
}
