package coop.minga.finance.surplus;

import static coop.minga.finance.surplus.Cooperative.BYLAWS;
import static coop.minga.finance.surplus.Cooperative.RUNS;
import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.finance.Tenant;
import coop.minga.finance.dividend.Meeting;
import coop.minga.finance.dividend.app.DividendPayments;
import coop.minga.finance.memberaccount.Races;
import coop.minga.finance.servicing.Lender;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class SurplusTest {
    private static final LocalDate BEFORE = LocalDate.of(2024, 12, 31);
    private static final LocalDate MAY = LocalDate.of(2025, 5, 5);
    private static final String DIVIDEND = Meeting.PATH + "/{id}";

    @Inject
    DividendPayments payments;

    private Cooperative coop;
    private Tenant sacco;

    @BeforeEach
    void begin() {
        coop = Cooperative.begin();
        sacco = coop.sacco();
    }

    /** Of 70,000: 14,000, 3,500, 5,250, 8 % on 20,000, half of 45,650 by dues of two to one, and the rest. */
    @Test
    void aYearsSurplusRunsDownTheBylawToTheLastCent() {
        UUID amina = sacco.member();
        UUID boniface = sacco.member();
        UUID aminas = sacco.memberAccount(amina, coop.meeting().savings());
        UUID bonifaces = sacco.memberAccount(boniface, coop.meeting().savings());
        coop.buyShares(sacco.memberAccount(amina, coop.meeting().shares()), 200, BEFORE);
        coop.earn("100000.00", MAY);
        coop.spend("30000.00", LocalDate.of(2025, 12, 31));
        coop.earn("5000.00", BEFORE);
        coop.earn("5000.00", LocalDate.of(2026, 1, 1));
        coop.payDues(amina, "20000.00", LocalDate.of(2025, 1, 1));
        coop.payDues(amina, "40000.00", LocalDate.of(2025, 12, 31));
        coop.payDues(boniface, "30000.00", MAY);
        coop.payDues(boniface, "77000.00", BEFORE);
        UUID chebet = sacco.member();
        coop.payDues(chebet, "500.00", BEFORE);
        moneyGoesToTheEducationFund("1000.00", MAY);
        coop.close();
        coop.bylaw(coop.steps()).statusCode(201);
        UUID run = Api.id(coop.draft(coop.asked())
                .statusCode(201)
                .body(
                        "state", equalTo("DRAFT"),
                        "surplus.amount", equalTo("70000.00"),
                        "parts.kind",
                                contains(
                                        "RESERVE",
                                        "EDUCATION_FUND",
                                        "SOLIDARITY_FUND",
                                        "INTEREST_ON_SHARES",
                                        "PATRONAGE_REFUND",
                                        "REMAINDER"),
                        "parts.amount.amount",
                                contains("14000.00", "3500.00", "5250.00", "1600.00", "22825.00", "22825.00"),
                        "parts[4].monthsTotal.amount", equalTo("90000.00"),
                        "entry", nullValue()));
        sacco.as("auditor")
                .list(DIVIDEND + "/lines", Map.of("membership", amina), run)
                .body(
                        "items.gross.amount", contains("1600.00", "15216.67"),
                        "items.tax.amount", contains("80.00", "760.83"),
                        "items.use", contains(nullValue(), equalTo("DUES_PAID")),
                        "items[1].account", nullValue(),
                        "items[1].monthEnds[0].amount", equalTo("20000.00"),
                        "items[1].monthEnds[4].amount", equalTo("0.00"),
                        "items[1].monthEnds[11].amount", equalTo("40000.00"));
        sacco.as("auditor")
                .list(DIVIDEND + "/lines", Map.of("membership", boniface), run)
                .body("items.gross.amount", contains("7608.33"), "items[0].monthEnds[4].amount", equalTo("30000.00"));
        sacco.as("auditor")
                .list(DIVIDEND + "/lines", Map.of("membership", chebet), run)
                .body("items", empty());
        payments.payAll();
        assertThat(List.of(sacco.balance(coop.reserve()), sacco.balance(aminas)))
                .containsExactly("0.00", "0.00");
        coop.approve(run)
                .statusCode(200)
                .body("state", equalTo("APPROVED"), "entry", equalTo(run.toString()), "version", equalTo(2));
        payments.payAll();
        sacco.as("auditor").get(DIVIDEND, run).body("state", equalTo("PAID"), "gross.amount", equalTo("24425.00"));
        assertThat(List.of(
                        sacco.balance(coop.reserve()),
                        sacco.balance(coop.solidarity()),
                        sacco.balance(aminas),
                        sacco.balance(bonifaces),
                        coop.meeting().holds("2900"),
                        coop.meeting().holds("3100"),
                        coop.meeting().holds("5900")))
                .containsExactly("36825.00", "5250.00", "15975.84", "7227.91", "1221.25", "-66500.00", "0.00");
        sacco.as("auditor")
                .get("/api/v1/ledger-accounts/{id}/balance", coop.meeting().cash())
                .body("funds.find { it.fund == '" + coop.education() + "' }.balance.amount", equalTo("4500.00"));
        sacco.as("auditor").get("/api/v1/ledger-verifications").body("sound", equalTo(true));
    }

    /** Of 1,000: 200, 50 to a fund, 75, 80 on shares, nothing by dues, and 595. Of 80, 4 are withheld and 76 are savings. */
    @Test
    void whatIsSetAsideIsTheCapitalThatRatiosTell() {
        UUID run = drafted();
        assertThat(ratio("E8")).isEqualTo("0.00 of 2000.00");
        coop.approve(run).statusCode(200);
        payments.payAll();
        assertThat(sacco.balance(coop.reserve())).isEqualTo("795.00");
        assertThat(List.of(ratio("E8"), ratio("E9"))).containsOnly("795.00 of 2000.00");
        // All but shares and savings.
        assertThat(ratio("A3")).isEqualTo("924.00 of 2000.00");
    }

    private String ratio(String code) {
        JsonPath ratios = sacco.as("auditor")
                .get("/api/v1/financial-ratios")
                .statusCode(200)
                .extract()
                .jsonPath();
        String of = "ratios.find { it.code == '" + code + "' }.";
        return ratios.getString(of + "numerator.amount.amount") + " of "
                + ratios.getString(of + "denominator.amount.amount");
    }

    @Test
    void withoutAnAccountOfItsOwnTheReserveIsTheCharts() {
        Object reserve = coop.treasurer()
                .post(BYLAWS, Map.of("effectiveFrom", "2024-01-01", "steps", coop.steps()))
                .statusCode(201)
                .extract()
                .path("reserve");
        assertThat(reserve).isEqualTo(sacco.accountOf("3050").toString());
    }

    @Test
    void theSurplusIsThatOfTheIncomeStatement() {
        coop.earn("70.07", MAY);
        coop.spend("20.00", MAY);
        coop.close();
        coop.bylaw(List.of(coop.step("RESERVE", "sharePercent", "100"))).statusCode(201);
        String stated = sacco.as("auditor")
                .list(
                        "/api/v1/reports/R33/income-statement",
                        Map.of("from", "2025-01-01", "asOf", Meeting.YEAR_END, "fund", sacco.id()))
                .statusCode(200)
                .extract()
                .path("surplus.amount.amount");
        coop.draft(coop.asked()).spec(problem(409, "SURPLUS_RATE_ABOVE_CAP", "/interestOnSharesPercent"));
        UUID run = Api.id(coop.draft(without("interestOnSharesPercent"))
                .statusCode(201)
                .body(
                        "surplus.amount", equalTo(stated),
                        "parts.amount.amount", contains("50.07", "0.00"),
                        "dividendRun", nullValue()));
        coop.approve(run).statusCode(200);
        assertThat(sacco.balance(coop.reserve())).isEqualTo("50.07");
    }

    @Test
    void aYearAtALossDistributesNothingAndSaysSo() {
        coop.earn("10.00", MAY);
        coop.spend("10.01", MAY);
        coop.close();
        coop.bylaw(coop.steps()).statusCode(201);
        coop.draft(coop.asked())
                .spec(problem(409, "SURPLUS_YEAR_WITHOUT_SURPLUS"))
                .body("surplus.amount", equalTo("-0.01"));
        coop.treasurer().get(RUNS).body("items", empty());
        coop.treasurer().get(Meeting.PATH).body("items", empty());
    }

    @Test
    void aRefundByInterestGoesByWhatWasPaidAndIsNoMore() {
        Lender lender = Lender.begin(sacco, Map.of());
        UUID loan = lender.lend("12000.00", 12, LocalDate.of(2025, 1, 15));
        lender.repay(loan, "1066.19", LocalDate.of(2025, 2, 15), null).statusCode(201);
        UUID takenBack = Api.id(
                lender.repay(loan, "1066.19", LocalDate.of(2025, 3, 15), null).statusCode(201));
        lender.reverse(takenBack, LocalDate.of(2025, 3, 16)).statusCode(201);
        UUID member = UUID.fromString(
                sacco.as("auditor").get("/api/v1/loans/{id}", loan).extract().path("membership"));
        UUID savings = sacco.memberAccount(member, coop.meeting().savings());
        coop.earn("1000.00", MAY);
        coop.close();
        coop.bylaw(List.of(coop.step("RESERVE", "sharePercent", "10"), coop.refund("LOAN_INTEREST_PAID")))
                .statusCode(201);
        UUID run = Api.id(coop.draft(without("interestOnSharesPercent"))
                .statusCode(201)
                .body("parts[1].amount.amount", equalTo("120.00"), "parts[1].monthsTotal.amount", equalTo("120.00")));
        coop.approve(run).statusCode(200);
        payments.payAll();
        assertThat(sacco.balance(savings)).isEqualTo("114.00");
    }

    @Test
    void whoMadeItDoesNotApproveItAndItsDividendsAreDecidedOnWithIt() {
        UUID run = drafted();
        coop.treasurer().post(RUNS + "/{id}/approvals", "", run).spec(problem(409, "SURPLUS_MAKER_IS_CHECKER"));
        coop.meeting().checker().post(DIVIDEND + "/approvals", "", run).spec(problem(409, "DIVIDEND_OF_SURPLUS"));
        coop.treasurer().post(DIVIDEND + "/withdrawals", "", run).spec(problem(409, "DIVIDEND_OF_SURPLUS"));
        coop.draft(coop.asked()).spec(problem(409, "SURPLUS_YEAR_TAKEN"));
        coop.meeting().draft(coop.meeting().asked()).spec(problem(409, "DIVIDEND_YEAR_TAKEN"));
        coop.treasurer().post(RUNS + "/{id}/withdrawals", "", run).body("state", equalTo("WITHDRAWN"));
        sacco.as("auditor").get(DIVIDEND, run).body("state", equalTo("WITHDRAWN"), "ofSurplus", equalTo(true));
        coop.approve(run)
                .spec(problem(409, "SURPLUS_TRANSITION_ILLEGAL"))
                .body("currentState", equalTo("WITHDRAWN"), "allowedTransitions", empty());
        coop.draft(coop.asked()).statusCode(201);
    }

    @Test
    void noMonthIsGivenAwayTwiceByWhateverRun() {
        coop.earn("1000.00", MAY);
        coop.treasurer()
                .post("/api/v1/period-closes", Map.of("through", "2026-01-31"))
                .statusCode(201);
        coop.bylaw(List.of(coop.step("RESERVE", "sharePercent", "100"))).statusCode(201);
        Map<String, Object> asked = without("interestOnSharesPercent");
        UUID run = Api.id(coop.draft(asked).statusCode(201));
        asked.put("yearEndsOn", "2026-01-31");
        coop.draft(asked).spec(problem(409, "SURPLUS_YEAR_TAKEN"));
        coop.meeting().draft(coop.meeting().asked()).spec(problem(409, "DIVIDEND_YEAR_TAKEN"));
        coop.treasurer().post(RUNS + "/{id}/withdrawals", "", run).statusCode(200);
        coop.meeting().draft(coop.meeting().asked()).statusCode(201);
        coop.draft(asked).spec(problem(409, "DIVIDEND_YEAR_TAKEN"));
    }

    @Test
    void whatWasShownIsWhatIsCarriedOut() {
        UUID run = drafted();
        List<Map<String, Object>> steps = coop.steps();
        steps.set(0, coop.step("RESERVE", "sharePercent", "21"));
        coop.bylaw(steps).statusCode(201);
        coop.approve(run).spec(problem(409, "SURPLUS_OUTDATED"));
        coop.treasurer().get(RUNS + "/{id}", run).body("state", equalTo("DRAFT"), "approvedBy", nullValue());
        coop.bylaw(coop.steps()).statusCode(201);
        coop.approve(run).spec(problem(409, "SURPLUS_OUTDATED"));
        coop.treasurer().post(RUNS + "/{id}/withdrawals", "", run).statusCode(200);
        UUID anew = Api.id(coop.draft(coop.asked()).statusCode(201));
        sacco.resolution(coop.meeting().resolution(), 2, "LAPSED", "SURPLUS");
        coop.approve(anew).spec(problem(409, "RESOLUTION_NOT_IN_FORCE"));
        assertThat(sacco.balance(coop.reserve())).isEqualTo("0.00");
    }

    @Test
    void ofRunsAndOfApprovalsThatRaceThereIsOne() throws Exception {
        memberWithShares();
        coop.earn("1000.00", MAY);
        coop.close();
        coop.bylaw(coop.steps()).statusCode(201);
        List<Integer> drafts = Races.together(List.of(this::draftStatus, this::draftStatus, this::draftStatus));
        assertThat(drafts).containsExactlyInAnyOrder(201, 409, 409);
        UUID run = UUID.fromString(coop.treasurer().get(RUNS).extract().path("items[0].id"));
        List<String> approvals = Races.together(List.of(() -> answerToApproval(run), () -> answerToApproval(run)));
        assertThat(approvals).containsExactlyInAnyOrder("200 null", "409 SURPLUS_TRANSITION_ILLEGAL");
        payments.payAll();
        // All of it but the twentieth that went to another fund.
        assertThat(coop.meeting().holds("3100")).isEqualTo("-950.00");
        sacco.as("auditor").get("/api/v1/ledger-verifications").body("sound", equalTo(true));
    }

    @Test
    void refusesWhatTheBylawOrTheBooksDoNotAllow() {
        memberWithShares();
        coop.earn("1000.00", MAY);
        coop.draft(coop.asked()).spec(problem(409, "SURPLUS_BYLAW_MISSING"));
        coop.bylaw(coop.steps()).statusCode(201);
        coop.draft(coop.asked()).spec(problem(409, "SURPLUS_YEAR_NOT_CLOSED"));
        coop.close();
        coop.draft(with("interestOnSharesPercent", "10.0001")).spec(problem(409, "SURPLUS_RATE_ABOVE_CAP"));
        coop.draft(with("paidFrom", coop.reserve())).spec(problem(400, "SURPLUS_ACCOUNT_UNFIT", "/paidFrom"));
        coop.draft(with("paidFrom", sacco.keptAsset())).spec(problem(400, "SURPLUS_ACCOUNT_UNFIT", "/paidFrom"));
        coop.draft(with("yearEndsOn", "2025-12-30")).spec(problem(400, "DIVIDEND_YEAR_MALFORMED"));
        coop.draft(with("paysInto", coop.meeting().shares())).spec(problem(400, "DIVIDEND_PAID_INTO_SHARES"));
        UUID elsewhere =
                sacco.product(Map.of("code", "ELSE", "name", "Elsewhere", "kind", "SAVINGS", "fund", coop.education()));
        coop.draft(with("paysInto", elsewhere)).spec(problem(409, "DIVIDEND_PAID_INTO_OTHER_FUND"));
        sacco.resolution(coop.meeting().resolution(), 2, "LAPSED", "SURPLUS");
        coop.draft(coop.asked()).spec(problem(409, "RESOLUTION_NOT_IN_FORCE"));
        coop.treasurer().get(RUNS).body("items", empty());
    }

    private int draftStatus() {
        return coop.draft(coop.asked()).extract().statusCode();
    }

    private String answerToApproval(UUID run) {
        var answer = coop.approve(run).extract();
        return answer.statusCode() + " " + answer.path("code");
    }

    private void memberWithShares() {
        UUID member = sacco.member();
        sacco.memberAccount(member, coop.meeting().savings());
        coop.buyShares(sacco.memberAccount(member, coop.meeting().shares()), 10, BEFORE);
    }

    private UUID drafted() {
        memberWithShares();
        coop.earn("1000.00", MAY);
        coop.close();
        coop.bylaw(coop.steps()).statusCode(201);
        return Api.id(coop.draft(coop.asked()).statusCode(201));
    }

    private Map<String, Object> with(String field, Object value) {
        Map<String, Object> asked = coop.asked();
        asked.put(field, value);
        return asked;
    }

    private Map<String, Object> without(String field) {
        Map<String, Object> asked = coop.asked();
        asked.remove(field);
        return asked;
    }

    private void moneyGoesToTheEducationFund(String amount, LocalDate day) {
        UUID between = sacco.accountOf("5900");
        UUID cash = coop.meeting().cash();
        Map<String, Object> entry = new HashMap<>(Map.of(
                "postings",
                List.of(
                        Tenant.line("DEBIT", amount, between, sacco.id()),
                        Tenant.line("CREDIT", amount, cash, sacco.id()),
                        Tenant.line("DEBIT", amount, cash, coop.education()),
                        Tenant.line("CREDIT", amount, between, coop.education()))));
        entry.put("effectiveOn", day.toString());
        coop.treasurer().post("/api/v1/journal-entries", entry).statusCode(201);
    }
}
