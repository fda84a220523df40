package coop.minga.finance.servicing;

import static coop.minga.finance.servicing.Lender.minor;
import static coop.minga.finance.servicing.Lender.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Loans that are late and are paid by other terms. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class LoanRestructuringTest {
    private static final String PATH = "/api/v1/loan-restructurings";

    @Test
    void anotherPersonApprovesThatInterestIsLentTooAndTheLoanStaysAtRisk() {
        Lender lender = Lender.begin();
        UUID loan = lender.lend("12000.00", 12, today().minusMonths(6));
        lender.repay(loan, "1066.19", today().minusMonths(5), null).statusCode(201);
        lender.run(today().minusDays(1));
        JsonPath before = lender.position(loan, today()).extract().jsonPath();
        long unpaid = minor(before.getString("closing.interest.amount"));
        long receivable = lender.holds("1110");
        Api proposer = Api.with(Tokens.of("treasurer", lender.sacco().id()));
        Map<String, Object> asked = Map.of("loan", loan, "instalments", 24, "unpaidInterest", "CAPITALISED");
        UUID restructuring = Api.id(proposer.post(PATH, asked)
                .statusCode(201)
                .body("state", equalTo("PROPOSED"), "annualRatePercent", equalTo("12"), "capitalised", nullValue()));
        proposer.post(PATH, asked).statusCode(409).body("code", equalTo("RESTRUCTURING_PROPOSED_ALREADY"));
        proposer.post(PATH + "/{id}/approvals", "", restructuring)
                .statusCode(409)
                .body("code", equalTo("RESTRUCTURING_MAKER_IS_CHECKER"));
        lender.sacco()
                .as("org-admin")
                .post(PATH + "/{id}/approvals", "", restructuring)
                .statusCode(200)
                .body(
                        "state",
                        equalTo("APPROVED"),
                        "capitalised.amount",
                        equalTo(written(unpaid)),
                        "scheduleRevision",
                        equalTo(2));
        lender.sacco()
                .as("org-admin")
                .post(PATH + "/{id}/withdrawals", "", restructuring)
                .statusCode(409)
                .body("code", equalTo("RESTRUCTURING_TRANSITION_ILLEGAL"), "currentState", equalTo("APPROVED"));

        assertThat(lender.state(loan)).isEqualTo("RESTRUCTURED");
        long owed = minor(before.getString("outstanding.amount")) + unpaid;
        assertThat(lender.sacco().balance(loan)).isEqualTo(written(owed));
        assertThat(lender.holds("1110")).isEqualTo(receivable - unpaid);
        JsonPath after = lender.position(loan, today()).extract().jsonPath();
        assertThat(after.getString("outstanding.amount")).isEqualTo(written(owed));
        assertThat(after.getString("due.interest.amount")).isEqualTo("0.00");
        assertThat(after.getInt("daysLate")).isZero();
        JsonPath portfolio = lender.sacco()
                .as("analyst")
                .get("/api/v1/loan-portfolio")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(portfolio.getList("currencies[0].atRisk.figure.amount.amount"))
                .isEqualTo(List.of(written(owed), written(owed), written(owed), written(owed), written(owed)));
        assertThat(portfolio.getInt("currencies[0].ages[0].figure.loans")).isEqualTo(1);

        lender.reverse(restructuring, today()).statusCode(409).body("code", equalTo("REPAYMENT_ENTRY_STAYS"));
        lender.sacco()
                .as("treasurer")
                .post("/api/v1/journal-entries/{id}/reversals", Map.of(), restructuring)
                .statusCode(409)
                .body("code", equalTo("RESTRUCTURING_TRANSITION_ILLEGAL"));
        lender.repay(loan, written(owed), null, null).statusCode(201);
        assertThat(lender.state(loan)).isEqualTo("CLOSED");
        lender.requireSound();
    }

    @Test
    void interestThatStaysDueIsLateAsBeforeAndAnotherRateHoldsForWhatIsLeft() {
        Lender lender = Lender.begin(Map.of("penaltyRatePercent", "36.5"));
        UUID loan = lender.lend("12000.00", 12, today().minusMonths(4));
        lender.run(today().minusDays(1));
        JsonPath before = lender.position(loan, today()).extract().jsonPath();
        Map<String, Object> asked = new HashMap<>(Map.of(
                "loan",
                loan,
                "instalments",
                6,
                "annualRatePercent",
                "0",
                "firstDueOn",
                today().plusDays(45).toString(),
                "unpaidInterest",
                "STAYS_DUE"));
        UUID restructuring = approved(lender, asked);
        lender.sacco()
                .as("auditor")
                .get(PATH + "/{id}", restructuring)
                .statusCode(200)
                .body("capitalised.amount", equalTo("0.00"));
        JsonPath after = lender.position(loan, today()).extract().jsonPath();
        assertThat(after.getString("due.interest.amount")).isEqualTo(before.getString("closing.interest.amount"));
        assertThat(after.getString("due.penalties.amount")).isEqualTo(before.getString("due.penalties.amount"));
        assertThat(minor(after.getString("due.penalties.amount"))).isPositive();
        assertThat(after.getString("overdueSince")).isEqualTo(before.getString("overdueSince"));
        assertThat(after.getString("due.principal.amount")).isEqualTo("0.00");
        List<String> principal = after.getList("instalments.principal.amount");
        assertThat(principal.subList(principal.size() - 6, principal.size())).containsOnly("2000.00");
        assertThat(after.getList("instalments.dueOn"))
                .contains(today().plusDays(45).toString());
        // Who restructures once more without a word about the rate keeps the last one.
        asked.remove("annualRatePercent");
        lender.sacco().as("loan-officer").post(PATH, asked).statusCode(201).body("annualRatePercent", equalTo("0"));
        lender.requireSound();
    }

    @Test
    void whatCannotBeAScheduleOrIsNotOwedIsRefusedAtOnce() {
        Lender lender = Lender.begin();
        UUID loan = lender.lend("12000.00", 12, today().minusMonths(2));
        Api officer = lender.sacco().as("loan-officer");
        officer.post(
                        PATH,
                        Map.of(
                                "loan",
                                loan,
                                "instalments",
                                6,
                                "unpaidInterest",
                                "STAYS_DUE",
                                "firstDueOn",
                                today().toString()))
                .statusCode(400)
                .body("code", equalTo("LOAN_TERMS_INVALID"), "errors[0].pointer", equalTo("/firstDueOn"));
        lender.repay(loan, written(lender.closingMinor(loan, today())), null, null)
                .statusCode(201);
        officer.post(PATH, Map.of("loan", loan, "instalments", 6, "unpaidInterest", "STAYS_DUE"))
                .statusCode(409)
                .body("code", equalTo("LOAN_NOT_OWED"), "currentState", equalTo("CLOSED"));
    }

    static UUID approved(Lender lender, Map<String, ?> asked) {
        UUID restructuring =
                Api.id(lender.sacco().as("loan-officer").post(PATH, asked).statusCode(201));
        lender.sacco()
                .as("org-admin")
                .post(PATH + "/{id}/approvals", "", restructuring)
                .statusCode(200);
        return restructuring;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Africa/Nairobi"));
    }
}
