package coop.minga.membership.imports;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.membership.Tenant;
import coop.minga.platform.imports.ImportWorker;
import coop.minga.testing.MingaTestResource;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class ImportRollbackTest {
    private static final String CSV = "First,Card\nAmina,1\nJuma,2\nWanjiru,3\n";

    @Test
    void whatAnImportMadeIsGoneAndItsNumbersStayUsed() {
        Tenant union = Tenant.register();
        String id = members(union).andWait(CSV).getString("id");
        assertThat(Rollback.of(union, id)).isEqualTo("ROLLED_BACK 3 rows, 3 withdrawn, 0 restored, 0 kept");
        assertThat(states(union)).containsOnly("APPLICATION_WITHDRAWN");
        union.as("organiser").get("/api/v1/persons").body("items.findAll { it.names != null }", hasSize(0));
        assertThat(events(union, "person-erased")).isEqualTo(3);
        assertThat(Rollback.kept(union, id)).containsExactly("end,,,0 rows kept");
        Rollback.ask(union, id).spec(problem(409, "IMPORT_STATE")).body("currentState", equalTo("ROLLED_BACK"));
        // A number that stood on somebody's card is never another's, also when it was a mistake.
        assertThat(Upload.counts(members(union).andWait(CSV)))
                .isEqualTo("PARTIAL 0 created, 0 updated, 0 unchanged, 3 refused");
    }

    @Test
    void theSameFileWithoutNumbersIsImportedAnew() {
        Tenant union = Tenant.register();
        Upload upload = new Upload(union, "PERSONS_WITH_MEMBERSHIPS").column("names.given", "First");
        String csv = "First\nAmina\nJuma\n";
        String id = upload.andWait(csv).getString("id");
        Rollback.of(union, id);
        assertThat(Upload.counts(upload.andWait(csv)))
                .isEqualTo("COMPLETED 2 created, 0 updated, 0 unchanged, 0 refused");
        assertThat(states(union))
                .containsExactlyInAnyOrder("ACTIVE", "ACTIVE", "APPLICATION_WITHDRAWN", "APPLICATION_WITHDRAWN");
    }

    @Test
    void whatSomebodyHasChangedSinceStaysAndIsListed() {
        Tenant union = Tenant.register();
        String id = members(union).andWait(CSV).getString("id");
        JsonPath persons =
                union.as("organiser").get("/api/v1/persons").extract().jsonPath();
        String amina = persons.getString("items.find { it.names.given == 'Amina' }.id");
        String juma = persons.getString("items.find { it.names.given == 'Juma' }.id");
        union.as("organiser")
                .put("\"1\"", "/api/v1/persons/{id}", Map.of("names", Map.of("given", "Aminata")), amina)
                .statusCode(200);
        String jumas = union.as("organiser")
                .get("/api/v1/memberships")
                .extract()
                .path("items.find { it.personId == '" + juma + "' }.id");
        union.as("org-admin")
                .post("/api/v1/memberships/{id}/suspensions", Map.of(), jumas)
                .statusCode(200);
        assertThat(Rollback.of(union, id)).isEqualTo("ROLLED_BACK 3 rows, 1 withdrawn, 0 restored, 2 kept");
        assertThat(Rollback.kept(union, id))
                .containsExactly("2,,CHANGED_SINCE," + amina, "3,,CHANGED_SINCE," + juma, "end,,,2 rows kept");
        assertThat(states(union)).containsExactlyInAnyOrder("ACTIVE", "SUSPENDED", "APPLICATION_WITHDRAWN");
    }

    @Test
    void whatAnImportChangedIsAsBeforeAndTheImportBeforeCanBeTakenBackToo() {
        Tenant union = Tenant.register();
        String first = members(union).andWait(CSV).getString("id");
        String second = members(union)
                .andWait("First,Card\nAminata,1\nJuma,2\nA. W.,1\n")
                .getString("id");
        assertThat(Rollback.of(union, second)).isEqualTo("ROLLED_BACK 1 rows, 0 withdrawn, 1 restored, 0 kept");
        assertThat(union.as("organiser")
                        .get("/api/v1/persons")
                        .extract()
                        .jsonPath()
                        .getList("items.names.given"))
                .containsExactlyInAnyOrder("Amina", "Juma", "Wanjiru");
        assertThat(Upload.counts(members(union).andWait(CSV)))
                .isEqualTo("COMPLETED 0 created, 0 updated, 3 unchanged, 0 refused");
        assertThat(Rollback.of(union, first)).isEqualTo("ROLLED_BACK 3 rows, 3 withdrawn, 0 restored, 0 kept");
    }

    @Test
    void aRollbackThatIsInterruptedGoesOnBehindItsLastBatch() {
        Tenant union = Tenant.register();
        ImportWorker worker = Arc.container().instance(ImportWorker.class).get();
        String csv = "First,Card\n"
                + IntStream.range(0, 600)
                        .mapToObj(i -> "F" + i + "," + i + "\n")
                        .collect(Collectors.joining());
        String id = members(union).andWait(csv).getString("id");
        Database.run("""
                create function minga.break_rollback() returns trigger language plpgsql as
                'begin raise exception using errcode = ''57P01'', message = ''killed''; end'
                """);
        Database.run("create trigger break_rollback before update on minga.import_job for each row when (new.org_id = '"
                + union.id() + "' and new.withdrawn_rows > 250) execute function minga.break_rollback()");
        try {
            Rollback.ask(union, id).statusCode(202).body("state", equalTo("ROLLING_BACK"));
            await().atMost(Duration.ofMinutes(1)).until(() -> view(union, id).getInt("rollback.withdrawn") == 250);
            worker.stop();
            assertThat(events(union, "person-erased")).isEqualTo(250);
            Database.run("drop trigger break_rollback on minga.import_job");
            worker.start();
            assertThat(Rollback.counts(Upload.atRest(union, id)))
                    .isEqualTo("ROLLED_BACK 600 rows, 600 withdrawn, 0 restored, 0 kept");
            assertThat(events(union, "person-erased")).isEqualTo(600);
        } finally {
            Database.run("drop function minga.break_rollback() cascade");
        }
    }

    @Test
    void onlyWhatWentInCanBeTakenBackAndOnlyByWhomItConcerns() {
        Tenant union = Tenant.register();
        String ready = members(union).with("validateOnly", true).andWait(CSV).getString("id");
        Rollback.ask(union, ready)
                .spec(problem(409, "IMPORT_STATE"))
                .body(
                        "currentState",
                        equalTo("READY"),
                        "allowedTransitions",
                        org.hamcrest.Matchers.hasItem("APPLYING"));
        String done = members(union).andWait(CSV).getString("id");
        Rollback.ask(Tenant.register(), done).spec(problem(404, "IMPORT_UNKNOWN"));
        union.as("auditor")
                .request()
                .post(Upload.PATH + "/{id}/rollbacks", done)
                .then()
                .spec(problem(403, "FORBIDDEN"));
        Database.run("delete from minga.import_effect where import_id = '" + done + "'");
        Rollback.ask(union, done).spec(problem(409, "IMPORT_NOT_REVERSIBLE"));
        assertThat(view(union, done).getString("state")).isEqualTo("COMPLETED");
    }

    private static JsonPath view(Tenant tenant, String id) {
        return tenant.as("organiser").get(Upload.PATH + "/{id}", id).extract().jsonPath();
    }

    private static List<String> states(Tenant tenant) {
        return tenant.as("organiser")
                .get("/api/v1/memberships")
                .extract()
                .jsonPath()
                .getList("items.state");
    }

    private static long events(Tenant tenant, String type) {
        return Database.count("select count(*) from minga.outbox where org_id = '" + tenant.id() + "' and type like '%"
                + type + "%'");
    }

    private static Upload members(Tenant tenant) {
        return new Upload(tenant, "PERSONS_WITH_MEMBERSHIPS")
                .column("names.given", "First")
                .column("membership.memberNumber", "Card")
                .with("identifyingColumns", List.of("Card"));
    }
}
