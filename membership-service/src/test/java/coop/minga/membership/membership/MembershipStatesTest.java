package coop.minga.membership.membership;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.membership.Tenant;
import coop.minga.membership.person.PersonExamples;
import coop.minga.membership.resolution.ResolutionExamples;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import coop.minga.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class MembershipStatesTest {
    private static final String PATH = "/api/v1/memberships";
    private static final String ONE = PATH + "/{id}";
    private static final String STEP = ONE + "/{step}";
    private static final Map<String, Object> NOTHING = Map.of();

    private Tenant union;
    private Api admin;

    @BeforeEach
    void registerTheUnion() {
        union = Tenant.register();
        admin = union.as("org-admin");
    }

    @Test
    void anApplicantWaitsAndIsLookedIntoAgain() {
        UUID id = MembershipExamples.application(union);
        step(id, "waitlistings", day("2025-01-05"), "WAITLISTED");
        step(id, "reviews", day("2025-01-10"), "UNDER_REVIEW");
        step(id, "rejections", Map.of("effectiveOn", "2025-01-20", "reason", "Another trade."), "REJECTED");
        UUID taken = MembershipExamples.application(union);
        step(taken, "withdrawals", NOTHING, "APPLICATION_WITHDRAWN");
        admin.post(STEP, NOTHING, taken, "approvals")
                .spec(problem(409, "MEMBERSHIP_STEP_NOT_ALLOWED"))
                .body("currentState", equalTo("APPLICATION_WITHDRAWN"), "allowedTransitions", empty());
    }

    @Test
    void whereAFeeIsAskedAWaivedOneIsNotAnUnpaidOne() {
        MembershipExamples.decide(union, "ADMISSION_FEE", "YES");
        UUID payer = MembershipExamples.application(union);
        step(payer, "approvals", day("2025-02-01"), "APPROVED_PENDING_FEE");
        admin.post(STEP, NOTHING, payer, "suspensions")
                .spec(problem(409, "MEMBERSHIP_STEP_NOT_ALLOWED"))
                .body(
                        "allowedTransitions",
                        contains("withdrawals", "fee-payments", "fee-waivers", "deaths", "category-changes"));
        union.as("treasurer")
                .post(
                        STEP,
                        Map.of("effectiveOn", "2025-02-10", "evidence", List.of("Receipt 118")),
                        payer,
                        "fee-payments")
                .statusCode(200)
                .body("state", equalTo("ACTIVE"), "history[2].step", equalTo("FEE_PAYMENT"))
                .body("history[2].evidence", contains("Receipt 118"));
        UUID founder = MembershipExamples.application(union);
        step(founder, "approvals", day("2025-02-01"), "APPROVED_PENDING_FEE");
        union.as("treasurer").post(STEP, NOTHING, founder, "fee-waivers").spec(problem(403, "FORBIDDEN"));
        step(founder, "fee-waivers", day("2025-02-02"), "ACTIVE");
        union.as("auditor")
                .get(ONE, founder)
                .body("history.step", contains("APPLICATION", "APPROVAL_FOR_A_FEE", "FEE_WAIVER"));
    }

    @Test
    void expelsByAnAdoptedResolutionOnlyAndTakesBackOnAppeal() {
        UUID id = MembershipExamples.member(union);
        Map<String, Object> tooSoon =
                Map.of("effectiveOn", "2025-04-01", "noticeOn", "2025-04-01", "hearingOn", "2025-04-14");
        admin.post(STEP, tooSoon, id, "hearings").spec(problem(422, "HEARING_NOTICE_TOO_SHORT", "/hearingOn"));
        step(
                id,
                "hearings",
                Map.of("effectiveOn", "2025-04-01", "noticeOn", "2025-04-01", "hearingOn", "2025-04-15"),
                "UNDER_HEARING");
        UUID ofAnother = ResolutionExamples.adopted(union, "EXPULSION", UUID.randomUUID());
        for (UUID resolution : List.of(UUID.randomUUID(), ofAnother)) {
            admin.post(STEP, expulsion(resolution, "2025-05-01"), id, "expulsions")
                    .spec(problem(409, "RESOLUTION_NOT_ADOPTED", "/resolutionId"));
        }
        UUID resolution = ResolutionExamples.adopted(union, "EXPULSION", id);
        admin.post(STEP, expulsion(resolution, "2025-04-14"), id, "expulsions")
                .spec(problem(422, "EXPULSION_BEFORE_HEARING", "/effectiveOn"));
        union.as("organiser")
                .post(STEP, expulsion(resolution, "2025-05-01"), id, "expulsions")
                .spec(problem(403, "FORBIDDEN"));
        step(id, "expulsions", expulsion(resolution, "2025-05-01"), "EXPELLED");
        step(id, "upheld-appeals", day("2025-06-01"), "ACTIVE");
        union.as("auditor")
                .get(ONE, id)
                .body("history.to", contains("APPLIED", "ACTIVE", "UNDER_HEARING", "EXPELLED", "ACTIVE"))
                .body("history[2].hearingOn", equalTo("2025-04-15"))
                .body("history[3].resolutionId", equalTo(resolution.toString()));
    }

    @Test
    void aClosedMembershipIsNotOpenedAgainBesideANewerOne() {
        UUID expelled = MembershipExamples.expelled(union);
        String person = union.as("auditor").get(ONE, expelled).extract().path("personId");
        UUID newer = Api.id(union.as("organiser")
                .post(PATH, Map.of("personId", person, "joinedOn", "2025-09-01"))
                .statusCode(201));
        admin.post(STEP, NOTHING, expelled, "upheld-appeals").statusCode(409);
        step(newer, "rejections", NOTHING, "REJECTED");
        admin.post(STEP, NOTHING, expelled, "upheld-appeals").spec(problem(409, "MEMBERSHIP_NEWER_EXISTS"));
        // Nor by annulling what closed it.
        admin.post(ONE + "/corrections", Map.of("transition", 3, "reason", "Never so."), expelled)
                .spec(problem(409, "MEMBERSHIP_NEWER_EXISTS"));
        union.as("auditor").get(ONE, expelled).body("state", equalTo("EXPELLED"), "version", equalTo(4));
    }

    @Test
    void lapsesOnlyWhereTheOrganisationSaysSo() {
        UUID id = MembershipExamples.member(union);
        admin.post(STEP, NOTHING, id, "lapses").spec(problem(409, "LAPSE_NOT_PROVIDED"));
        MembershipExamples.decide(union, "LAPSE_AFTER_DAYS", "365");
        step(id, "lapses", day("2025-08-01"), "LAPSED");
        step(id, "reinstatements", day("2025-09-01"), "ACTIVE");
    }

    @Test
    void anOverrideEndsByItself() {
        UUID id = MembershipExamples.member(union);
        admin.post(STEP, Map.of("state", "SUSPENDED"), id, "overrides").statusCode(400);
        admin.post(STEP, override("2025-03-01", "2025-03-01"), id, "overrides")
                .spec(problem(422, "OVERRIDE_NOT_ALLOWED", "/until"));
        step(id, "overrides", override("2025-03-01", "2025-03-10"), "ACTIVE");
        Api reader = union.as("auditor");
        for (String day : List.of("2025-03-01", "2025-03-09")) {
            reader.list(ONE, Map.of("asOf", day), id)
                    .body("state", equalTo("SUSPENDED"), "override.until", equalTo("2025-03-10"))
                    .body("override.reason", equalTo("While we ask."));
            reader.list(PATH, Map.of("asOf", day, "state", "SUSPENDED")).body("items.id", contains(id.toString()));
        }
        for (String day : List.of("2025-02-28", "2025-03-10")) {
            reader.list(ONE, Map.of("asOf", day), id).body("state", equalTo("ACTIVE"), "override", nullValue());
            reader.list(PATH, Map.of("asOf", day, "state", "SUSPENDED")).body("items", empty());
        }
    }

    @Test
    void changesTheCategoryAndKeepsWhatItWas() {
        UUID id = MembershipExamples.member(union);
        step(id, "category-changes", Map.of("category", "HONORARY", "effectiveOn", "2025-06-01"), "ACTIVE");
        Api reader = union.as("auditor");
        reader.get(ONE, id).body("category", equalTo("HONORARY"), "effectiveOn", equalTo("2025-02-01"));
        reader.list(ONE, Map.of("asOf", "2025-05-31"), id).body("category", equalTo("FULL"));
        reader.list(PATH, Map.of("asOf", "2025-05-31", "category", "FULL")).body("items.id", contains(id.toString()));
        reader.list(PATH, Map.of("category", "FULL")).body("items", empty());
    }

    @Test
    void aTransferCodeBeginsOneMembershipInTheOrganisationItNames() {
        Tenant cooperative = Tenant.register("COOPERATIVE");
        UUID id = MembershipExamples.member(union);
        union.as("organiser").get(ONE + "/transfer-code", id).spec(problem(409, "MEMBERSHIP_STEP_NOT_ALLOWED"));
        admin.post(STEP, Map.of("organisationId", union.id()), id, "transfers")
                .spec(problem(422, "TRANSFER_TARGET_NOT_ALLOWED", "/organisationId"));
        admin.post(STEP, NOTHING, id, "transfers").spec(problem(422, "TRANSFER_TARGET_NOT_ALLOWED"));
        step(id, "transfers", Map.of("organisationId", cooperative.id()), "TRANSFERRED");
        String code =
                union.as("organiser").get(ONE + "/transfer-code", id).extract().path("code");
        Tenant third = Tenant.register();
        for (Map.Entry<Tenant, String> wrong : List.of(
                Map.entry(third, code),
                Map.entry(union, code),
                Map.entry(cooperative, code.substring(1)),
                Map.entry(cooperative, "!"))) {
            Tenant there = wrong.getKey();
            there.as("organiser")
                    .post(PATH, Map.of("personId", PersonExamples.person(there), "transferCode", wrong.getValue()))
                    .spec(problem(422, "TRANSFER_CODE_REFUSED", "/transferCode"));
        }
        UUID there = Api.id(cooperative
                .as("organiser")
                .post(PATH, Map.of("personId", PersonExamples.person(cooperative), "transferCode", code))
                .statusCode(201)
                .body("transferredFrom", equalTo(union.id().toString())));
        cooperative
                .as("organiser")
                .post(PATH, Map.of("personId", PersonExamples.person(cooperative), "transferCode", code))
                .spec(problem(422, "TRANSFER_CODE_REFUSED", "/transferCode"));
        // Neither reads the other's.
        cooperative.as("org-admin").get(ONE, id).spec(problem(404, "MEMBERSHIP_UNKNOWN"));
        admin.get(ONE, there).spec(problem(404, "MEMBERSHIP_UNKNOWN"));
    }

    @Test
    void aMemberLeavesByOneselfAndReachesNoOther() {
        UUID own = MembershipExamples.member(union);
        UUID other = MembershipExamples.member(union);
        UUID person =
                UUID.fromString(union.as("auditor").get(ONE, own).extract().path("personId"));
        Api member = Api.with(Tokens.withPerson("member", union.id(), person));
        member.post(STEP, NOTHING, other, "resignations").spec(problem(404, "MEMBERSHIP_UNKNOWN"));
        union.as("member").post(STEP, NOTHING, own, "resignations").spec(problem(404, "MEMBERSHIP_UNKNOWN"));
        member.post(STEP, NOTHING, own, "suspensions").spec(problem(403, "FORBIDDEN"));
        member.post(STEP, NOTHING, own, "resignations").statusCode(200).body("state", equalTo("RESIGNED"));
    }

    @Test
    void theDatabaseKeepsWhatTheDomainPromises() throws SQLException {
        UUID id = MembershipExamples.member(union);
        String begin =
                "insert into membership.membership_transition (org_id, membership_id, sequence, step, from_state,"
                        + " to_state, actor, sealed_for, effective_on, recorded_at, corrects, override_state, override_until)"
                        + " select org_id, membership_id, 9, ";
        String end = " from membership.membership_transition where sequence = 1 and membership_id = '" + id + "'";
        for (String illegal : List.of(
                "'OVERRIDE', 'ACTIVE', 'ACTIVE', 'x', sealed_for, date '2025-03-01', now(), null, 'ACTIVE', null",
                "'OVERRIDE', 'ACTIVE', 'ACTIVE', 'x', sealed_for, date '2025-03-01', now(), null, 'ACTIVE', date '2025-03-01'",
                "'EXPULSION', 'UNDER_HEARING', 'EXPELLED', 'x', sealed_for, date '2025-03-01', now(), null, null, null",
                "'SUSPENSION', 'APPLIED', 'SUSPENDED', 'x', sealed_for, date '2025-03-01', now(), null, null, null",
                "'ANNULMENT', 'ACTIVE', 'ACTIVE', 'x', sealed_for, date '2025-03-01', now(), null, null, null",
                "'ANNULMENT', 'ACTIVE', 'ACTIVE', 'x', sealed_for, date '2025-03-01', now(), 9, null, null")) {
            assertThat(refusal(begin + illegal + end)).as(illegal).isEqualTo("23514");
        }
        assertThat(refusal("update membership.membership_period set state = 'ACTIVE'"))
                .isEqualTo("42501");
        assertThat(refusal("delete from membership.membership_period")).isEqualTo("42501");
    }

    private String refusal(String sql) throws SQLException {
        try (Connection runtime = PostgresForTests.as("membership_app", "membership")) {
            runtime.setAutoCommit(false);
            try (var set = runtime.prepareStatement("select set_config('minga.org', ?, true)")) {
                set.setString(1, union.id().toString());
                set.execute();
            }
            try (var statement = runtime.createStatement()) {
                statement.execute(sql);
                return "none";
            } catch (SQLException refused) {
                return String.valueOf(refused.getSQLState());
            }
        }
    }

    private void step(UUID id, String step, Map<String, Object> body, String state) {
        admin.post(STEP, body, id, step).statusCode(200).body("state", equalTo(state));
    }

    private static Map<String, Object> day(String day) {
        return Map.of("effectiveOn", day);
    }

    private static Map<String, Object> expulsion(UUID resolution, String day) {
        return Map.of("resolutionId", resolution, "effectiveOn", day);
    }

    private static Map<String, Object> override(String from, String until) {
        return Map.of("state", "SUSPENDED", "effectiveOn", from, "until", until, "reason", "While we ask.");
    }
}
