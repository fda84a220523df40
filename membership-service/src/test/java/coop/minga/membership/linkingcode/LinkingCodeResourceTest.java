package coop.minga.membership.linkingcode;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.membership.Tenant;
import coop.minga.membership.person.Dump;
import coop.minga.membership.person.PersonExamples;
import coop.minga.membership.subject.app.SubjectLinking;
import coop.minga.testing.CanaryLog;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.awaitility.core.ThrowingRunnable;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class LinkingCodeResourceTest {
    private static final String LINKED = "/api/v1/me/linked-records";
    private static final String FORMED_LIKE_A_CODE = "ZZZZ-ZZZZ-ZZZZ";

    @Inject
    SubjectLinking linking;

    private Somebody inUnion;
    private Somebody inSacco;

    @BeforeEach
    void recordSomebodyTwice() {
        inUnion = Somebody.anywhere();
        inSacco = Somebody.in(Tenant.register("COOPERATIVE"));
    }

    @Test
    void aCodeThatAnOrganiserEntersMakesTwoRecordsOneHumanForReportsAndForTheMember() {
        inSacco.present(inUnion.code().toLowerCase(Locale.ROOT).replace("-", " "))
                .statusCode(202);

        soon(() -> assertThat(inUnion.toldSubject()).isNotNull().isEqualTo(inSacco.toldSubject()));
        assertThat(inUnion.told()).containsExactly("subject-linked 1");
        assertThat(inSacco.told()).containsExactly("subject-linked 1");
        inUnion.member().get(LINKED).body("items.id", contains(inSacco.id().toString()));
        inSacco.member().get(LINKED).body("items.id", contains(inUnion.id().toString()));
        inSacco.organisation().as("organiser").get(LINKED).statusCode(403);
    }

    @Test
    void theMemberPresentsACodeWithATokenOfTheOtherOrganisationAndTakesItBack() {
        String code = inUnion.code();
        inSacco.member()
                .post("/api/v1/me/linking-code-presentations", Map.of("code", code))
                .statusCode(202);
        soon(() -> inUnion.member().get(LINKED).body("items", hasSize(1)));

        inUnion.member().post("/api/v1/me/linking-code-withdrawals", Map.of()).statusCode(202);
        soon(() -> inUnion.member().get(LINKED).body("items", hasSize(0)));
        inSacco.member().get(LINKED).body("items", hasSize(0));
        assertThat(inUnion.told()).containsExactly("subject-linked 1", "subject-unlinked 2");
        assertThat(inSacco.told()).as("the other one hears nothing").containsExactly("subject-linked 1");

        inSacco.present(code).statusCode(202);
        soon(() -> assertThat(inSacco.isSettled()).isTrue());
        assertThat(inUnion.told()).as("a used code stays used").hasSize(2);
    }

    @Test
    void nobodyCanTellAGoodCodeFromAnyOther() throws SQLException {
        String used = inUnion.code();
        Somebody.anywhere().present(used).statusCode(202);
        Somebody late = Somebody.anywhere();
        String expired = late.code();
        expire(late, "61 minutes");
        Somebody undecided = Somebody.anywhere();
        String withdrawn = undecided.code();
        undecided.withdraw();
        Somebody gone = Somebody.anywhere();
        String ofAnErasedRecord = gone.code();
        gone.erase();
        Somebody colleague = Somebody.in(inSacco.organisation());
        Somebody willing = Somebody.anywhere();
        List<String> codes = List.of(
                willing.code(),
                used,
                expired,
                withdrawn,
                ofAnErasedRecord,
                colleague.code(),
                FORMED_LIKE_A_CODE,
                FORMED_LIKE_A_CODE);
        soon(() -> assertThat(undecided.isSettled() && gone.isSettled()).isTrue());

        List<Somebody> presenting = new ArrayList<>();
        Set<String> forms = codes.stream()
                .map(code -> {
                    presenting.add(Somebody.in(inSacco.organisation()));
                    return form(presenting.getLast().present(code).statusCode(202));
                })
                .collect(Collectors.toSet());

        assertThat(forms).hasSize(1);
        soon(() -> assertThat(presenting).allMatch(Somebody::isSettled));
        assertThat(presenting.getFirst().told()).containsExactly("subject-linked 1");
        assertThat(presenting.subList(1, presenting.size()))
                .allSatisfy(each -> assertThat(each.told()).isEmpty());
    }

    @Test
    void ofTwoThatPresentACodeAtOnceOneIsLinkedAndNeitherIsTold() throws Exception {
        for (int round = 0; round < 6; round++) {
            String code = Somebody.anywhere().code();
            Somebody one = Somebody.anywhere();
            Somebody other = Somebody.anywhere();
            Callable<String> first = () -> form(one.present(code).statusCode(202));
            Callable<String> second = () -> form(other.present(code).statusCode(202));
            try (var threads = Executors.newFixedThreadPool(2)) {
                var answers = threads.invokeAll(List.of(first, second));
                assertThat(answers.getFirst().get()).isEqualTo(answers.getLast().get());
            }
            soon(() -> assertThat(one.isSettled() && other.isSettled()).isTrue());
            assertThat(List.of(one.told().size(), other.told().size())).containsExactlyInAnyOrder(0, 1);
        }
    }

    @Test
    void aLinkGoesWithAMergeAndComesBackWhenItIsUndone() {
        // Both records of the one who is merged are linked already, so that two subjects become one and part again.
        Somebody kept = Somebody.in(inUnion.organisation());
        Somebody inClinic = Somebody.anywhere();
        inSacco.present(inUnion.code()).statusCode(202);
        inClinic.present(kept.code()).statusCode(202);
        soon(() -> {
            assertThat(inUnion.toldSubject()).isNotNull().isEqualTo(inSacco.toldSubject());
            assertThat(kept.toldSubject()).isNotNull().isEqualTo(inClinic.toldSubject());
        });
        assertThat(inUnion.toldSubject()).isNotEqualTo(kept.toldSubject());

        inUnion.mergeInto(kept);
        soon(() -> assertThat(kept.toldSubject()).isEqualTo(inSacco.toldSubject()));
        assertThat(inClinic.toldSubject()).isEqualTo(kept.toldSubject());
        assertThat(inUnion.toldSubject()).isNull();

        inUnion.part();
        soon(() -> assertThat(inUnion.toldSubject()).isNotNull().isEqualTo(inSacco.toldSubject()));
        assertThat(kept.toldSubject()).isNotNull().isEqualTo(inClinic.toldSubject());
        assertThat(inUnion.toldSubject()).isNotEqualTo(kept.toldSubject());
    }

    @Test
    void anErasedRecordIsLinkedNoMoreAndTheLastOneDestroysTheSubject() {
        inSacco.present(inUnion.code()).statusCode(202);
        soon(() -> assertThat(inSacco.toldSubject()).isNotNull());
        inUnion.erase();
        soon(() -> assertThat(inUnion.told()).containsExactly("subject-linked 1", "subject-unlinked 2"));
        inSacco.erase();
        soon(() -> assertThat(inSacco.toldSubject()).isNull());
        for (Somebody each : List.of(inUnion, inSacco)) {
            assertThat(each.count("select count(*) from subject.carried_link where person_id = ?"))
                    .isZero();
        }
        inSacco.present(FORMED_LIKE_A_CODE).spec(problem(409, "PERSON_NOT_CHANGEABLE"));
    }

    @Test
    void whoGuessesIsSlowedDownWhateverIsGuessed() {
        String good = inUnion.code();
        for (int i = 0; i < 5; i++) {
            inSacco.present(i == 2 ? good : FORMED_LIKE_A_CODE).statusCode(202);
        }
        inSacco.present(FORMED_LIKE_A_CODE)
                .spec(problem(429, "LINKING_CODES_TOO_MANY"))
                .header("Retry-After", "3600");
        inSacco.member()
                .post("/api/v1/me/linking-code-presentations", Map.of("code", good))
                .spec(problem(429, "LINKING_CODES_TOO_MANY"));
        Somebody.in(inSacco.organisation()).present(FORMED_LIKE_A_CODE).statusCode(202);
        for (int i = 1; i < 5; i++) {
            inUnion.code();
        }
        inUnion.member().post("/api/v1/me/linking-codes", Map.of()).spec(problem(429, "LINKING_CODES_TOO_MANY"));
    }

    @Test
    void aCodeStandsNowhereInTheOpen() throws SQLException {
        String code;
        try (CanaryLog log = CanaryLog.start()) {
            Logger.getLogger(getClass()).info("The log is heard.");
            code = inUnion.code();
            inSacco.present(code).statusCode(202);
            inSacco.present(code + "9").spec(problem(400, "LINKING_CODE_MALFORMED"));
            inSacco.organisation()
                    .as("organiser")
                    .post(
                            "/api/v1/persons/{id}/linking-code-presentations",
                            Map.of("code", code, "note", code),
                            inSacco.id())
                    .statusCode(400);
            soon(() -> assertThat(inSacco.toldSubject()).isNotNull());
            log.assertNeverSaid(code, code.replace("-", ""));
        }
        List<String> canaries = List.of(code, code.replace("-", ""));
        assertThat(Dump.rows().filter(row -> Dump.tells(row, canaries))).isEmpty();
    }

    @Test
    void theLoginThatTakesCodesInCanNeitherReadNorChangeThem() throws SQLException {
        for (String sql : List.of(
                "select digest from membership.linking_code",
                "select used from membership.linking_code",
                "update membership.linking_code set used = false",
                "delete from membership.linking_code",
                "select digest from membership.linking_presentation",
                "select settled from membership.linking_presentation",
                "delete from membership.linking_presentation",
                "select * from subject.carried_link")) {
            try (Connection runtime = PostgresForTests.as("membership_app", "membership");
                    var statement = runtime.createStatement()) {
                assertThatThrownBy(() -> statement.execute(sql))
                        .as(sql)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void digestsAreForgottenOnceTheyCountNoMore() throws SQLException {
        inSacco.present(inUnion.code()).statusCode(202);
        soon(() -> assertThat(inSacco.isSettled()).isTrue());
        linking.forgetCodes();
        assertThat(digests()).as("of today").isEqualTo(2);
        expire(inUnion, "2 days");
        linking.forgetCodes();
        assertThat(digests()).as("the presentation is of today").isOne();
        assertThat(inUnion.toldSubject()).as("what it linked stays").isEqualTo(inSacco.toldSubject());
    }

    private int digests() {
        return inUnion.count("select count(*) from membership.linking_code where person_id = ?")
                + inSacco.count("select count(*) from membership.linking_presentation where person_id = ?");
    }

    @Test
    void aPersonOfAnotherOrganisationIsUnknown() {
        Tenant stranger = Tenant.register();
        UUID person = PersonExamples.person(stranger);
        inSacco.organisation()
                .as("organiser")
                .post("/api/v1/persons/{id}/linking-code-presentations", Map.of("code", FORMED_LIKE_A_CODE), person)
                .spec(problem(404, "PERSON_UNKNOWN"));
        inSacco.organisation()
                .as("member")
                .post("/api/v1/me/linking-codes", Map.of())
                .spec(problem(404, "PERSON_UNKNOWN"));
    }

    private static void expire(Somebody somebody, String ago) throws SQLException {
        try (Connection superuser = PostgresForTests.superuser("membership");
                var update = superuser.prepareStatement("""
                        update membership.linking_code
                        set issued_at = issued_at - ?::interval, expires_at = expires_at - ?::interval
                        where person_id = ?""")) {
            update.setString(1, ago);
            update.setString(2, ago);
            update.setObject(3, somebody.id());
            assertThat(update.executeUpdate()).isOne();
        }
    }

    /** The answer without what differs between any two: its time. */
    private static String form(ValidatableResponse answer) {
        var response = answer.extract();
        return response.statusCode()
                + " "
                + response.headers().asList().stream()
                        .map(each -> each.getName().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList()
                + " "
                + response.asString().replaceAll("\\d{4}-\\d\\d-\\d\\dT[^\"]+", "<time>");
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(assertion);
    }
}
