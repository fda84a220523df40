package coop.minga.finance.savingsgroup;

import static coop.minga.finance.Tenant.amount;
import static coop.minga.finance.savingsgroup.VillageGroup.CYCLES;
import static coop.minga.finance.savingsgroup.VillageGroup.line;
import static coop.minga.finance.savingsgroup.VillageGroup.loan;
import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import coop.minga.finance.Tenant;
import coop.minga.finance.memberaccount.Races;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class ShareOutResourceTest {
    private VillageGroup group;
    private UUID amina;
    private UUID baraka;
    private UUID chebet;

    @BeforeEach
    void begin() {
        group = VillageGroup.begin();
        amina = group.members().get(0);
        baraka = group.members().get(1);
        chebet = group.members().get(2);
    }

    @Test
    void theBoxIsSharedOutToTheLastCentAndTheNextCycleBeginsFromZero() throws SQLException {
        UUID meeting = Api.id(group.record(group.sheet(
                        0,
                        "710.00",
                        "20.00",
                        List.of(
                                line(amina, 3, "socialContribution", amount("20.00")),
                                line(baraka, 3, "fines", List.of("LATE_COMING")),
                                line(chebet, 1))))
                .statusCode(201));
        Map<String, Object> dry = Map.of("sharedOutOn", "2026-03-07", "validateOnly", true);
        shareOut(dry)
                .statusCode(200)
                .body("validateOnly", equalTo(true), "parts.paid.amount", contains("304.29", "304.28", "101.43"));
        assertThat(group.holds("1010")).isEqualTo("730.00");
        String entry = shareOut(Map.of("sharedOutOn", "2026-03-07"))
                .statusCode(201)
                .body(
                        "validateOnly", equalTo(false),
                        "profit.amount", equalTo("10.00"),
                        "journalEntry", notNullValue(),
                        "parts.number", containsInAnyOrder(1, 2, 3),
                        "parts.paid.amount", contains("304.29", "304.28", "101.43"))
                .extract()
                .path("journalEntry");
        group.treasurer()
                .get(CYCLES + "/{id}/share-outs", group.cycle())
                .body("box.amount", equalTo("710.00"), "parts.paid.amount", contains("304.29", "304.28", "101.43"));
        assertThat(List.of("1010", "2100", "3010", "3100").stream().map(group::holds))
                .containsExactly("20.00", "20.00", "0.00", "-10.00");
        group.verified().body("findings", equalTo(List.of()), "sound", equalTo(true));
        shareOut(Map.of())
                .spec(problem(409, "GROUP_CYCLE_TRANSITION_ILLEGAL"))
                .body("currentState", equalTo("CLOSED"), "allowedTransitions", equalTo(List.of()));
        group.correct(meeting, 1, group.sheet(0, "100.00", "0.00", List.of(line(amina, 1))))
                .spec(problem(409, "GROUP_CYCLE_TRANSITION_ILLEGAL"));
        group.treasurer()
                .post("/api/v1/journal-entries/{id}/reversals", Map.of(), entry)
                .spec(problem(409, "GROUP_MEETING_IS_CORRECTED"));
        UUID next = UUID.randomUUID();
        Map<String, Object> rules = group.rules();
        rules.remove("opensOn");
        rules.put("plannedMeetings", List.of("2099-01-02"));
        group.open(next, rules).statusCode(201).body("number", equalTo(2));
        group.open(UUID.randomUUID(), rules).spec(problem(409, "GROUP_CYCLE_OPEN_ALREADY"));
        group.treasurer()
                .get(CYCLES + "/{id}/position", next)
                .body(
                        "shares", equalTo(0),
                        "boxes.box.amount", equalTo("0.00"),
                        "boxes.socialFund.amount", equalTo("20.00"));
        assertThat(VillageGroup.told(meeting)).containsExactly("minga.finance.group-meeting 1");
        assertThat(VillageGroup.told(group.cycle())).containsExactly("minga.finance.group-cycle 1");
    }

    @Test
    void loansAreRepaidOrSetOffBeforeAnythingIsSharedOut() {
        group.record(group.sheet(
                        0, "500.00", "0.00", List.of(line(amina, 5, "loan", loan("100.00", 8)), line(baraka, 1))))
                .statusCode(201);
        shareOut(Map.of("sharedOutOn", "2026-03-20"))
                .spec(problem(409, "GROUP_LOANS_OUTSTANDING"))
                .body("owing.size()", equalTo(1));
        // 500.00 and the 105.00 that are owed, by five shares and one.
        shareOut(Map.of("sharedOutOn", "2026-03-20", "setOffLoans", true))
                .statusCode(201)
                .body(
                        "setOff.amount", equalTo("105.00"),
                        "parts.value.amount", contains("504.17", "100.83"),
                        "parts.paid.amount", contains("399.17", "100.83"));
        assertThat(List.of("1010", "1100", "3010", "4010", "3100").stream().map(group::holds))
                .containsExactly("0.00", "0.00", "0.00", "5.00", "-5.00");
        group.verified().body("sound", equalTo(true));
    }

    @Test
    void whoOwesMoreThanTheSharesAreWorthRepaysFirst() {
        group.record(group.sheet(
                        0, "100.00", "0.00", List.of(line(amina, 1, "loan", loan("500.00", 8)), line(baraka, 5))))
                .statusCode(201);
        shareOut(Map.of("setOffLoans", true))
                .spec(problem(409, "GROUP_DEBT_EXCEEDS_SHARES"))
                .body("membership", equalTo(amina.toString()));
        for (String outside : List.of("2026-03-05", "2099-01-02")) {
            shareOut(Map.of("sharedOutOn", outside)).spec(problem(409, "GROUP_MEETING_DAY_OUTSIDE"));
        }
        group.treasurer().get(CYCLES + "/{id}/share-outs", group.cycle()).spec(problem(404, "GROUP_NOT_SHARED_OUT"));
    }

    @Test
    void oneOfTwoSharesOutAndNoMeetingComesBetween() throws Exception {
        group.record(group.sheet(0, "300.00", "0.00", List.of(line(amina, 3)))).statusCode(201);
        Callable<Integer> sharing = () -> shareOut(Map.of()).extract().statusCode();
        Callable<Integer> meeting = () -> group.record(group.sheet(1, "400.00", "0.00", List.of(line(baraka, 1))))
                .extract()
                .statusCode();
        List<Integer> answers = Races.together(List.of(sharing, sharing, meeting));
        assertThat(answers.subList(0, 2)).containsExactlyInAnyOrder(201, 409);
        assertThat(group.holds("1010")).isEqualTo("0.00");
        assertThat(group.holds("3010")).isEqualTo("0.00");
        group.verified().body("sound", equalTo(true));
    }

    @Test
    void theRulesOfACycleAreRules() {
        VillageGroup other = VillageGroup.unopened(Tenant.register(), UUID.randomUUID(), List.of(UUID.randomUUID()));
        Map<String, Object> rules = other.rules();
        rules.put("mostShares", 6);
        other.open(other.cycle(), rules).statusCode(400);
        rules.put("mostShares", 3);
        rules.put("plannedMeetings", List.of("2026-03-05"));
        other.open(other.cycle(), rules).spec(problem(400, "GROUP_RULES_INVALID"));
        rules.put("plannedMeetings", List.of("2026-03-06"));
        other.open(other.cycle(), rules).statusCode(201).body("mostShares", equalTo(3), "state", equalTo("OPEN"));
    }

    private ValidatableResponse shareOut(Map<String, ?> asked) {
        return group.treasurer().post(CYCLES + "/{id}/share-outs", asked, group.cycle());
    }
}
