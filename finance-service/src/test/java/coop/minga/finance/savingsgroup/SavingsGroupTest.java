package coop.minga.finance.savingsgroup;

import static coop.minga.finance.Tenant.amount;
import static coop.minga.finance.savingsgroup.VillageGroup.CYCLES;
import static coop.minga.finance.savingsgroup.VillageGroup.MEETINGS;
import static coop.minga.finance.savingsgroup.VillageGroup.line;
import static coop.minga.finance.savingsgroup.VillageGroup.loan;
import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.finance.Tenant;
import coop.minga.finance.member.MemberPeriod;
import coop.minga.finance.memberaccount.Races;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class SavingsGroupTest {
    private VillageGroup group;
    private UUID amina;
    private UUID baraka;

    @BeforeEach
    void begin() {
        group = VillageGroup.begin();
        amina = group.members().get(0);
        baraka = group.members().get(1);
    }

    @Test
    void aMeetingIsOneEntryWithTheSocialMoneyInItsOwnFund() {
        Map<String, Object> sheet = group.sheet(
                0,
                "410.00",
                "15.00",
                List.of(
                        line(amina, 5, "loan", loan("300.00", 8), "socialContribution", amount("20.00")),
                        line(baraka, 2, "fines", List.of("LATE_COMING"), "socialGrant", amount("5.00"))));
        Map<String, Object> uncounted = new HashMap<>(sheet);
        uncounted.remove("counted");
        uncounted.put("validateOnly", true);
        group.record(uncounted)
                .statusCode(200)
                .body(
                        "validateOnly", equalTo(true),
                        "journalEntry", nullValue(),
                        "totals.shares", equalTo(7),
                        "totals.lent.amount", equalTo("300.00"),
                        "expected.box.amount", equalTo("410.00"),
                        "expected.socialFund.amount", equalTo("15.00"));
        assertThat(group.holds("1010")).isEqualTo("0.00");
        String entry = group.record(sheet)
                .statusCode(201)
                .body("version", equalTo(1), "cause", equalTo("RECORDED"), "difference.box.amount", equalTo("0.00"))
                .extract()
                .path("journalEntry");
        String social =
                group.treasurer().get(CYCLES + "/{id}", group.cycle()).extract().path("socialFund");
        List<Map<String, Object>> postings = group.treasurer()
                .get("/api/v1/journal-entries/{id}", entry)
                .body("source", equalTo("GROUP_MEETING"), "effectiveOn", equalTo("2026-03-06"))
                .extract()
                .path("postings");
        assertThat(postings.stream().filter(each -> social.equals(each.get("fund"))))
                .hasSize(4);
        assertThat(List.of("1010", "1100", "2100", "3010", "4030").stream().map(group::holds))
                .containsExactly("425.00", "300.00", "15.00", "700.00", "10.00");
        group.verified().body("findings", equalTo(List.of()), "sound", equalTo(true));
    }

    @Test
    void aDifferenceIsRefusedWithTheNumbersAndBookedWhenAMemberConfirmsIt() {
        Map<String, Object> sheet =
                group.sheet(0, "195.00", "22.00", List.of(line(amina, 2, "socialContribution", amount("20.00"))));
        group.record(sheet)
                .spec(problem(409, "GROUP_CASH_DIFFERS"))
                .body(
                        "differences[0].expectedBox.amount", equalTo("200.00"),
                        "differences[0].countedBox.amount", equalTo("195.00"),
                        "differences[0].expectedSocialFund.amount", equalTo("20.00"));
        assertThat(group.holds("3010")).isEqualTo("0.00");
        sheet.put("confirmedBy", baraka);
        group.record(sheet)
                .statusCode(201)
                .body(
                        "confirmedBy", equalTo(baraka.toString()),
                        "difference.box.amount", equalTo("-5.00"),
                        "difference.socialFund.amount", equalTo("2.00"));
        assertThat(List.of("1010", "3010", "5800", "2100").stream().map(group::holds))
                .containsExactly("217.00", "200.00", "5.00", "22.00");
    }

    @Test
    void oneBadLineRefusesTheWholeMeeting() {
        group.record(group.sheet(0, "0.00", "0.00", List.of(line(amina, 5), line(baraka, 1, "repaid", amount("1.00")))))
                .spec(problem(409, "GROUP_LOAN_OVERPAID"))
                .body("errors.pointer", contains("/lines/1/repaid"));
        UUID stranger = UUID.randomUUID();
        group.record(group.sheet(0, "100.00", "0.00", List.of(line(stranger, 1))))
                .spec(problem(409, "MEMBERSHIP_NOT_YET_KNOWN"))
                .header("Retry-After", notNullValue());
        for (String outside : List.of("2026-03-05", "2099-01-02")) {
            Map<String, Object> sheet = group.sheet(0, "100.00", "0.00", List.of(line(amina, 1)));
            sheet.put("heldOn", outside);
            group.record(sheet).spec(problem(409, "GROUP_MEETING_DAY_OUTSIDE"));
        }
        Map<String, Object> uncounted = group.sheet(0, "0.00", "0.00", List.of(line(amina, 1)));
        uncounted.remove("counted");
        group.record(uncounted).spec(problem(400, "GROUP_COUNT_MISSING"));
        group.record(group.sheet(0, "100000000000.01", "0.00", List.of(line(amina, 1))))
                .spec(problem(400, "GROUP_AMOUNT_TOO_LARGE"));
        group.position().body("meetings", equalTo(0), "boxes.box.amount", equalTo("0.00"));
    }

    @Test
    void theSameMeetingFromAnotherDeviceIsTheSameAndAnotherOfThatDayIsRefused() throws Exception {
        Map<String, Object> sheet = group.sheet(1, "400.00", "0.00", List.of(line(amina, 3), line(baraka, 1)));
        UUID id = UUID.randomUUID();
        sheet.put("id", id);
        Callable<Integer> device = () -> group.record(sheet).extract().statusCode();
        assertThat(Races.together(List.of(device, device, device, device))).containsOnly(201);
        Map<String, Object> unnamed = new HashMap<>(sheet);
        unnamed.remove("id");
        group.record(unnamed).spec(problem(409, "GROUP_MEETING_DAY_TAKEN")).body("meeting", equalTo(id.toString()));
        sheet.put("lines", List.of(line(amina, 4)));
        group.record(sheet).spec(problem(409, "GROUP_MEETING_ID_TAKEN"));
        assertThat(group.holds("3010")).isEqualTo("400.00");
        group.position().body("meetings", equalTo(1), "shares", equalTo(4));
    }

    @Test
    void twoDevicesWithDifferentIdsRecordOneMeeting() throws Exception {
        Callable<Integer> device = () -> group.record(group.sheet(0, "100.00", "0.00", List.of(line(amina, 1))))
                .extract()
                .statusCode();
        assertThat(Races.together(List.of(device, device, device))).containsExactlyInAnyOrder(201, 409, 409);
        assertThat(group.holds("1010")).isEqualTo("100.00");
    }

    @Test
    void aCorrectionReversesReentersAndIsFollowedByLaterMeetings() throws SQLException {
        Map<String, Object> first =
                group.sheet(0, "300.00", "0.00", List.of(line(amina, 5, "loan", loan("200.00", 8))));
        UUID meeting = Api.id(group.record(first).statusCode(201));
        UUID later = Api.id(group.record(group.sheet(
                        5, "510.00", "0.00", List.of(line(amina, 0, "repaid", amount("110.00")), line(baraka, 1))))
                .statusCode(201));
        String entry =
                group.treasurer().get(MEETINGS + "/{id}", meeting).extract().path("journalEntry");
        // 100.00 less was lent, so there must have been more in the box: what follows is not confirmed by anybody.
        Map<String, Object> corrected =
                group.sheet(0, "400.00", "0.00", List.of(line(amina, 5, "loan", loan("100.00", 8))));
        group.correct(meeting, 1, corrected)
                .spec(problem(409, "GROUP_CASH_DIFFERS"))
                .body("differences.heldOn", contains("2026-04-10"));
        corrected.put("confirmedBy", baraka);
        corrected.put("validateOnly", true);
        group.correct(meeting, 1, corrected).statusCode(200).body("expected.box.amount", equalTo("400.00"));
        corrected.remove("validateOnly");
        group.correct(meeting, 1, corrected)
                .statusCode(201)
                .body("version", equalTo(2), "cause", equalTo("CORRECTED"), "reversal", notNullValue());
        group.correct(meeting, 1, corrected)
                .spec(problem(409, "GROUP_MEETING_REVISED"))
                .body("currentRevision", equalTo(2));
        group.treasurer().get("/api/v1/journal-entries/{id}", entry).body("state", equalTo("REVERSED"));
        group.treasurer()
                .get(MEETINGS + "/{id}?revision=1", meeting)
                .body("journalEntry", equalTo(entry), "totals.lent.amount", equalTo("200.00"));
        // Two months have begun: 10.00 are charges of 100.00, and the rest was the whole loan.
        group.treasurer()
                .get(MEETINGS + "/{id}", later)
                .body(
                        "version", equalTo(2),
                        "cause", equalTo("FOLLOWED"),
                        "lines[0].repaidCharges.amount", equalTo("10.00"),
                        "lines[0].repaidPrincipal.amount", equalTo("100.00"),
                        "difference.box.amount", equalTo("-100.00"),
                        "confirmedBy", equalTo(baraka.toString()));
        assertThat(List.of("1010", "1100", "4010", "5800").stream().map(group::holds))
                .containsExactly("510.00", "0.00", "10.00", "100.00");
        group.verified().body("sound", equalTo(true));
        assertThat(VillageGroup.told(meeting))
                .containsExactly("minga.finance.group-meeting 1", "minga.finance.group-meeting 2");
        assertThat(VillageGroup.told(later)).isEqualTo(VillageGroup.told(meeting));
        String standing =
                group.treasurer().get(MEETINGS + "/{id}", later).extract().path("journalEntry");
        group.treasurer()
                .post("/api/v1/journal-entries/{id}/reversals", Map.of(), standing)
                .spec(problem(409, "GROUP_MEETING_IS_CORRECTED"));
    }

    @Test
    void aMeetingMayComeLateAndWhatWasUnexplainedIsExplained() {
        Map<String, Object> second = group.sheet(1, "300.00", "0.00", List.of(line(amina, 1)));
        second.put("confirmedBy", baraka);
        UUID later = Api.id(group.record(second).statusCode(201).body("difference.box.amount", equalTo("200.00")));
        group.record(group.sheet(0, "200.00", "0.00", List.of(line(baraka, 2)))).statusCode(201);
        group.treasurer()
                .get(MEETINGS + "/{id}", later)
                .body("version", equalTo(2), "difference.box.amount", equalTo("0.00"));
        assertThat(List.of("1010", "3010", "5800").stream().map(group::holds))
                .containsExactly("300.00", "300.00", "0.00");
    }

    /** Neither the old entry can be taken back first nor the new one made first, with all of both boxes given away. */
    @Test
    void theBoxIsCorrectedAlsoWhenAllOfItIsLentAndGranted() {
        group.record(group.sheet(0, "0.00", "40.00", List.of(line(amina, 0, "socialContribution", amount("40.00")))))
                .statusCode(201);
        UUID meeting = Api.id(
                group.record(group.sheet(1, "500.00", "0.00", List.of(line(amina, 5, "socialGrant", amount("40.00")))))
                        .statusCode(201));
        UUID last =
                Api.id(group.record(group.sheet(2, "0.00", "0.00", List.of(line(baraka, 0, "loan", loan("500.00", 8)))))
                        .statusCode(201));
        Map<String, Object> corrected = group.sheet(
                1,
                "500.00",
                "0.00",
                List.of(line(amina, 4, "fines", List.of("LATE_COMING"), "socialGrant", amount("40.00"))));
        corrected.put("confirmedBy", baraka);
        group.correct(meeting, 1, corrected).statusCode(201).body("difference.box.amount", equalTo("90.00"));
        group.treasurer().get(MEETINGS + "/{id}", last).body("version", equalTo(2), "cause", equalTo("FOLLOWED"));
        assertThat(List.of("1010", "1100", "2100", "3010").stream().map(group::holds))
                .containsExactly("0.00", "500.00", "0.00", "400.00");
        group.verified().body("sound", equalTo(true));
    }

    @Test
    void whatWasPaidByOtherEntriesIsExpectedInTheNextMeeting() {
        group.record(group.sheet(0, "500.00", "0.00", List.of(line(amina, 5)))).statusCode(201);
        UUID costs = group.tenant().accountOf("5100");
        UUID box = group.tenant().accountOf("1010");
        group.treasurer()
                .post("/api/v1/journal-entries", Tenant.move("30.00", costs, box))
                .statusCode(201);
        group.record(group.sheet(1, "570.00", "0.00", List.of(line(amina, 1)))).statusCode(201);
    }

    @Test
    void whoHasLeftRepaysAndNeitherBuysSharesNorBorrows() {
        group.record(group.sheet(0, "300.00", "0.00", List.of(line(amina, 5, "loan", loan("200.00", 8)))))
                .statusCode(201);
        LocalDate left = VillageGroup.BEGIN.plusDays(1);
        group.tenant()
                .member(
                        amina,
                        2,
                        UUID.randomUUID(),
                        new MemberPeriod("ACTIVE", LocalDate.of(2024, 1, 1), left),
                        new MemberPeriod("RESIGNED", left, null));
        group.record(group.sheet(1, "400.00", "0.00", List.of(line(baraka, 0), line(amina, 1))))
                .spec(problem(409, "GROUP_MEMBER_LEFT"))
                .body("errors.pointer", contains("/lines/1/membership"));
        group.record(group.sheet(1, "510.00", "0.00", List.of(line(amina, 0, "repaid", amount("210.00")))))
                .statusCode(201);
        group.record(group.sheet(2, "410.00", "0.00", List.of(line(amina, 0, "loan", loan("100.00", 8)))))
                .spec(problem(409, "GROUP_MEMBER_LEFT"));
    }

    @Test
    void aPassbookShowsWhatAMemberHasAndOwes() {
        group.record(group.sheet(
                        0,
                        "300.00",
                        "20.00",
                        List.of(line(amina, 5, "loan", loan("200.00", 2), "socialContribution", amount("20.00")))))
                .statusCode(201);
        group.record(group.sheet(
                        1,
                        "370.00",
                        "20.00",
                        List.of(line(amina, 0, "repaid", amount("60.00"), "fines", List.of("LATE_COMING")))))
                .statusCode(201);
        group.treasurer()
                .list(CYCLES + "/{id}/passbooks", Map.of("asOf", "2026-03-21", "membership", amina), group.cycle())
                .statusCode(200)
                .body(
                        "passbooks.shares", contains(5),
                        "passbooks[0].paidForShares.amount", equalTo("500.00"),
                        "passbooks[0].loan.principal.amount", equalTo("150.00"),
                        "passbooks[0].loan.late", equalTo(true),
                        "passbooks[0].fines.amount", equalTo("10.00"),
                        "passbooks[0].meetings.owed.amount", contains("210.00", "150.00"),
                        "passbooks[0].meetings.sharesSoFar", contains(5, 5));
        group.treasurer()
                .list(CYCLES + "/{id}/passbooks", Map.of("asOf", "2026-03-12"), group.cycle())
                .body(
                        "passbooks.number",
                        contains(1, 2, 3),
                        "passbooks.find { it.membership == '" + amina + "' }.meetings",
                        hasSize(1));
        group.treasurer()
                .list(CYCLES + "/{id}/position", Map.of("asOf", "2026-03-20"), group.cycle())
                .body("lateLoans", equalTo(0), "principalOwed.amount", equalTo("150.00"));
    }

    @Test
    void theVerificationNamesSharesAndLoansThatNobodyHas() {
        group.record(group.sheet(0, "500.00", "0.00", List.of(line(amina, 5)))).statusCode(201);
        Tenant tenant = group.tenant();
        group.treasurer()
                .post(
                        "/api/v1/journal-entries",
                        Tenant.move("7.00", tenant.accountOf("1100"), tenant.accountOf("3010")))
                .statusCode(201);
        group.verified()
                .body(
                        "sound",
                        equalTo(false),
                        "findings.kind",
                        containsInAnyOrder("GROUP_SHARES_DIFFER", "GROUP_LOANS_DIFFER"));
    }

    @Test
    void anotherOrganisationSeesNothingOfIt() {
        UUID meeting = Api.id(group.record(group.sheet(0, "100.00", "0.00", List.of(line(amina, 1))))
                .statusCode(201));
        VillageGroup other = VillageGroup.begin();
        other.treasurer().get(MEETINGS + "/{id}", meeting).spec(problem(404, "GROUP_MEETING_UNKNOWN"));
        other.treasurer().get(CYCLES + "/{id}/position", group.cycle()).spec(problem(404, "GROUP_CYCLE_UNKNOWN"));
        Map<String, Object> foreign = group.sheet(1, "100.00", "0.00", List.of(line(amina, 1)));
        other.record(foreign).spec(problem(404, "GROUP_CYCLE_UNKNOWN"));
        other.treasurer().get(MEETINGS).body("items", hasSize(0));
    }
}
