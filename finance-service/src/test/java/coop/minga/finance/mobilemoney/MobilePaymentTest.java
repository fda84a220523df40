package coop.minga.finance.mobilemoney;

import static coop.minga.finance.mobilemoney.PhonePayments.PAYMENTS;
import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.finance.Tenant;
import coop.minga.finance.servicing.Lender;
import coop.minga.stack.mobilemoney.MobileMoneySimulator;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
@WithTestResource(MobileMoneyForTests.class)
class MobilePaymentTest {
    private static final String CALLBACKS = "/api/v1/mobile-money-callbacks";
    private static final String PAYER = "+254700123456";

    private MobileMoneySimulator provider;
    private PhonePayments phone;

    @BeforeEach
    void begin() {
        provider = MobileMoneyForTests.provider();
        phone = PhonePayments.with(provider);
    }

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void aNumberIsFoundHoweverAPhoneWritesIt() {
        String typed = phone.typed();
        for (String written : List.of(typed, " " + typed + " ", typed.replace('.', '*'), typed.replace(".", " . "))) {
            String reference = phone.pay("10.00", written, PAYER);
            assertThat(phone.state(reference)).as(written).isEqualTo("MATCHED");
        }
        assertThat(phone.tenant().balance(phone.savings())).isEqualTo("40.00");
        assertThat(phone.balance("2800")).isEqualTo("0.00");
    }

    @Test
    void nobodyPaysIntoTheOrganisationsOwnAccountsByMistake() {
        String reference = phone.pay("10.00", "2900", PAYER);
        assertThat(phone.payment(reference))
                .containsEntry("state", "UNMATCHED")
                .containsEntry("reason", "REFERENCE_UNKNOWN");
        assertThat(phone.balance("2900")).isEqualTo("0.00");
        assertThat(phone.balance("2800")).isEqualTo("10.00");
    }

    @Test
    void aLoanIsPaidByItsNumberUpToWhatClosesIt() {
        Lender lender = Lender.begin(phone.tenant(), Map.of());
        UUID loan = lender.lend("100.00", 1, LocalDate.of(2026, 1, 1));
        String number = phone.treasurer()
                .get("/api/v1/ledger-accounts/{id}", loan)
                .extract()
                .path("code");
        assertThat(phone.state(phone.pay("30.00", number, PAYER))).isEqualTo("MATCHED");
        assertThat(phone.payment(phone.pay("500.00", number, PAYER)))
                .containsEntry("state", "UNMATCHED")
                .containsEntry("reason", "REPAYMENT_BEYOND_LOAN");
        phone.treasurer().get("/api/v1/loans/{id}/repayments", loan).body("items.amount.amount", contains("30.00"));
        assertThat(phone.balance("2800")).isEqualTo("500.00");
    }

    @Test
    void whatAPersonDecidedOnceIsRememberedUntilItIsWithdrawn() {
        String first = phone.pay("10.00", null, PAYER);
        assertThat(phone.payment(first)).containsEntry("reason", "REFERENCE_MISSING");
        match(first, Map.of("account", phone.savings(), "remember", true), 200);
        match(first, Map.of("account", phone.savings()), 409);
        String second = phone.pay("20.00", null, "254 700 123456");
        assertThat(phone.state(second)).isEqualTo("MATCHED");
        assertThat(phone.tenant().balance(phone.savings())).isEqualTo("30.00");
        String other = phone.pay("5.00", null, "+254700123457");
        assertThat(phone.state(other)).isEqualTo("UNMATCHED");
        String known = phone.treasurer()
                .get("/api/v1/payer-references")
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        phone.treasurer()
                .post("/api/v1/payer-references/{id}/withdrawals", Map.of(), known)
                .statusCode(200);
        assertThat(phone.state(phone.pay("30.00", null, PAYER))).isEqualTo("UNMATCHED");
    }

    @Test
    void duesArePaidByDecisionByMemoryAndByTheirNumber() {
        String first = phone.pay("10.00", null, PAYER);
        match(first, Map.of("duesOf", phone.member(), "remember", true), 200);
        assertThat(phone.state(phone.pay("20.00", "dues please", PAYER))).isEqualTo("MATCHED");
        String number = phone.treasurer()
                .list("/api/v1/ledger-accounts", Map.of("parent", phone.tenant().accountOf("1200")))
                .body("items", hasSize(1))
                .extract()
                .path("items[0].code");
        assertThat(phone.state(phone.pay("30.00", number, "+254700999999"))).isEqualTo("MATCHED");
        assertThat(phone.balance(number)).isEqualTo("-60.00");
        assertThat(phone.balance("2800")).isEqualTo("0.00");
    }

    @Test
    void isGivenBackThroughTheProviderOnce() {
        String reference = phone.pay("10.00", null, PAYER);
        UUID id = phone.id(reference);
        phone.treasurer().post(PAYMENTS + "/{id}/refunds", Map.of(), id).statusCode(200);
        match(reference, Map.of("account", phone.savings()), 409);
        phone.ask();
        provider.awaitCallbacks();
        phone.ask();
        assertThat(phone.state(reference)).isEqualTo("REFUNDED");
        assertThat(phone.balance("1030")).isEqualTo("0.00");
        assertThat(phone.balance("2800")).isEqualTo("0.00");
        phone.treasurer()
                .post(PAYMENTS + "/{id}/refunds", Map.of(), id)
                .spec(problem(409, "MOBILE_PAYMENT_TRANSITION_ILLEGAL"))
                .body("currentState", equalTo("REFUNDED"));
    }

    @Test
    void whatCannotBeGivenBackIsForAPersonAgain() {
        String reference = phone.pay("10.00", null, PAYER);
        phone.decideReversal(reference, "failed");
        phone.treasurer()
                .post(PAYMENTS + "/{id}/refunds", Map.of(), phone.id(reference))
                .statusCode(200);
        phone.ask();
        provider.awaitCallbacks();
        assertThat(phone.payment(reference))
                .containsEntry("state", "UNMATCHED")
                .containsEntry("reason", "REFUND_FAILED");
        match(reference, Map.of("account", phone.savings()), 200);
        assertThat(phone.tenant().balance(phone.savings())).isEqualTo("10.00");
    }

    @Test
    void aCallbackThatSaysOtherwiseThanBeforeChangesNothing() {
        tell("R1", "pending", "10.00", "KES", phone.number()).statusCode(200);
        tell("R1", "completed", "100.00", "KES", phone.number()).spec(problem(409, "MOBILE_PAYMENT_CONTRADICTED"));
        tell("R1", "completed", "10.00", "KES", phone.number()).statusCode(200);
        tell("R1", "failed", "10.00", "KES", phone.number()).spec(problem(409, "MOBILE_PAYMENT_CONTRADICTED"));
        tell("R2", "completed", "10.00", "USD", phone.number()).spec(problem(409, "PAYMENT_CURRENCY_OTHER", "/amount"));
        tell("R2", "completed", "10.0", "KES", phone.number())
                .spec(problem(400, "PAYMENT_AMOUNT_MALFORMED", "/amount"));
        tell("R2", "completed", "0.00", "KES", phone.number()).spec(problem(400, "PAYMENT_AMOUNT_NOT_POSITIVE"));
        tell("R2", "done", "10.00", "KES", phone.number()).spec(problem(400, "MOBILE_MONEY_STATUS_UNKNOWN"));
        tell("R2", "completed", "10.00", "KES", "999").spec(problem(409, "MOBILE_MONEY_NOT_TO_YOU"));
        assertThat(phone.balance("1030")).isEqualTo("10.00");
        assertThat(phone.payment("R2")).isEmpty();
    }

    @Test
    void anotherOrganisationsProviderCannotPayHere() {
        Tenant other = Tenant.register().withChart();
        other.as("payment-provider")
                .post(CALLBACKS, callback("R9", "completed", "10.00", "KES", phone.number()))
                .spec(problem(409, "MOBILE_MONEY_NOT_TO_YOU"));
        phone.treasurer()
                .post(CALLBACKS, callback("R9", "completed", "10.00", "KES", phone.number()))
                .statusCode(403);
    }

    @Test
    void whoPaidIsSealedInTheDatabase() throws SQLException {
        String reference = phone.pay("10.00", "my daughter's fees", PAYER);
        assertThat(phone.payment(reference)).containsEntry("payer", PAYER).containsEntry("typed", "my daughter's fees");
        try (var connection = PostgresForTests.superuser("finance");
                var select = connection.prepareStatement(
                        "select p::text from finance.mobile_payment p where reference = ?")) {
            select.setString(1, reference);
            try (var rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).doesNotContain("254700123456").doesNotContain("daughter");
            }
        }
    }

    private void match(String reference, Map<String, ?> decision, int status) {
        phone.treasurer()
                .post(PAYMENTS + "/{id}/matches", decision, phone.id(reference))
                .statusCode(status);
    }

    private ValidatableResponse tell(String reference, String status, String amount, String currency, String account) {
        return phone.tenant()
                .as("payment-provider")
                .post(CALLBACKS, callback(reference, status, amount, currency, account));
    }

    static Map<String, Object> callback(
            String reference, String status, String amount, String currency, String account) {
        Map<String, Object> callback = new HashMap<>();
        callback.put("transactionReference", reference);
        callback.put("transactionStatus", status);
        callback.put("amount", amount);
        callback.put("currency", currency);
        callback.put("debitParty", List.of(Map.of("key", "msisdn", "value", PAYER)));
        callback.put("creditParty", List.of(Map.of("key", "accountid", "value", account)));
        return callback;
    }
}
