package coop.minga.finance.memberaccount;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import coop.minga.finance.Tenant;
import coop.minga.finance.member.MemberPeriod;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class MemberMoneyTest {
    private static final String PATH = "/api/v1/member-accounts";

    private Tenant sacco;
    private Api treasurer;
    private UUID savings;
    private UUID account;

    @BeforeEach
    void begin() {
        sacco = Tenant.register().withChart();
        treasurer = sacco.as("treasurer");
        savings = sacco.product(
                Map.of("code", "SAVINGS", "name", "Savings", "kind", "SAVINGS", "withdrawalFee", "20.00"));
        account = sacco.memberAccount(sacco.member(), savings);
    }

    @Test
    void aDepositStandsInTheJournalAndIsTold() throws SQLException {
        var deposit = deposit(account, "1250.00").statusCode(201).body("amount.amount", equalTo("1250.00"));
        UUID cash = UUID.fromString(deposit.extract().path("receivedOn"));
        assertThat(sacco.balance(account)).isEqualTo("1250.00");
        assertThat(sacco.balance(cash)).isEqualTo("1250.00");
        treasurer
                .get("/api/v1/journal-entries/{id}", Api.id(deposit))
                .body("source", equalTo("DEPOSIT"), "sourceId", equalTo(account.toString()));
        assertThat(events(Api.id(deposit))).containsExactly("minga.finance.deposit 1", "minga.finance.journal-entry 1");
    }

    @Test
    void whatAWithdrawalCostsIsTakenBesidesAndOnlyWhatIsThereIsPaid() throws SQLException {
        deposit(account, "1000.00").statusCode(201);
        var paid = withdraw(account, "500.00").statusCode(201).body("fee.amount", equalTo("20.00"));
        assertThat(sacco.balance(account)).isEqualTo("480.00");
        assertThat(events(Api.id(paid))).contains("minga.finance.withdrawal 1");
        withdraw(account, "460.01")
                .spec(problem(409, "INSUFFICIENT_FUNDS"))
                .body("available.amount", equalTo("480.00"), "account", equalTo(account.toString()));
        withdraw(account, "460.00").statusCode(201);
        assertThat(sacco.balance(account)).isEqualTo("0.00");
        sacco.as("auditor").get("/api/v1/ledger-verifications").body("sound", equalTo(true));
    }

    @Test
    void theSameKeyPaysOnceWhateverBecameOfTheProduct() {
        deposit(account, "1000.00").statusCode(201);
        String key = UUID.randomUUID().toString();
        String first = treasurer
                .postWithKey(key, PATH + "/{id}/withdrawals", payment("100.00"), account)
                .statusCode(201)
                .extract()
                .asString();
        String etag = Api.etag(treasurer.get("/api/v1/products/{id}", savings));
        treasurer
                .put(
                        etag,
                        "/api/v1/products/{id}",
                        Map.of("code", "SAVINGS", "name", "Savings", "noticeDays", 30),
                        savings)
                .statusCode(200);
        String again = treasurer
                .postWithKey(key, PATH + "/{id}/withdrawals", payment("100.00"), account)
                .statusCode(201)
                .extract()
                .asString();
        assertThat(again).isEqualTo(first);
        treasurer
                .postWithKey(key, PATH + "/{id}/withdrawals", payment("100.01"), account)
                .spec(problem(422, "IDEMPOTENCY_KEY_REUSED"));
        withdraw(account, "100.00").spec(problem(409, "NOTICE_REQUIRED")).body("noticeDays", equalTo(30));
        assertThat(sacco.balance(account)).isEqualTo("880.00");
    }

    @Test
    void depositsStayUntilTheMembershipHasEndedAndSharesAreCounted() {
        UUID deposits = sacco.product(Map.of("code", "DEPOSITS", "name", "Deposits", "kind", "DEPOSITS"));
        UUID shares =
                sacco.product(Map.of("code", "SHARES", "name", "Shares", "kind", "SHARES", "sharePrice", "100.00"));
        UUID person = UUID.randomUUID();
        UUID member = sacco.member(person);
        UUID kept = sacco.memberAccount(member, deposits);
        UUID counted = sacco.memberAccount(member, shares);
        deposit(kept, "70.00").statusCode(201);
        withdraw(kept, "1.00").spec(problem(409, "DEPOSITS_STAY"));
        transfer(kept, account, "1.00").spec(problem(409, "DEPOSITS_STAY"));
        deposit(counted, "100.00").spec(problem(409, "SHARES_ARE_COUNTED"));
        withdraw(counted, "100.00").spec(problem(409, "SHARES_ARE_COUNTED"));
        transfer(account, counted, "100.00").spec(problem(409, "SHARES_ARE_COUNTED"));
        LocalDate left = LocalDate.of(2026, 1, 1);
        sacco.member(
                member,
                2,
                person,
                new MemberPeriod("ACTIVE", LocalDate.of(2024, 1, 1), left),
                new MemberPeriod("RESIGNED", left, null));
        withdraw(kept, "70.00").statusCode(201);
    }

    @Test
    void aTransferBetweenFundsBalancesEachOfThem() throws SQLException {
        UUID fund = sacco.fund(Map.of("code", "SOCIAL", "name", "Social fund", "kind", "SOCIAL"));
        UUID other = sacco.memberAccount(
                sacco.member(),
                sacco.product(Map.of("code", "SOCIAL", "name", "Savings", "kind", "SAVINGS", "fund", fund)));
        deposit(account, "90.00").statusCode(201);
        var moved = transfer(account, other, "60.00").statusCode(201);
        treasurer.get("/api/v1/journal-entries/{id}", Api.id(moved)).body("postings.size()", equalTo(4));
        assertThat(sacco.balance(account)).isEqualTo("30.00");
        assertThat(sacco.balance(other)).isEqualTo("60.00");
        assertThat(events(Api.id(moved)))
                .containsExactly(
                        "minga.finance.deposit 1", "minga.finance.journal-entry 1", "minga.finance.withdrawal 1");
        transfer(account, account, "1.00").spec(problem(400, "TRANSFER_TO_ITSELF"));
        transfer(account, other, "30.01").spec(problem(409, "INSUFFICIENT_FUNDS"));
        sacco.as("auditor").get("/api/v1/ledger-verifications").body("sound", equalTo(true));
    }

    @Test
    void refusesWhatIsNoAmountAndWhatIsNotThere() {
        for (String wrong : List.of("0.00", "-1.00", "1.5", "x")) {
            deposit(account, wrong)
                    .spec(problem(400, "MEMBER_AMOUNT_INVALID"))
                    .body("errors.pointer", hasItem("/amount"));
        }
        deposit(UUID.randomUUID(), "1.00").spec(problem(404, "MEMBER_ACCOUNT_UNKNOWN"));
        treasurer
                .post(PATH + "/{id}/deposits", Map.of("amount", Map.of("amount", "1.00", "currency", "UGX")), account)
                .statusCode(400);
        treasurer
                .post(PATH + "/{id}/deposits", Map.of("amount", Map.of("amount", "1", "currency", "UGX")), account)
                .spec(problem(409, "CURRENCY_NOT_OF_ACCOUNT"));
        Map<String, Object> named = new HashMap<>(payment("1.00"));
        named.put("ledgerAccount", UUID.randomUUID());
        treasurer.post(PATH + "/{id}/deposits", named, account).spec(problem(409, "LEDGER_ACCOUNT_OF_POSTING_UNKNOWN"));
    }

    private ValidatableResponse deposit(UUID into, String amount) {
        return treasurer.post(PATH + "/{id}/deposits", payment(amount), into);
    }

    private ValidatableResponse withdraw(UUID from, String amount) {
        return treasurer.post(PATH + "/{id}/withdrawals", payment(amount), from);
    }

    private ValidatableResponse transfer(UUID from, UUID to, String amount) {
        Map<String, Object> request = new HashMap<>(payment(amount));
        request.putAll(Map.of("from", from, "to", to));
        return treasurer.post("/api/v1/transfers", request);
    }

    static Map<String, Object> payment(String amount) {
        return Map.of("amount", Map.of("amount", amount, "currency", "KES"));
    }

    /** Topics and versions that left with an entry. */
    private static List<String> events(UUID aggregate) throws SQLException {
        try (var connection = PostgresForTests.superuser("finance");
                var select = connection.prepareStatement(
                        "select topic || ' ' || version from minga.outbox where aggregate_id = ? order by 1")) {
            select.setObject(1, aggregate);
            List<String> told = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    told.add(rows.getString(1));
                }
            }
            return told;
        }
    }
}
