package coop.minga.finance.guarantee;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Tenant;
import coop.minga.finance.Waits;
import coop.minga.finance.memberaccount.Races;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of pledges when a repayment is taken back, whatever became of the deposits meanwhile. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class PledgeRestorationTest {
    private Lender lender;

    @BeforeEach
    void begin() {
        lender = Lender.begin();
    }

    @Test
    void pledgesStandAgainAsBeforeAlsoThoseOfALoanThatWasClosed() throws Exception {
        UUID borrower = lender.sacco().member();
        UUID own = lender.saved(borrower, "2000.00");
        UUID account = lender.saved("7000.01");
        UUID loan = lender.draft(borrower, "12000.00");
        UUID first = lender.agreed(loan, account, "7000.01");
        lender.agreed(loan, lender.saved("9000.00"), "6000.00");
        lent(loan);
        lender.repay(loan, "1777.77");
        List<String> before = pledges(loan);
        UUID bounced = lender.repay(loan, "3000.00");
        assertThat(pledges(loan)).isNotEqualTo(before);
        lender.takeBack(bounced).statusCode(201);
        assertThat(pledges(loan)).isEqualTo(before);

        UUID closing = lender.repay(loan, lender.closing(loan));
        lender.guarantee(first).body("state", equalTo("RELEASED"), "pledged.amount", equalTo("0.00"));
        assertThat(lender.free(account)).isEqualTo("7000.01");
        lender.takeBack(closing).statusCode(201);
        lender.guarantee(first).body("state", equalTo("PLEDGED"), "uncovered.amount", equalTo("0.00"));
        assertThat(pledges(loan)).isEqualTo(before);
        assertThat(minor(lender.free(account))).isEqualTo(700_001 - minor(pledged(first)));
        assertThat(minor(lender.free(own))).isPositive().isLessThan(200_000);

        List<JsonPath> told = Lender.told(first);
        assertThat(told.stream().map(each -> each.getLong("version"))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(told.getLast().getLong("pledgedMinor")).isEqualTo(minor(pledged(first)));
        assertThat(told.getLast().getLong("amountMinor")).isEqualTo(minor(pledged(first)));
        lender.sound();
    }

    @Test
    void whatTheDepositsDoNotHaveAnyMoreIsMissingAndSaidUntilItIsThereAgain() throws Exception {
        UUID account = lender.saved("12000.00");
        UUID loan = lender.draft(lender.sacco().member(), "12000.00");
        UUID guarantee = lender.agreed(loan, account, "12000.00");
        lent(loan);
        UUID bounced = lender.repay(loan, lender.closing(loan));
        UUID order = held(account, "9000.00");
        lender.takeBack(bounced).statusCode(201);
        lender.guarantee(guarantee)
                .body(
                        "state", equalTo("PLEDGED"),
                        "pledged.amount", equalTo("3000.00"),
                        "uncovered.amount", equalTo("9000.00"));
        assertThat(lender.free(account)).isEqualTo("0.00");
        uncovered().body("items.id", contains(guarantee.toString()));
        JsonPath told = Lender.told(guarantee).getLast();
        assertThat(told.getLong("amountMinor")).isEqualTo(300_000);
        assertThat(told.getLong("uncoveredMinor")).isEqualTo(900_000);

        // What is paid of the loan is let go of what is missing first.
        lender.repay(loan, "1200.00");
        long whole = minor(pledged(guarantee)) + minor(missing(guarantee));
        assertThat(whole).isEqualTo(outstanding(loan));
        assertThat(pledged(guarantee)).isEqualTo("3000.00");

        restore(guarantee).statusCode(200).body("pledged.amount", equalTo("3000.00"));
        lender.sacco()
                .as("treasurer")
                .post("/api/v1/holds/{id}/releases", "", order)
                .statusCode(200);
        restore(guarantee).statusCode(200).body("uncovered.amount", equalTo("0.00"));
        assertThat(minor(pledged(guarantee))).isEqualTo(whole);
        assertThat(minor(lender.free(account))).isEqualTo(1_200_000 - whole);
        restore(guarantee).spec(problem(409, "GUARANTEE_WHOLE")).body("currentState", equalTo("PLEDGED"));
        uncovered().body("items", empty());
        lender.sound();
    }

    @Test
    void whoTakesOverTakesOverWhatIsMissing() {
        UUID account = lender.saved("12000.00");
        UUID loan = lender.draft(lender.sacco().member(), "12000.00");
        UUID leaving = lender.agreed(loan, account, "12000.00");
        lent(loan);
        UUID bounced = lender.repay(loan, lender.closing(loan));
        held(account, "12000.00");
        lender.takeBack(bounced).statusCode(201);
        UUID taking = lender.agreed(loan, lender.saved("12000.00"), "12000.00");
        lender.officer()
                .post("/api/v1/guarantees/{id}/substitutions", Map.of("substitute", taking), leaving)
                .statusCode(200)
                .body("state", equalTo("SUBSTITUTED"), "uncovered.amount", equalTo("0.00"));
        assertThat(minor(pledged(taking))).isEqualTo(outstanding(loan));
        lender.sound();
    }

    @Test
    void whoIsProposedAnewStandsByTheOldPledgeAgain() {
        UUID account = lender.saved("12000.00");
        UUID loan = lender.draft(lender.sacco().member(), "12000.00");
        UUID old = lender.agreed(loan, account, "12000.00");
        lender.approved(loan);
        lender.lend(loan, LocalDate.of(2026, 1, 15));
        UUID bounced = lender.repay(loan, "6000.00");
        lender.nights(today().minusDays(1));
        lender.callIn(loan);
        lender.guarantee(old).body("state", equalTo("CALLED"));
        String free = lender.free(account);
        UUID anew = lender.agreed(loan, account, free);
        lender.takeBack(bounced).statusCode(201);
        lender.guarantee(old).body("state", equalTo("PLEDGED"), "pledged.amount", equalTo(free));
        lender.guarantee(anew).body("state", equalTo("WITHDRAWN"));
        lender.sound();
    }

    @Test
    void aRepaymentIsTakenBackWhateverRacesForTheDeposits() throws Exception {
        for (int round = 0; round < 4; round++) {
            UUID account = lender.saved("12000.00");
            UUID loan = lender.draft(lender.sacco().member(), "12000.00");
            UUID guarantee = lender.agreed(loan, account, "12000.00");
            lent(loan);
            UUID bounced = lender.repay(loan, lender.closing(loan));
            List<ValidatableResponse> answers = Races.together(List.of(
                    () -> lender.takeBack(bounced), () -> hold(account, "7000.00"), () -> hold(account, "4000.00")));
            answers.getFirst().statusCode(201);
            long others = (answers.get(1).extract().statusCode() == 201 ? 700_000 : 0)
                    + (answers.get(2).extract().statusCode() == 201 ? 400_000L : 0L);
            assertThat(minor(pledged(guarantee))).isEqualTo(1_200_000 - others);
            assertThat(minor(missing(guarantee))).isEqualTo(others);
            assertThat(lender.free(account)).isEqualTo("0.00");
        }
        lender.sound();
    }

    @Test
    void aPledgeThatStandsAgainWaitsForWhatIsBeingHeldOfItsDeposits() throws Exception {
        UUID account = lender.saved("12000.00");
        UUID loan = lender.draft(lender.sacco().member(), "12000.00");
        UUID guarantee = lender.agreed(loan, account, "12000.00");
        lent(loan);
        UUID bounced = lender.repay(loan, lender.closing(loan));
        UUID order = held(account, "1000.00");
        Waits.during(
                        "update finance.hold set amount_minor = 800000 where id = ?",
                        order,
                        () -> lender.takeBack(bounced))
                .statusCode(201);
        assertThat(pledged(guarantee)).isEqualTo("4000.00");
        assertThat(missing(guarantee)).isEqualTo("8000.00");
        lender.sound();
    }

    @Test
    void aCallThatIsTakenBackGivesTheDepositsBackToThePledge() throws Exception {
        UUID account = lender.saved("30000.00");
        UUID loan = lender.draft(lender.sacco().member(), "12000.00");
        UUID guarantee = lender.agreed(loan, account, "30000.00");
        calledIn(loan);
        UUID claim = lender.claims(loan).getUUID("items[0].id");
        lender.takeBack(claim).statusCode(201);
        assertThat(lender.sacco().balance(account)).isEqualTo("30000.00");
        lender.guarantee(guarantee)
                .body(
                        "state", equalTo("PLEDGED"),
                        "pledged.amount", equalTo("30000.00"),
                        "called.amount", equalTo("0.00"));
        JsonPath after = lender.claims(loan);
        assertThat(after.getString("items[0].state")).isEqualTo("TAKEN_BACK");
        assertThat(after.getString("items[0].outstanding.amount")).isEqualTo("0.00");
        assertThat(Lender.toldOfClaim(claim).stream().map(each -> each.getString("state")))
                .containsExactly("OWED", "TAKEN_BACK");
        assertThat(Lender.told(guarantee).getLast().getLong("calledMinor")).isZero();
        lender.officer().get("/api/v1/loans/{id}", loan).body("state", equalTo("DISBURSED"));
        lender.sound();
    }

    @Test
    void aCallBetweenFundsIsTakenBackWithTheMoneyAndNotByHand() {
        UUID fund = lender.sacco().fund(Map.of("code", "MEMBERS", "name", "Members", "kind", "OTHER"));
        UUID product =
                lender.sacco().product(Map.of("code", "D-OTHER", "name", "Deposits", "kind", "DEPOSITS", "fund", fund));
        UUID account = lender.sacco().memberAccount(lender.sacco().member(), product);
        lender.sacco().deposit(account, "20000.00");
        lender.saved("12000.00");
        UUID loan = lender.draft(lender.sacco().member(), "12000.00");
        UUID guarantee = lender.agreed(loan, account, "20000.00");
        calledIn(loan);
        UUID claim = lender.claims(loan).getUUID("items[0].id");
        lender.sacco()
                .as("treasurer")
                .post("/api/v1/journal-entries/{id}/reversals", Map.of(), claim)
                .spec(problem(409, "REPAYMENT_ENTRY_STAYS"));
        lender.takeBack(claim).statusCode(201);
        assertThat(lender.sacco().balance(account)).isEqualTo("20000.00");
        lender.guarantee(guarantee).body("state", equalTo("PLEDGED"), "pledged.amount", equalTo("20000.00"));
        assertThat(lender.claims(loan).getString("items[0].state")).isEqualTo("TAKEN_BACK");
        lender.sound();
    }

    @Test
    void aCallStandsAsLongAsTheGuarantorIsPaidBackForIt() {
        UUID account = lender.saved("30000.00");
        UUID loan = lender.draft(lender.sacco().member(), "12000.00");
        UUID guarantee = lender.agreed(loan, account, "30000.00");
        calledIn(loan);
        UUID claim = lender.claims(loan).getUUID("items[0].id");
        UUID payment = Api.id(lender.payGuarantors(loan, "10.00").statusCode(201));
        lender.takeBack(claim).spec(problem(409, "GUARANTOR_CLAIM_PAID")).body("claim", equalTo(claim.toString()));
        lender.guarantee(guarantee).body("state", equalTo("CALLED"));
        lender.sacco()
                .as("treasurer")
                .post("/api/v1/guarantor-payments/{id}/reversals", Map.of(), payment)
                .statusCode(201);
        lender.takeBack(claim).statusCode(201);
        assertThat(lender.sacco().balance(account)).isEqualTo("30000.00");
        lender.sound();
    }

    private void lent(UUID loan) {
        lender.approved(loan);
        lender.lend(loan, today().minusMonths(1));
    }

    private void calledIn(UUID loan) {
        lender.approved(loan);
        lender.lend(loan, LocalDate.of(2026, 1, 15));
        lender.nights(today().minusDays(1));
        lender.callIn(loan);
    }

    private ValidatableResponse restore(UUID guarantee) {
        return lender.officer().post("/api/v1/guarantees/{id}/restorations", "", guarantee);
    }

    private ValidatableResponse uncovered() {
        return lender.sacco().as("auditor").list("/api/v1/guarantees", Map.of("uncovered", true));
    }

    private UUID held(UUID account, String amount) {
        return Api.id(hold(account, amount).statusCode(201));
    }

    private ValidatableResponse hold(UUID account, String amount) {
        return lender.sacco()
                .as("treasurer")
                .post("/api/v1/holds", Map.of("account", account, "reason", "ORDER", "amount", Tenant.amount(amount)));
    }

    /** Of all guarantees of a loan. */
    private List<String> pledges(UUID loan) {
        return lender.sacco()
                .as("auditor")
                .list("/api/v1/guarantees", Map.of("loan", loan))
                .extract()
                .jsonPath()
                .getList("items.pledged.amount", String.class);
    }

    private long outstanding(UUID loan) {
        return minor(lender.sacco()
                .as("auditor")
                .get("/api/v1/loans/{id}/position", loan)
                .extract()
                .path("outstanding.amount"));
    }

    private String pledged(UUID guarantee) {
        return lender.guarantee(guarantee).extract().path("pledged.amount");
    }

    private String missing(UUID guarantee) {
        return lender.guarantee(guarantee).extract().path("uncovered.amount");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Africa/Nairobi"));
    }

    private static long minor(String amount) {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }
}
