package coop.minga.gateway.insight.api;

import static coop.minga.testing.Problems.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.minga.gateway.insight.messaging.InsightDatabase;
import coop.minga.gateway.insight.messaging.InsightScenes;
import coop.minga.platform.access.Roles;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R35: what members say to belong to, counted and nothing else. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class SelfDeclaredGroupReportTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-04-15T09:00:00Z");

    @Inject
    SettableClock clock;

    private UUID union = new UUID(0, 0);

    @BeforeEach
    void begin() {
        InsightDatabase.awaitMigrated();
        clock.stopAt(NOW);
        InsightDatabase.completeUpTo(NOW.minusSeconds(3));
        union = InsightDatabase.organisation("Union");
    }

    @AfterEach
    void letTheClockGoOn() {
        clock.goOn();
    }

    @Test
    void answersTheExampleInEveryFormat() throws JsonProcessingException {
        say(union, 28, "FEMALE");
        say(union, 9, "FEMALE", "MIGRANT");
        say(union, 5, "FEMALE", "MIGRANT", "DISABLED");
        say(union, 2, "FEMALE", "DISABLED");
        String json = report(union, Map.of()).statusCode(200).extract().asString();
        assertEquals(MAPPER.readTree(SelfDeclaredGroupExamples.JSON), MAPPER.readTree(json), json);
        report(union, Map.of("format", "csv")).body(is(SelfDeclaredGroupExamples.CSV.replace("\n", "\r\n")));
        report(union, Map.of("format", "xlsx"))
                .header("Content-Disposition", containsString("R35-own-2026-03-31.xlsx"));
    }

    @Test
    void anOrganisationReadsOfItsOwnMembersNoMoreThanOthersDo() {
        UUID confederation = InsightDatabase.organisation("Confederation");
        UUID sacco = InsightDatabase.organisation("Sacco");
        InsightDatabase.affiliate(union, confederation);
        InsightDatabase.affiliate(sacco, confederation);
        say(union, 40, "FEMALE");
        say(union, 3, "FEMALE", "INDIGENOUS");
        say(sacco, 30, "MALE");
        say(sacco, 12, "MALE", "INDIGENOUS");
        String rows = "figures.rows.findAll { it.selfDeclaredGroup == 'INDIGENOUS' }";
        report(union, Map.of()).body(rows + ".workers", contains(nullValue()));
        report(union, Map.of("by", "")).body("figures.total.workers", is(43));
        report(sacco, Map.of()).body(rows + ".workers", contains(12));
        Map<String, String> above = Map.of("scope", "affiliates", "by", "affiliate,self-declared-group");
        report(confederation, above)
                .body("figures.total.workers", is(85))
                .body(rows + ".find { it.affiliate.name == 'Union' }.workers", nullValue())
                .body(rows + ".find { it.affiliate.name == 'Sacco' }.workers", is(12));
    }

    @Test
    void ofAFewWorkersNothingIsToldNotEvenThatNobodySaysAnything() {
        say(union, 19, "FEMALE");
        say(union, 25, "MALE");
        report(union, Map.of("by", "sex,self-declared-group"))
                .body("figures.rows.findAll { it.sex == 'FEMALE' }.workers", everyItem(nullValue()))
                .body("figures.rows.findAll { it.sex == 'MALE' }.workers", contains(25));
    }

    @Test
    void thatAllSaySomethingIsNotToldEither() {
        say(union, 12, "FEMALE", "LGBTQI");
        say(union, 12, "FEMALE", "REFUGEE");
        report(union, Map.of())
                .body("figures.total.workers", is(24))
                .body("figures.rows.find { it.selfDeclaredGroup == 'NONE_SAID' }.suppressed", is(true))
                .body("figures.rows.findAll { it.workers == 12 }.size()", is(1));
    }

    @Test
    void thatSomethingIsSuppressedDoesNotTellThatAnybodySaysIt() {
        say(union, 40, "FEMALE");
        say(union, 1, "FEMALE", "LGBTQI");
        report(union, Map.of())
                .body("figures.rows.selfDeclaredGroup", hasItems("LGBTQI", "REFUGEE", "INDIGENOUS", "SEVERAL"))
                .body("figures.rows.workers", everyItem(nullValue()));
    }

    @Test
    void oneHumanIsCountedOnceByAllThatIsSaid() {
        UUID confederation = InsightDatabase.organisation("Confederation");
        UUID sacco = InsightDatabase.organisation("Sacco");
        InsightDatabase.affiliate(union, confederation);
        InsightDatabase.affiliate(sacco, confederation);
        say(union, 30, "FEMALE");
        for (int i = 0; i < 10; i++) {
            UUID subject = UUID.randomUUID();
            InsightDatabase.link(union, InsightScenes.saying(union, "FEMALE"), subject);
            InsightDatabase.link(sacco, InsightScenes.saying(sacco, "FEMALE", "MIGRANT"), subject);
        }
        for (int i = 0; i < 10; i++) {
            UUID subject = UUID.randomUUID();
            InsightDatabase.link(union, InsightScenes.saying(union, "FEMALE", "DISABLED"), subject);
            InsightDatabase.link(sacco, InsightScenes.saying(sacco, "FEMALE", "MIGRANT"), subject);
        }
        say(sacco, 10, "FEMALE");
        report(confederation, Map.of("scope", "affiliates"))
                .body("figures.rows.selfDeclaredGroup", contains("MIGRANT", "NONE_SAID", "SEVERAL"))
                .body("figures.rows.workers", contains(10, 40, 10));
    }

    @Test
    void whatWasIssuedStaysWhoeverSaysSomethingLater() {
        say(union, 30, "FEMALE");
        say(union, 9, "FEMALE", "MIGRANT");
        report(union, Map.of()).body("figures.rows.workers", contains(9, 30));
        say(union, 7, "FEMALE", "MIGRANT");
        report(union, Map.of()).body("figures.rows.workers", contains(9, 30));
    }

    @Test
    void noDayIsAskedButTheEndOfAMonth() {
        report(union, Map.of("asOf", "2026-03-30")).spec(problem(400, "AS_OF_NOT_A_MONTH_END"));
        report(union, Map.of("asOf", "2026-04-15")).spec(problem(400, "AS_OF_NOT_OVER"));
        report(union, Map.of("by", "self-declared-group,unit")).spec(problem(400, "REPORT_CUT_NOT_PUBLISHED"));
        Api.as(Roles.AUDITOR, union)
                .list("/api/v1/reports/R01", Map.of("by", "self-declared-group"))
                .spec(problem(400, "REPORT_CUT_NOT_PUBLISHED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"organiser", "treasurer", "case-worker", "member", "partner", "platform-admin"})
    void whoRecordsMembersDoesNotReadIt(String role) {
        Api.as(role, union).list("/api/v1/reports/R35", Map.of()).statusCode(403);
    }

    private static void say(UUID organisation, int workers, String sex, String... groups) {
        for (int i = 0; i < workers; i++) {
            InsightScenes.saying(organisation, sex, groups);
        }
    }

    private static ValidatableResponse report(UUID organisation, Map<String, String> query) {
        return Api.as(Roles.ANALYST, organisation).list("/api/v1/reports/R35", query);
    }
}
