package coop.minga.finance.guarantee;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.finance.Tenant;
import coop.minga.finance.member.MemberPeriod;
import coop.minga.finance.memberaccount.Races;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class LoanGuaranteeTest {
    private static final String PATH = "/api/v1/guarantees";
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    private Lender lender;
    private UUID borrower;

    @BeforeEach
    void begin() {
        lender = Lender.begin();
        borrower = lender.sacco().member();
    }

    @Test
    void whatWasAgreedToIsHeldWhenTheLoanIsApprovedAfterTheBorrowersOwn() throws Exception {
        UUID own = lender.saved(borrower, "400.00");
        UUID account = lender.saved("5000.00");
        UUID loan = lender.draft(borrower, "2000.00");
        UUID guarantee = lender.agreed(loan, account, "1600.00");
        assertThat(lender.free(account)).isEqualTo("5000.00");
        assertThat(Lender.told(guarantee)).isEmpty();

        lender.approved(loan);
        assertThat(lender.free(account)).isEqualTo("3400.00");
        assertThat(lender.free(own)).isEqualTo("0.00");
        lender.guarantee(guarantee)
                .body("state", equalTo("PLEDGED"), "pledged.amount", equalTo("1600.00"), "own", equalTo(false));
        List<UUID> all = listed(Map.of("loan", loan)).getList("items.id", UUID.class);
        assertThat(all).hasSize(2).contains(guarantee);
        JsonPath told = Lender.told(guarantee).getFirst();
        assertThat(told.getString("state")).isEqualTo("PLEDGED");
        assertThat(told.getLong("pledgedMinor")).isEqualTo(160_000);
        assertThat(told.getLong("version")).isEqualTo(1);
        assertThat(told.getString("borrowerId")).isEqualTo(borrower.toString());
        lender.sacco()
                .as("treasurer")
                .post("/api/v1/holds/{id}/releases", "", guarantee)
                .spec(problem(409, "HOLD_OF_OTHER_WORK"));
        lender.sound();
    }

    @Test
    void anApprovalThatIsNotCoveredIsRefusedWithTheNumbers() {
        lender.saved(borrower, "400.00");
        UUID loan = lender.draft(borrower, "2000.00");
        lender.appraised(loan);
        lender.approve(loan)
                .spec(problem(409, "GUARANTORS_TOO_FEW"))
                .body("guarantors", equalTo(0), "atLeast", equalTo(1), "atMost", equalTo(3));
        UUID account = lender.saved("5000.00");
        UUID first = lender.agreed(loan, account, "1599.99");
        lender.approve(loan)
                .spec(problem(409, "LOAN_NOT_COVERED"))
                .body(
                        "ownDeposits.amount", equalTo("400.00"),
                        "guaranteed.amount", equalTo("1599.99"),
                        "missing.amount", equalTo("0.01"));
        assertThat(lender.free(account)).isEqualTo("5000.00");
        UUID unanswered =
                Api.id(lender.propose(loan, lender.saved("5000.00"), "1.00").statusCode(201));
        lender.approve(loan).spec(problem(409, "LOAN_NOT_COVERED"));
        lender.officer()
                .post(PATH + "/{id}/consents", Map.of("evidenceOn", "2026-01-05"), unanswered)
                .statusCode(200);
        lender.approve(loan).statusCode(200);
        lender.guarantee(first).body("state", equalTo("PLEDGED"));
    }

    @Test
    void whoeverOwnDepositsAreEnoughForNeedsNobody() {
        UUID own = lender.saved(borrower, "2500.00");
        UUID loan = lender.draft(borrower, "2000.00");
        lender.approved(loan);
        assertThat(lender.free(own)).isEqualTo("500.00");
        UUID another = lender.draft(borrower, "1000.00");
        lender.appraised(another);
        lender.approve(another).spec(problem(409, "GUARANTORS_TOO_FEW"));
    }

    @Test
    void aGuarantorStandsForAtMostWhatIsFreeInAtMostSoManyLoans() {
        UUID account = lender.saved("4000.00");
        UUID loan = lender.draft(borrower, "1000.00");
        lender.propose(loan, account, "4000.01")
                .spec(problem(409, "GUARANTEE_ABOVE_CAPACITY"))
                .body("free.amount", equalTo("4000.00"));
        UUID agreed = lender.agreed(loan, account, "4000.00");
        lender.appraised(loan);
        lender.sacco()
                .as("treasurer")
                .post("/api/v1/holds", Map.of("account", account, "reason", "ORDER", "amount", Tenant.amount("0.01")))
                .statusCode(201);
        lender.approve(loan)
                .spec(problem(409, "GUARANTEE_ABOVE_CAPACITY"))
                .body("free.amount", equalTo("3999.99"), "offered.amount", equalTo("4000.00"));
        lender.officer().post(PATH + "/{id}/withdrawals", "", agreed).body("state", equalTo("WITHDRAWN"));

        for (int i = 0; i < 3; i++) {
            UUID other = lender.draft(lender.sacco().member(), "1000.00");
            lender.agreed(other, account, "1000.00");
            lender.approved(other);
        }
        lender.propose(loan, account, "1.00")
                .spec(problem(409, "GUARANTOR_IN_TOO_MANY_LOANS"))
                .body("loans", equalTo(3), "atMost", equalTo(3));
    }

    @Test
    void onlyOpenDepositsOfAnotherMemberStandForALoan() {
        UUID loan = lender.draft(borrower, "1000.00");
        lender.propose(loan, lender.saved(borrower, "100.00"), "1.00").spec(problem(409, "GUARANTEE_OF_OWN_LOAN"));
        UUID savings = lender.sacco()
                .memberAccount(
                        lender.sacco().member(),
                        lender.sacco().product(Map.of("code", "S", "name", "Savings", "kind", "SAVINGS")));
        lender.propose(loan, savings, "1.00").spec(problem(400, "GUARANTEE_ACCOUNT_UNKNOWN", "/account"));
        lender.propose(loan, UUID.randomUUID(), "1.00").spec(problem(400, "GUARANTEE_ACCOUNT_UNKNOWN", "/account"));
        lender.propose(loan, lender.saved("100.00"), "0.00").spec(problem(400, "GUARANTEE_AMOUNT_INVALID", "/amount"));
        UUID left = UUID.randomUUID();
        lender.sacco().member(left, 1, UUID.randomUUID(), new MemberPeriod("ACTIVE", LONG_AGO, null));
        UUID account = lender.saved(left, "100.00");
        resign(left);
        lender.propose(loan, account, "1.00").spec(problem(409, "GUARANTOR_NOT_A_MEMBER"));
        UUID twice = lender.saved("100.00");
        lender.agreed(loan, twice, "1.00");
        lender.propose(loan, twice, "1.00").spec(problem(409, "GUARANTEE_TWICE"));
        lender.propose(UUID.randomUUID(), twice, "1.00").spec(problem(404, "LOAN_UNKNOWN"));
    }

    @Test
    void aGuarantorAnswersWithAnOwnToken() {
        UUID person = UUID.randomUUID();
        UUID account = lender.saved(lender.sacco().member(person), "900.00");
        UUID loan = lender.draft(borrower, "1000.00");
        UUID guarantee = Api.id(lender.propose(loan, account, "900.00").statusCode(201));
        UUID others =
                Api.id(lender.propose(loan, lender.saved("900.00"), "100.00").statusCode(201));
        Api member = Api.with(Tokens.withPerson("member", lender.sacco().id(), person));
        member.get("/api/v1/me/guarantees")
                .body("items.id", contains(guarantee.toString()), "items[0].state", equalTo("PROPOSED"));
        member.post("/api/v1/me/guarantees/{id}/consents", "", others).spec(problem(404, "GUARANTEE_UNKNOWN"));
        member.post("/api/v1/me/guarantees/{id}/consents", "", guarantee).body("state", equalTo("CONSENTED"));
        lender.guarantee(guarantee).body("evidenceOn", equalTo(null));
        member.post("/api/v1/me/guarantees/{id}/declinations", "", guarantee).body("state", equalTo("DECLINED"));
        member.post("/api/v1/me/guarantees/{id}/consents", "", guarantee)
                .spec(problem(409, "GUARANTEE_TRANSITION_ILLEGAL"))
                .body("currentState", equalTo("DECLINED"), "allowedTransitions", empty());
        lender.officer()
                .post(PATH + "/{id}/consents", Map.of("evidenceOn", "2999-01-01"), others)
                .spec(problem(400, "GUARANTEE_EVIDENCE_IN_THE_FUTURE", "/evidenceOn"));
    }

    @Test
    void whoStandsForEachOtherIsShownAsARing() {
        UUID second = lender.sacco().member();
        UUID third = lender.sacco().member();
        UUID first = guaranteed(second, borrower);
        lender.guarantee(first).body("ring", empty());
        guaranteed(borrower, third);
        UUID last = guaranteed(third, second);
        lender.guarantee(first).body("ring", contains(second.toString(), borrower.toString(), third.toString()));
        assertThat(listed(Map.of("guarantor", third)).getList("items[0].ring", UUID.class))
                .containsExactly(third, second, borrower);
        lender.officer().post(PATH + "/{id}/withdrawals", "", last).statusCode(200);
        lender.guarantee(first).body("ring", empty());
    }

    @Test
    void whoeverLeavesIsFreeToGoAndWhatIsPledgedStaysUntilAnotherTakesOver() throws Exception {
        UUID leaving = UUID.randomUUID();
        lender.sacco().member(leaving, 1, UUID.randomUUID(), new MemberPeriod("ACTIVE", LONG_AGO, null));
        UUID account = lender.saved(leaving, "1500.00");
        UUID loan = lender.draft(borrower, "1000.00");
        UUID guarantee = lender.agreed(loan, account, "1000.00");
        lender.approved(loan);
        resign(leaving);
        withdraw(account, "500.01", 409);
        withdraw(account, "500.00", 201);

        UUID small = lender.agreed(loan, lender.saved("5000.00"), "999.99");
        substitute(guarantee, small).spec(problem(409, "SUBSTITUTE_INVALID"));
        UUID other = lender.saved("1000.00");
        UUID substitute = Api.id(lender.propose(loan, other, "1000.00").statusCode(201));
        substitute(guarantee, substitute).spec(problem(409, "SUBSTITUTE_INVALID"));
        lender.officer()
                .post(PATH + "/{id}/consents", Map.of("evidenceOn", "2026-01-05"), substitute)
                .statusCode(200);
        substitute(guarantee, UUID.randomUUID()).spec(problem(409, "SUBSTITUTE_INVALID"));
        substitute(guarantee, substitute)
                .statusCode(200)
                .body("state", equalTo("SUBSTITUTED"), "substitute", equalTo(substitute.toString()));
        substitute(guarantee, substitute).spec(problem(409, "GUARANTEE_TRANSITION_ILLEGAL"));
        assertThat(lender.free(other)).isEqualTo("0.00");
        withdraw(account, "1000.00", 201);
        JsonPath released = Lender.told(guarantee).getLast();
        assertThat(released.getLong("version")).isEqualTo(2);
        assertThat(released.getString("substituteId")).isEqualTo(substitute.toString());
        assertThat(Lender.told(substitute).getFirst().getLong("pledgedMinor")).isEqualTo(100_000);
        lender.sound();
    }

    @Test
    void aLoanThatComesToNothingLetsEverythingGo() {
        UUID account = lender.saved("1000.00");
        UUID loan = lender.draft(borrower, "1000.00");
        UUID pledged = lender.agreed(loan, account, "1000.00");
        UUID proposed =
                Api.id(lender.propose(loan, lender.saved("1.00"), "1.00").statusCode(201));
        lender.approved(loan);
        assertThat(lender.free(account)).isEqualTo("0.00");
        lender.officer().post("/api/v1/loans/{id}/withdrawals", "", loan).statusCode(200);
        lender.guarantee(pledged).body("state", equalTo("RELEASED"), "pledged.amount", equalTo("0.00"));
        lender.guarantee(proposed).body("state", equalTo("WITHDRAWN"));
        assertThat(lender.free(account)).isEqualTo("1000.00");
        lender.propose(loan, account, "1.00").spec(problem(409, "LOAN_TAKES_NO_GUARANTEES"));
    }

    @Test
    void ofTwoLoansThatPledgeTheSameDepositsAtOnceOneIsRefused() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID account = lender.saved("1000.00");
            UUID one = ready(account, "1000.00");
            UUID two = ready(account, "1000.00");
            List<Callable<Integer>> both = List.of(() -> status(one), () -> status(two));
            assertThat(Races.together(both)).containsExactlyInAnyOrder(200, 409);
            assertThat(lender.free(account)).isEqualTo("0.00");
            assertThat(List.of(one, two).stream()
                            .flatMap(
                                    loan -> listed(Map.of("loan", loan)).getList("items.state", String.class).stream()))
                    .containsExactlyInAnyOrder("PLEDGED", "CONSENTED");
        }
        lender.sound();
    }

    @Test
    void ofTwoLoansAtOnceNoGuarantorStandsInMoreThanIsAllowed() throws Exception {
        for (int round = 0; round < 3; round++) {
            UUID account = lender.saved("90000.00");
            lender.approve(ready(account, "1000.00")).statusCode(200);
            lender.approve(ready(account, "1000.00")).statusCode(200);
            UUID one = ready(account, "1000.00");
            UUID two = ready(account, "1000.00");
            List<Callable<Integer>> both = List.of(() -> status(one), () -> status(two));
            assertThat(Races.together(both)).containsExactlyInAnyOrder(200, 409);
            assertThat(lender.free(account)).isEqualTo("87000.00");
        }
    }

    @Test
    void aGroupBorrowsOnItsMembersDeposits() {
        Tenant group = Tenant.register();
        UUID loan = lender.draft(Map.of("organisation", group.id()), "1000.00");
        lender.agreed(loan, lender.saved("600.00"), "600.00");
        lender.agreed(loan, lender.saved("600.00"), "400.00");
        lender.approved(loan);
        lender.sacco()
                .as("auditor")
                .list(PATH, Map.of("loan", loan))
                .body(
                        "items", hasSize(2),
                        "items.borrower", contains(equalTo(null), equalTo(null)),
                        "items.pledged.amount", containsInAnyOrder("600.00", "400.00"));
    }

    private UUID ready(UUID account, String amount) {
        UUID loan = lender.draft(lender.sacco().member(), amount);
        lender.agreed(loan, account, amount);
        lender.appraised(loan);
        return loan;
    }

    private int status(UUID loan) {
        return lender.approve(loan).extract().statusCode();
    }

    /** One member is proposed for a loan of another. */
    private UUID guaranteed(UUID guarantor, UUID of) {
        UUID loan = lender.draft(of, "1000.00");
        return Api.id(lender.propose(loan, lender.saved(guarantor, "100.00"), "100.00")
                .statusCode(201));
    }

    private JsonPath listed(Map<String, ?> query) {
        return lender.sacco()
                .as("auditor")
                .list(PATH, query)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse substitute(UUID guarantee, UUID other) {
        return lender.officer().post(PATH + "/{id}/substitutions", Map.of("substitute", other), guarantee);
    }

    private void resign(UUID membership) {
        LocalDate lastMonth = LocalDate.now(Clock.systemUTC()).minusMonths(1);
        lender.sacco()
                .member(
                        membership,
                        2,
                        UUID.randomUUID(),
                        new MemberPeriod("ACTIVE", LONG_AGO, lastMonth),
                        new MemberPeriod("RESIGNED", lastMonth, null));
    }

    private void withdraw(UUID account, String amount, int status) {
        lender.sacco()
                .as("treasurer")
                .post("/api/v1/member-accounts/{id}/withdrawals", Map.of("amount", Tenant.amount(amount)), account)
                .statusCode(status);
    }
}
