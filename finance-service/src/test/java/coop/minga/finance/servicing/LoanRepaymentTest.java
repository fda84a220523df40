package coop.minga.finance.servicing;

import static coop.minga.finance.servicing.Lender.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.finance.memberaccount.Races;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class LoanRepaymentTest {
    private static final LocalDate LENT = LocalDate.of(2026, 1, 15);

    /** 12,000 at 12 % in twelve equal instalments of 1,066.19; interest of the first 120.00. */
    @Test
    void theOldestInstalmentIsPaidFirstAndTheEntrySaysWhatOfIt() {
        Lender lender = Lender.begin(Map.of("penaltyRatePercent", "36.5"));
        UUID loan = lender.lend("12000.00", 12, LENT);
        // Ten days late with 1,066.19: one a thousand a day.
        UUID repayment = Api.id(lender.repay(loan, "600.00", LocalDate.of(2026, 2, 25), null)
                .statusCode(201)
                .body(
                        "parts.penalties.amount",
                        equalTo("10.66"),
                        "parts.interest.amount",
                        equalTo("120.00"),
                        "parts.principal.amount",
                        equalTo("469.34"),
                        "scheduleRevision",
                        nullValue()));
        assertThat(lender.sacco().balance(loan)).isEqualTo("11530.66");
        assertThat(lender.holds("1110")).isEqualTo(-12_000);
        assertThat(lender.holds("4030")).isEqualTo(1_066);
        lender.position(loan, LocalDate.of(2026, 2, 25))
                .body(
                        "outstanding.amount",
                        equalTo("11530.66"),
                        "overdueSince",
                        equalTo("2026-02-15"),
                        "daysLate",
                        equalTo(10),
                        "due.penalties.amount",
                        equalTo("0.00"),
                        "due.principal.amount",
                        equalTo("476.85"),
                        "instalments[0].open.amount",
                        equalTo("476.85"));
        lender.sacco()
                .as("auditor")
                .get("/api/v1/journal-entries/{id}", repayment)
                .statusCode(200)
                .body(
                        "source",
                        equalTo("LOAN_REPAYMENT"),
                        "sourceId",
                        equalTo(loan.toString()),
                        "postings.size()",
                        equalTo(4));
    }

    @Test
    void moneyBeyondWhatIsDuePaysNextInstalmentsOrPrincipalOrIsRefused() {
        Lender lender = Lender.begin();
        UUID loan = lender.lend("12000.00", 12, LENT);
        LocalDate due = LocalDate.of(2026, 2, 15);
        lender.repay(loan, "2000.00", due, "REFUSED")
                .statusCode(409)
                .body("code", equalTo("REPAYMENT_BEYOND_DUE"), "dueMinor", equalTo(106_619));
        lender.repay(loan, "1266.19", due, "NEXT_INSTALMENTS")
                .statusCode(201)
                .body("parts.interest.amount", equalTo("230.54"), "parts.principal.amount", equalTo("1035.65"));
        Map<String, Object> before = lender.owed(loan, due.plusDays(14));
        // Half of February's interest is borne; 110.54 of it was paid ahead.
        UUID ahead = Api.id(lender.repay(loan, "5482.17", due.plusDays(14), "PRINCIPAL")
                .statusCode(201)
                .body("scheduleRevision", equalTo(2), "parts.principal.amount", equalTo("5482.17")));
        lender.position(loan, due.plusDays(14))
                .body(
                        "outstanding.amount",
                        equalTo("5482.18"),
                        "instalments.size()",
                        equalTo(13),
                        "instalments[1].dueOn",
                        equalTo("2026-03-01"),
                        "instalments[12].dueOn",
                        equalTo("2027-01-15"),
                        "daysLate",
                        equalTo(0));
        lender.repay(loan, "1.00", due, null).statusCode(409).body("code", equalTo("REPAYMENT_BEFORE_REVISION"));
        lender.reverse(ahead, due.plusDays(14)).statusCode(201);
        assertThat(lender.owed(loan, due.plusDays(14))).isEqualTo(before);
        lender.reverse(ahead, due.plusDays(14))
                .statusCode(409)
                .body("code", equalTo("REPAYMENT_TRANSITION_ILLEGAL"), "currentState", equalTo("REVERSED"));
        lender.requireSound();
    }

    @Test
    void whatClosesALoanClosesItAndTakenBackItIsOpenAsBefore() {
        Lender lender = Lender.begin();
        UUID loan = lender.lend("12000.00", 12, LENT);
        LocalDate day = LocalDate.of(2026, 2, 1);
        Map<String, Object> before = lender.owed(loan, day);
        // 17 of 31 days of 120.00.
        assertThat(lender.closingMinor(loan, day)).isEqualTo(1_206_581);
        lender.repay(loan, "12065.82", day, null)
                .statusCode(409)
                .body("code", equalTo("REPAYMENT_BEYOND_LOAN"), "closesWithMinor", equalTo(1_206_581));
        UUID all = Api.id(lender.repay(loan, "12065.81", day, null).statusCode(201));
        assertThat(lender.state(loan)).isEqualTo("CLOSED");
        assertThat(lender.sacco().balance(loan)).isEqualTo("0.00");
        lender.repay(loan, "1.00", null, null).statusCode(409).body("code", equalTo("LOAN_NOT_OWED"));
        lender.run(LocalDate.of(2026, 3, 31));
        assertThat(lender.holds("1110")).isZero();
        assertThat(lender.holds("4010")).isEqualTo(6_581);
        lender.sacco()
                .as("treasurer")
                .post("/api/v1/journal-entries/{id}/reversals", Map.of(), all)
                .statusCode(409)
                .body("code", equalTo("REPAYMENT_ENTRY_STAYS"));
        lender.reverse(all, day).statusCode(201);
        assertThat(lender.state(loan)).isEqualTo("DISBURSED");
        assertThat(lender.sacco().balance(loan)).isEqualTo("12000.00");
        assertThat(lender.owed(loan, day)).isEqualTo(before);
        lender.requireSound();
    }

    @Test
    void twoWhoPayTheSameAtOncePayItOnce() throws Exception {
        Lender lender = Lender.begin();
        UUID loan = lender.lend("12000.00", 12, LENT);
        LocalDate day = LocalDate.of(2026, 2, 1);
        Callable<Integer> paying =
                () -> lender.repay(loan, "12065.81", day, null).extract().statusCode();
        List<Integer> answers = Races.together(Collections.nCopies(4, paying));
        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
        UUID other = lender.lend("12000.00", 12, LENT);
        Callable<Integer> some =
                () -> lender.repay(other, "100.00", day, null).extract().statusCode();
        assertThat(Races.together(Collections.nCopies(8, some))).containsOnly(201);
        // Interest of the first instalment first, whoever came first.
        assertThat(lender.sacco().balance(other)).isEqualTo(written(1_200_000 - 80_000 + 12_000));
        lender.requireSound();
    }

    @Test
    void anAmountOfAnotherCurrencyOrOfNothingIsRefused() {
        Lender lender = Lender.begin();
        UUID loan = lender.lend("12000.00", 12, LENT);
        lender.repay(loan, "0.00", LENT, null).statusCode(400).body("code", equalTo("REPAYMENT_AMOUNT_INVALID"));
        lender.sacco()
                .as("treasurer")
                .post(
                        "/api/v1/loans/{id}/repayments",
                        Map.of("amount", Map.of("amount", "100", "currency", "UGX")),
                        loan)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/amount"));
    }
}
