package coop.minga.finance.memberaccount;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import coop.minga.finance.Tenant;
import coop.minga.finance.member.MemberPeriod;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class MemberAccountClosureTest {
    private static final String PATH = "/api/v1/member-accounts";

    private Tenant sacco;
    private Api treasurer;
    private UUID person;
    private UUID member;

    @BeforeEach
    void begin() {
        sacco = Tenant.register().withChart();
        treasurer = sacco.as("treasurer");
        person = UUID.randomUUID();
        member = sacco.member(person);
    }

    @Test
    void allIsPaidOutByOneEntryWhateverTheFloorAndTheFee() throws SQLException {
        UUID account = account("SAVINGS", Map.of("floor", "500.00", "withdrawalFee", "20.00"));
        sacco.deposit(account, "750.00");
        treasurer
                .post(PATH + "/{id}/withdrawals", Map.of("amount", Tenant.amount("750.00")), account)
                .spec(problem(409, "INSUFFICIENT_FUNDS"));
        UUID bank = sacco.account("1026", "ASSET");
        Map<String, Object> request = Map.of("way", "BANK", "ledgerAccount", bank, "description", "Moved to Kisumu");
        String key = UUID.randomUUID().toString();
        ValidatableResponse closed = treasurer
                .postWithKey(key, PATH + "/{id}/closures", request, account)
                .statusCode(200)
                .body("paid.amount", equalTo("750.00"), "account.state", equalTo("CLOSED"));
        assertThat(sacco.balance(account)).isEqualTo("0.00");
        assertThat(sacco.balance(bank)).isEqualTo("-750.00");
        UUID entry = UUID.fromString(closed.extract().path("entry"));
        treasurer
                .get("/api/v1/journal-entries/{id}", entry)
                .body("source", equalTo("ACCOUNT_CLOSURE"), "postings.size()", equalTo(2));
        assertThat(told(entry)).contains("minga.finance.withdrawal 1");

        // The same request again is answered the same; another one finds it closed.
        treasurer
                .postWithKey(key, PATH + "/{id}/closures", request, account)
                .statusCode(200)
                .body("entry", equalTo(entry.toString()));
        close(account).spec(problem(409, "LEDGER_ACCOUNT_TRANSITION_ILLEGAL")).body("currentState", equalTo("CLOSED"));
        assertThat(sacco.balance(bank)).isEqualTo("-750.00");
        sound();

        // Whoever comes back finds the floor again.
        treasurer.post("/api/v1/ledger-accounts/{id}/openings", "", account).statusCode(200);
        sacco.deposit(account, "600.00");
        treasurer
                .post(PATH + "/{id}/withdrawals", Map.of("amount", Tenant.amount("100.00")), account)
                .spec(problem(409, "INSUFFICIENT_FUNDS"))
                .body("available.amount", equalTo("100.00"));
    }

    @Test
    void anAccountThatHoldsNothingIsClosedWithoutAnEntry() {
        UUID shares = account("SHARES", Map.of("sharePrice", "100.00"));
        close(shares).statusCode(200).body("entry", nullValue(), "paid.amount", equalTo("0.00"));
    }

    @Test
    void whatIsHeldBackKeepsItOpenAndItsFloorAsItWas() {
        UUID account = account("SAVINGS", Map.of("floor", "100.00"));
        sacco.deposit(account, "300.00");
        UUID hold = Api.id(treasurer
                .post(
                        "/api/v1/holds",
                        Map.of("account", account, "reason", "DISPUTE", "amount", Tenant.amount("50.00")))
                .statusCode(201));
        close(account).spec(problem(409, "MEMBER_ACCOUNT_HELD_BACK")).body("heldBack.amount", equalTo("50.00"));
        unchanged(account, "300.00", "150.00");
        treasurer.post("/api/v1/holds/{id}/releases", "", hold).statusCode(200);
        close(account).statusCode(200).body("paid.amount", equalTo("300.00"));
        sound();
    }

    @Test
    void whatTheLedgerRefusesLeavesItOpenAndItsFloorAsItWas() {
        UUID account = account("SAVINGS", Map.of("floor", "100.00"));
        sacco.deposit(account, "300.00");
        UUID till = sacco.account(Map.of("code", "1027", "name", "Till", "class", "ASSET", "floor", "0.00"));
        treasurer
                .post(PATH + "/{id}/closures", Map.of("ledgerAccount", till), account)
                .spec(problem(409, "INSUFFICIENT_FUNDS"));
        unchanged(account, "300.00", "200.00");
    }

    @Test
    void whatAMemberMayNotWithdrawIsPaidOutWhenTheMembershipHasEnded() {
        UUID deposits = account("DEPOSITS", Map.of());
        UUID noticed = account("SAVINGS", Map.of("noticeDays", 30));
        UUID shares = account("SHARES", Map.of("sharePrice", "100.00"));
        sacco.deposit(deposits, "70.00");
        sacco.deposit(noticed, "80.00");
        treasurer
                .post(PATH + "/{id}/share-purchases", Map.of("shares", 2), shares)
                .statusCode(201);
        close(deposits).spec(problem(409, "DEPOSITS_STAY"));
        close(noticed).spec(problem(409, "NOTICE_REQUIRED"));
        close(shares).spec(problem(409, "SHARES_ARE_COUNTED"));
        LocalDate left = LocalDate.of(2026, 1, 1);
        sacco.member(
                member,
                2,
                person,
                new MemberPeriod("ACTIVE", LocalDate.of(2024, 1, 1), left),
                new MemberPeriod("RESIGNED", left, null));
        close(deposits).statusCode(200).body("paid.amount", equalTo("70.00"));
        close(noticed).statusCode(200).body("paid.amount", equalTo("80.00"));
        close(shares).spec(problem(409, "SHARES_ARE_COUNTED"));
        assertThat(sacco.balance(shares)).isEqualTo("200.00");
        sound();
    }

    @Test
    void whateverRacesEachShillingIsPaidOutOnceAndNothingIsLeftInAClosedAccount() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID account = account("SAVINGS", Map.of("floor", "10.00"));
            sacco.deposit(account, "100.00");
            List<Callable<ValidatableResponse>> clients = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                clients.add(() -> close(account));
                clients.add(() ->
                        treasurer.post(PATH + "/{id}/deposits", Map.of("amount", Tenant.amount("1.00")), account));
            }
            List<Integer> closed = new ArrayList<>();
            int paidIn = 100;
            int paidOut = 0;
            List<ValidatableResponse> answers = Races.together(clients);
            for (int i = 0; i < answers.size(); i++) {
                int status = answers.get(i).extract().statusCode();
                if (i % 2 == 0) {
                    closed.add(status);
                    paidOut += status == 200 ? shillings(answers.get(i)) : 0;
                } else {
                    assertThat(status).isIn(201, 409);
                    paidIn += status == 201 ? 1 : 0;
                }
            }
            assertThat(closed).containsExactlyInAnyOrder(200, 409, 409);
            assertThat(paidOut).isEqualTo(paidIn);
            assertThat(sacco.balance(account)).isEqualTo("0.00");
        }
        sound();
    }

    @Test
    void whoClosesWaitsForWhatIsBeingPostedBeforeAnythingIsReadOrChanged() throws Exception {
        UUID account = account("SAVINGS", Map.of("floor", "10.00"));
        sacco.deposit(account, "100.00");
        try (var posting = PostgresForTests.superuser("finance");
                var threads = Executors.newSingleThreadExecutor()) {
            posting.setAutoCommit(false);
            // Whoever posts shares the books until the commit.
            ask(posting, "select pg_advisory_xact_lock_shared(hashtext('finance.books'), hashtext(?::text))");
            Future<ValidatableResponse> closing = threads.submit(() -> close(account));
            await().atMost(Duration.ofMinutes(1)).until(() -> closing.isDone() || ask(posting, """
                    select exists (
                        select from pg_locks
                        where locktype = 'advisory' and not granted
                          and classid = hashtext('finance.books')::oid and objid = hashtext(?::text)::oid)
                    """));
            assertThat(closing).as("waits").isNotDone();
            // Had it changed the floor before it waits, the row would be locked.
            try (var lock =
                    posting.prepareStatement("select from finance.ledger_account where id = ? for update nowait")) {
                lock.setObject(1, account);
                lock.execute();
            }
            posting.rollback();
            closing.get().statusCode(200).body("paid.amount", equalTo("100.00"));
        }
        sound();
    }

    private boolean ask(Connection connection, String sql) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setObject(1, sacco.id());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getObject(1) instanceof Boolean answer && answer;
            }
        }
    }

    private static int shillings(ValidatableResponse closed) {
        return new java.math.BigDecimal(closed.extract().<String>path("paid.amount")).intValueExact();
    }

    /** An account of a product of its own. */
    private UUID account(String kind, Map<String, ?> terms) {
        Map<String, Object> product = new HashMap<>(terms);
        product.put("code", "P-" + UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT));
        product.put("name", "Product");
        product.put("kind", kind);
        return sacco.memberAccount(member, sacco.product(product));
    }

    private ValidatableResponse close(UUID account) {
        return treasurer.post(PATH + "/{id}/closures", Map.of(), account);
    }

    private void unchanged(UUID account, String balance, String available) {
        treasurer
                .get(PATH + "/{id}", account)
                .body("state", equalTo("OPEN"), "floor.amount", equalTo("100.00"), "version", equalTo(1));
        treasurer
                .get(PATH + "/{id}/balance", account)
                .body("balance.amount", equalTo(balance), "available.amount", equalTo(available));
    }

    private void sound() {
        sacco.as("auditor")
                .get("/api/v1/ledger-verifications")
                .body("findings", equalTo(List.of()), "sound", equalTo(true));
    }

    private static List<String> told(UUID entry) throws SQLException {
        try (var connection = PostgresForTests.superuser("finance");
                var select = connection.prepareStatement(
                        "select topic || ' ' || version from minga.outbox where aggregate_id = ?")) {
            select.setObject(1, entry);
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
