package coop.minga.membership.resolution;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.membership.Tenant;
import coop.minga.membership.resolution.app.ResolutionLapses;
import coop.minga.membership.resolution.app.ResolutionQueries;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import coop.minga.testing.Tokens;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class ResolutionResourceTest {
    private static final String PATH = "/api/v1/resolutions";
    private static final String ONE = PATH + "/{id}";
    private static final Map<String, Object> GENERAL = Map.of("kind", "GENERAL");
    private static final Map<String, Object> CARRIED = vote(48, 9);
    private static final Map<String, Object> LOST = vote(9, 48);
    private static final String CANARY = "Wanjiru-Canary";

    @Inject
    ResolutionQueries resolutions;

    @Inject
    ResolutionLapses lapses;

    @Inject
    Scheduler scheduler;

    @Inject
    Transactions transactions;

    private Tenant union;

    @BeforeEach
    void register() {
        union = Tenant.register();
    }

    @Test
    void isTabledAmendedAndAdoptedAndEveryWordingStays() {
        UUID id = Api.id(union.as("organiser")
                .post(PATH, Map.of("subject", GENERAL, "title", "First", "text", "One", "effectiveOn", "2025-01-01"))
                .statusCode(201)
                .body("state", equalTo("TABLED"), "history[0].recordedBy", equalTo("organiser@" + union.id())));
        amend(id, "Second", "Two", "2025-02-01");
        amend(id, "Third", "Three\nin lines", "2025-02-01");
        decide(id, "adoptions", CARRIED, "2025-03-01")
                .statusCode(200)
                .body("state", equalTo("ADOPTED"), "title", equalTo("Third"), "text", equalTo("Three\nin lines"))
                .body("version", equalTo(4), "inForceFrom", equalTo("2025-03-01"))
                .body("ratificationDueOn", nullValue(), "history[3].decision.votesFor", equalTo(48));
        Api auditor = union.as("auditor");
        auditor.get(ONE, id).body("history.text", contains("One", "Two", "Three\nin lines", null));
        auditor.list(ONE, Map.of("asOf", "2025-01-31"), id)
                .body("state", equalTo("TABLED"), "text", equalTo("One"), "inForceFrom", nullValue());
        auditor.list(ONE, Map.of("asOf", "2024-12-31"), id).spec(problem(404, "RESOLUTION_UNKNOWN"));
        auditor.list(PATH, Map.of("asOf", "2025-02-28", "state", "AMENDED")).body("items.id", contains(id.toString()));
        auditor.list(PATH, Map.of("state", "AMENDED")).body("items", empty());
        auditor.list(PATH, Map.of("subjectKind", "GENERAL", "state", "ADOPTED"))
                .body("items.text", contains("Three\nin lines"));
        assertThat(ResolutionEvents.of(id))
                .extracting(ResolutionEvents.Event::kind)
                .containsExactly("changed", "changed", "changed", "adopted");
    }

    @Test
    void theFiguresAreHeldAgainstThePoliciesOfTheDay() {
        policy("RESOLUTION_QUORUM_PERCENT", "90", "2025-06-01");
        UUID id = ResolutionExamples.tabled(union, GENERAL);
        decide(id, "adoptions", CARRIED, "2025-06-01")
                .spec(problem(422, "RESOLUTION_QUORUM_MISSED"))
                .body("present", equalTo(61), "entitled", equalTo(80), "quorumPercent", equalTo(90));
        decide(id, "adoptions", LOST, "2025-05-31")
                .spec(problem(422, "RESOLUTION_MAJORITY_MISSED"))
                .body("votesFor", equalTo(9), "votesAgainst", equalTo(48), "majorityPercent", equalTo(50));
        decide(id, "rejections", CARRIED, "2025-05-31").spec(problem(422, "RESOLUTION_MAJORITY_REACHED"));
        decide(id, "adoptions", Map.of("method", "VOTE", "present", 3), "2025-05-31")
                .spec(problem(422, "RESOLUTION_FIGURES_NOT_POSSIBLE", "/decision"));
        decide(id, "adoptions", CARRIED, "2999-01-01")
                .spec(problem(422, "RESOLUTION_DATE_NOT_ALLOWED", "/effectiveOn"));
        union.as("auditor").get(ONE, id).body("version", equalTo(1));
        decide(id, "adoptions", CARRIED, "2025-05-31").statusCode(200);
        decide(id, "rejections", LOST, "2025-06-01")
                .spec(problem(409, "RESOLUTION_STEP_NOT_ALLOWED"))
                .body("currentState", equalTo("ADOPTED"), "allowedTransitions", empty());
    }

    @Test
    void anotherThanTheRecorderRatifiesWhatOfficersAdopted() {
        LocalDate today = ResolutionExamples.today();
        UUID id = ResolutionExamples.provisional(union, expulsionOf(UUID.randomUUID()), today);
        union.as("auditor")
                .get(ONE, id)
                .body("ratificationDueOn", equalTo(today.plusDays(90).toString()));
        decide(id, "ratifications", CARRIED, today.toString()).spec(problem(409, "RESOLUTION_RATIFIER_IS_RECORDER"));
        Map<String, Object> officers = Map.of("decision", Map.of("method", "OFFICERS", "present", 3));
        chair().post(ONE + "/ratifications", officers, id)
                .spec(problem(422, "RESOLUTION_METHOD_NOT_ALLOWED", "/decision/method"));
        chair().post(ONE + "/ratifications", Map.of("decision", CARRIED), id)
                .statusCode(200)
                .body("state", equalTo("ADOPTED"), "inForceFrom", equalTo(today.toString()));
        assertThat(ResolutionEvents.of(id))
                .extracting(ResolutionEvents.Event::kind)
                .containsExactly("changed", "adopted", "adopted");
    }

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    @Test
    void whatIsNotRatifiedLapsesOnceHoweverManySchedulersLook() throws Exception {
        LocalDate longAgo = ResolutionExamples.today().minusDays(91);
        // Whose round would otherwise be the one that lets it lapse, once a minute.
        scheduler.pause();
        UUID overdue = ResolutionExamples.provisional(union, expulsionOf(UUID.randomUUID()), longAgo);
        UUID due = ResolutionExamples.provisional(union, GENERAL, longAgo.plusDays(1));
        chair().post(ONE + "/ratifications", Map.of("decision", CARRIED), overdue)
                .spec(problem(409, "RESOLUTION_RATIFICATION_OVERDUE"));
        CyclicBarrier start = new CyclicBarrier(4);
        Callable<Integer> round = () -> {
            start.await();
            return lapses.lapseOverdue();
        };
        int lapsed = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(List.of(round, round, round, round))) {
                lapsed += answer.get();
            }
        }
        assertThat(lapsed).isGreaterThanOrEqualTo(1);
        assertThat(lapses.lapseOverdue()).isZero();
        union.as("auditor")
                .list(PATH, Map.of("state", "LAPSED"))
                .body("items.id", contains(overdue.toString()))
                .body("items[0].effectiveOn", equalTo(ResolutionExamples.today().toString()))
                .body("items[0].version", equalTo(3), "items[0].history[2].recordedBy", equalTo("housekeeping"));
        union.as("auditor").get(ONE, due).body("state", equalTo("PROVISIONAL"));
        assertThat(ResolutionEvents.of(overdue))
                .extracting(ResolutionEvents.Event::kind)
                .containsExactly("changed", "adopted", "lapsed");
    }

    @Test
    void onlyWhatIsInForceAndAboutExactlyThisCanBeRestedOn() {
        UUID membership = UUID.randomUUID();
        UUID adopted = ResolutionExamples.adopted(union, "EXPULSION", membership);
        UUID tabled = ResolutionExamples.tabled(union, expulsionOf(membership));
        LocalDate today = ResolutionExamples.today();
        UUID inForce = ResolutionExamples.provisional(union, expulsionOf(membership), today.minusDays(90));
        UUID overdue = ResolutionExamples.provisional(union, expulsionOf(membership), today.minusDays(91));
        for (UUID good : List.of(adopted, inForce)) {
            assertThatCode(() -> require(union, good, ResolutionKind.EXPULSION, membership))
                    .doesNotThrowAnyException();
        }
        Tenant other = Tenant.register();
        for (Runnable bad : List.<Runnable>of(
                () -> require(union, tabled, ResolutionKind.EXPULSION, membership),
                // Whether or not the job has been here.
                () -> require(union, overdue, ResolutionKind.EXPULSION, membership),
                () -> require(union, adopted, ResolutionKind.EXPULSION, UUID.randomUUID()),
                () -> require(union, adopted, ResolutionKind.MORATORIUM, membership),
                () -> require(union, UUID.randomUUID(), ResolutionKind.EXPULSION, membership),
                () -> require(other, adopted, ResolutionKind.EXPULSION, membership))) {
            var refusal = catchThrowableOfType(DomainFailure.class, bad::run);
            assertThat(refusal.type().name()).isEqualTo("RESOLUTION_NOT_ADOPTED");
            assertThat(refusal.violations().getFirst().pointer()).isEqualTo("/resolutionId");
        }
    }

    /** What another service knows after each event is what we would have let pass. */
    @Test
    void aProjectionOfTheEventsKnowsWhatIsInForce() {
        LocalDate today = ResolutionExamples.today();
        UUID subject = UUID.randomUUID();
        UUID ratified = ResolutionExamples.provisional(union, expulsionOf(subject), today);
        UUID turnedDown = ResolutionExamples.provisional(union, expulsionOf(subject), today);
        UUID overdue = ResolutionExamples.provisional(union, expulsionOf(subject), today.minusDays(91));
        UUID withdrawn = ResolutionExamples.tabled(union, expulsionOf(subject));
        for (int event = 0; event < 3; event++) {
            if (event == 1) {
                chair().post(ONE + "/ratifications", Map.of("decision", CARRIED), ratified)
                        .statusCode(200);
                chair().post(ONE + "/rejections", Map.of("decision", LOST), turnedDown)
                        .statusCode(200);
                union.as("org-admin")
                        .post(ONE + "/withdrawals", Map.of(), withdrawn)
                        .statusCode(200);
            }
            if (event == 2) {
                lapses.lapseOverdue();
            }
            for (UUID each : List.of(ratified, turnedDown, overdue, withdrawn)) {
                boolean passes = catchThrowableOfType(
                                DomainFailure.class, () -> require(union, each, ResolutionKind.EXPULSION, subject))
                        == null;
                assertThat(ResolutionEvents.isInForce(ResolutionEvents.of(each), "EXPULSION", subject, today))
                        .isEqualTo(passes);
            }
        }
        assertThat(ResolutionEvents.of(turnedDown))
                .extracting(ResolutionEvents.Event::kind)
                .containsExactly("changed", "adopted", "lapsed");
    }

    @Test
    void whatMinutesSayIsNowhereInPlainText() throws SQLException {
        UUID id = Api.id(union.as("org-admin")
                .post(PATH, Map.of("subject", GENERAL, "title", CANARY, "text", CANARY, "note", CANARY))
                .statusCode(201));
        union.as("org-admin")
                .post(ONE + "/withdrawals", Map.of("note", CANARY), id)
                .body("history.note", contains(CANARY, CANARY), "title", equalTo(CANARY));
        assertThat(rowsWith(CANARY)).isEmpty();
        // The guard of the guard: it does see what stands there.
        assertThat(rowsWith(union.id().toString())).isNotEmpty();
        destroyKeys();
        union.as("auditor")
                .get(ONE, id)
                .statusCode(200)
                .body("title", nullValue(), "history.note", contains(nullValue(), nullValue()))
                .body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void onlyOwnRolesAndOwnOrganisation() {
        UUID id = ResolutionExamples.tabled(union, GENERAL);
        union.as("organiser").post(ONE + "/withdrawals", Map.of(), id).spec(problem(403, "FORBIDDEN"));
        union.as("member").get(ONE, id).spec(problem(403, "FORBIDDEN"));
        Api stranger = Tenant.register().as("org-admin");
        stranger.get(ONE, id).spec(problem(404, "RESOLUTION_UNKNOWN"));
        stranger.post(ONE + "/withdrawals", Map.of(), id).spec(problem(404, "RESOLUTION_UNKNOWN"));
        stranger.get(PATH).body("items", empty());
        Map<String, Object> again = Map.of("id", id, "subject", GENERAL, "title", "A", "text", "B");
        union.as("org-admin").post(PATH, again).spec(problem(409, "RESOLUTION_ID_TAKEN"));
        stranger.post(PATH, again).statusCode(201);
        union.as("org-admin")
                .post(PATH, Map.of("subject", Map.of("kind", "EXPULSION"), "title", "A", "text", "B"))
                .spec(problem(422, "RESOLUTION_SUBJECT_REQUIRED", "/subject/id"));
        union.as("org-admin")
                .post(PATH, Map.of("subject", GENERAL, "title", "A\nB", "text", "B"))
                .spec(problem(400, "INVALID_VALUE", "/title"));
    }

    private void require(Tenant tenant, UUID id, ResolutionKind kind, UUID subject) {
        transactions.inOrganisation(tenant.id(), () -> {
            resolutions.requireAdopted(new ResolutionId(id), new ResolutionSubject(kind, subject));
            return true;
        });
    }

    private void amend(UUID id, String title, String text, String on) {
        union.as("org-admin")
                .post(ONE + "/amendments", Map.of("title", title, "text", text, "effectiveOn", on), id)
                .statusCode(200)
                .body("state", equalTo("AMENDED"), "text", equalTo(text));
    }

    private ValidatableResponse decide(UUID id, String step, Map<String, Object> decision, String on) {
        return union.as("org-admin").post(ONE + "/" + step, Map.of("decision", decision, "effectiveOn", on), id);
    }

    private Api chair() {
        return Api.with(Tokens.withSubject("org-admin", union.id(), "chair"));
    }

    private void policy(String name, String value, String validFrom) {
        union.as("org-admin")
                .post(
                        "/api/v1/policies/{name}/versions",
                        Map.of("value", value, "validFrom", validFrom, "reason", "Congress"),
                        name)
                .statusCode(201);
    }

    private static Map<String, Object> expulsionOf(UUID subject) {
        return Map.of("kind", "EXPULSION", "id", subject);
    }

    private static Map<String, Object> vote(int votesFor, int votesAgainst) {
        return Map.of(
                "method",
                "VOTE",
                "votesFor",
                votesFor,
                "votesAgainst",
                votesAgainst,
                "abstentions",
                4,
                "present",
                61,
                "entitled",
                80);
    }

    /** The tables that hold this text somewhere. */
    private static List<String> rowsWith(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection all = PostgresForTests.superuser("membership")) {
            List<String> tables = new ArrayList<>();
            try (var rows = all.prepareStatement("select schemaname || '.' || tablename from pg_tables"
                            + " where schemaname in ('membership', 'minga')")
                    .executeQuery()) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (var select = all.prepareStatement(
                        "select 1 from " + table + " t where position(? in t::text) > 0 limit 1")) {
                    select.setString(1, text);
                    if (select.executeQuery().next()) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private void destroyKeys() throws SQLException {
        try (Connection all = PostgresForTests.superuser("membership");
                var delete = all.prepareStatement("delete from minga.personal_key where org_id = ?")) {
            delete.setObject(1, union.id());
            delete.executeUpdate();
        }
    }
}
