package coop.minga.finance.servicing;

import static coop.minga.finance.Tenant.amount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Loans that are called in, written off, and paid after all. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class LoanLossTest {
    private static final LocalDate LENT = LocalDate.of(2026, 1, 15);

    @Test
    void aLateLoanIsDueAsAWholeOnceAndPartsThatAddUpCloseIt() {
        Lender lender = Lender.begin(Map.of("penaltyRatePercent", "10"));
        UUID loan = lender.lend("12000.00", 24, LENT);
        callIn(lender, loan, 409, "LOAN_NOT_LATE");
        lender.run(today().minusDays(1));
        long closing = lender.closingMinor(loan, today());
        Api treasurer = lender.sacco().as("treasurer");
        treasurer
                .post("/api/v1/loans/{id}/defaults", "", loan)
                .statusCode(200)
                .body(
                        "due.principal.amount",
                        equalTo("12000.00"),
                        "closingTotal.amount",
                        equalTo(Lender.written(closing)));
        callIn(lender, loan, 409, "LOAN_CALLED_IN_ALREADY");
        long third = closing / 3;
        lender.repay(loan, Lender.written(third), null, null).statusCode(201);
        lender.repay(loan, Lender.written(third), null, null).statusCode(201);
        assertThat(lender.state(loan)).isEqualTo("IN_ARREARS");
        lender.repay(loan, Lender.written(closing - 2 * third), null, null).statusCode(201);
        assertThat(lender.state(loan)).isEqualTo("CLOSED");
        lender.requireSound();
    }

    @Test
    void anotherPersonWritesOffWhatIsProvidedForAndWhatComesLaterIsARecovery() {
        Lender lender = Lender.begin();
        UUID loan = lender.lend("12000.00", 12, LENT);
        lender.lend("1000.00", 12, today().minusDays(3));
        lender.repay(loan, "120.00", LENT.plusMonths(1), null).statusCode(201);
        lender.run(today().minusDays(1));
        Api proposer = Api.with(Tokens.of("treasurer", lender.sacco().id()));
        UUID writeOff = Api.id(proposer.post("/api/v1/loan-write-offs", Map.of("loan", loan, "reason", "NO_MEANS"))
                .statusCode(201)
                .body("state", equalTo("PROPOSED"), "writtenOff", nullValue()));
        proposer.post("/api/v1/loan-write-offs", Map.of("loan", loan, "reason", "OTHER"))
                .statusCode(409)
                .body("code", equalTo("WRITE_OFF_PROPOSED_ALREADY"));
        proposer.post("/api/v1/loan-write-offs/{id}/approvals", "", writeOff)
                .statusCode(409)
                .body("code", equalTo("WRITE_OFF_MAKER_IS_CHECKER"));
        Api checker = lender.sacco().as("org-admin");
        checker.post("/api/v1/loan-write-offs/{id}/approvals", "", writeOff)
                .statusCode(200)
                .body("state", equalTo("APPROVED"), "writtenOff.amount", equalTo("12000.00"));
        checker.post("/api/v1/loan-write-offs/{id}/withdrawals", "", writeOff)
                .statusCode(409)
                .body("code", equalTo("WRITE_OFF_TRANSITION_ILLEGAL"), "currentState", equalTo("APPROVED"));
        assertThat(lender.state(loan)).isEqualTo("WRITTEN_OFF");
        assertThat(lender.sacco().balance(loan)).isEqualTo("0.00");
        lender.repay(loan, "100.00", null, null).statusCode(409).body("code", equalTo("LOAN_NOT_OWED"));
        lender.sacco()
                .as("treasurer")
                .post("/api/v1/loans/{id}/recoveries", Map.of("amount", amount("250.00"), "paidInto", loan), loan)
                .statusCode(409)
                .body("code", equalTo("LEDGER_ACCOUNT_UNFIT"));
        lender.sacco()
                .as("treasurer")
                .post(
                        "/api/v1/loans/{id}/recoveries",
                        Map.of("amount", amount("250.00"), "paidInto", lender.bank()),
                        loan)
                .statusCode(201)
                .body("loan", equalTo(loan.toString()), "amount.amount", equalTo("250.00"));
        assertThat(lender.holds("4015")).isEqualTo(25_000);
        lender.sacco()
                .as("auditor")
                .get("/api/v1/loan-portfolio")
                .statusCode(200)
                .body("currencies[0].outstanding.amount.amount", equalTo("1000.00"));
        lender.requireSound();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Africa/Nairobi"));
    }

    private static void callIn(Lender lender, UUID loan, int status, String code) {
        lender.sacco()
                .as("treasurer")
                .post("/api/v1/loans/{id}/defaults", "", loan)
                .statusCode(status)
                .body("code", equalTo(code));
    }
}
