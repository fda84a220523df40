package coop.minga.finance.memberaccount;

import static coop.minga.testing.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MingaTestResource.class)
class ShareTest {
    private static final String ACCOUNTS = "/api/v1/member-accounts";

    private Tenant sacco;
    private Api treasurer;
    private UUID product;
    private UUID amina;
    private UUID baraka;

    @BeforeEach
    void begin() {
        sacco = Tenant.register().withChart();
        treasurer = sacco.as("treasurer");
        product = offer("SHARES", "100.00", true);
        amina = sacco.memberAccount(sacco.member(), product);
        baraka = sacco.memberAccount(sacco.member(), product);
    }

    @Test
    void sharesAreBoughtTransferredAndRedeemedAndEachIsNumbered() {
        buy(amina, 5)
                .statusCode(201)
                .body("lines.number", contains(1), "lines.kind", contains("PURCHASE"), "lines.shares", contains(5));
        transfer(amina, baraka, 2)
                .statusCode(201)
                .body("lines.number", contains(2, 3), "lines.shares", contains(-2, 2));
        redeem(amina, 1).statusCode(201).body("lines.number", contains(4), "lines.shares", contains(-1));
        assertThat(sacco.balance(amina)).isEqualTo("200.00");
        assertThat(sacco.balance(baraka)).isEqualTo("200.00");
        treasurer
                .list("/api/v1/share-register", Map.of("product", product))
                .body("items.number", contains(1, 2, 3, 4), "items.account[2]", equalTo(baraka.toString()));
        treasurer.list("/api/v1/share-register", Map.of("account", baraka)).body("items", hasSize(1));
        sound();
    }

    @Test
    void nobodyHasFewerThanNoShares() {
        buy(amina, 2).statusCode(201);
        transfer(amina, baraka, 3).spec(problem(409, "INSUFFICIENT_FUNDS")).body("available.amount", equalTo("200.00"));
        redeem(amina, 3).spec(problem(409, "INSUFFICIENT_FUNDS"));
        treasurer.list("/api/v1/share-register", Map.of("product", product)).body("items", hasSize(1));
        sound();
    }

    @Test
    void refusesWhatTheProductDoesNotKnow() {
        UUID kept = sacco.memberAccount(sacco.member(), offer("KEPT", "50.00", false));
        buy(kept, 1).statusCode(201);
        redeem(kept, 1).spec(problem(409, "SHARES_NOT_REDEEMABLE"));
        buy(amina, 1).statusCode(201);
        transfer(amina, kept, 1).spec(problem(409, "SHARES_OF_OTHER_PRODUCT"));
        transfer(amina, amina, 1).spec(problem(400, "TRANSFER_TO_ITSELF"));
        UUID savings = sacco.memberAccount(
                sacco.member(), sacco.product(Map.of("code", "SAVINGS", "name", "Savings", "kind", "SAVINGS")));
        buy(savings, 1).spec(problem(409, "NOT_OF_SHARES"));
        buy(amina, 0).statusCode(400);
        buy(UUID.randomUUID(), 1).spec(problem(404, "MEMBER_ACCOUNT_UNKNOWN"));
        sound();
    }

    @Test
    void aMistakeIsTakenBackInTheRegisterAndNotInTheJournalAlone() {
        UUID entry = Api.id(buy(amina, 50).statusCode(201));
        treasurer
                .post("/api/v1/journal-entries/{id}/reversals", Map.of(), entry)
                .spec(problem(409, "SHARES_ARE_COUNTED"));
        treasurer
                .post("/api/v1/share-reversals", Map.of("entry", entry))
                .statusCode(201)
                .body("lines.kind", contains("REVERSAL"), "lines.shares", contains(-50), "lines.number", contains(2));
        treasurer
                .post("/api/v1/share-reversals", Map.of("entry", entry))
                .spec(problem(409, "JOURNAL_ENTRY_TRANSITION_ILLEGAL"));
        treasurer
                .post("/api/v1/share-reversals", Map.of("entry", UUID.randomUUID()))
                .spec(problem(404, "JOURNAL_ENTRY_UNKNOWN"));
        assertThat(sacco.balance(amina)).isEqualTo("0.00");
        sound();
    }

    @Test
    void numbersHaveNoGapHoweverManyBuyAtOnceAndSomeAreRefused() throws Exception {
        List<Callable<Integer>> clients = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            UUID to = i % 2 == 0 ? amina : baraka;
            boolean refused = i % 3 == 0;
            clients.add(() ->
                    (refused ? redeem(to, 1_000_000) : buy(to, 1)).extract().statusCode());
        }
        List<Integer> statuses = Races.together(clients);
        assertThat(statuses.stream().filter(each -> each == 201)).hasSize(8);
        List<Number> numbers = treasurer
                .list("/api/v1/share-register", Map.of("product", product))
                .extract()
                .path("items.number");
        assertThat(numbers.stream().map(Number::longValue))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 8).boxed().toList());
        sound();
    }

    @Test
    void theRegisterIsNotChangedEvenByASuperuserAndWhatDiffersIsNamed() throws Exception {
        buy(amina, 3).statusCode(201);
        try (var connection = PostgresForTests.superuser("finance");
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update finance.share_register set shares = 9"))
                    .hasMessageContaining("append-only");
        }
        postedByHand(true);
        UUID entry = Api.id(treasurer
                .post("/api/v1/journal-entries", Tenant.move("1.00", sacco.account("1099", "ASSET"), amina))
                .statusCode(201));
        Map<String, Object> held = new HashMap<>(Tenant.move("1.00", sacco.account("1098", "ASSET"), amina));
        held.put("pendingUntil", Instant.now().plusSeconds(3600).toString());
        UUID pending = Api.id(treasurer.post("/api/v1/journal-entries", held).statusCode(201));
        postedByHand(false);
        treasurer
                .post("/api/v1/journal-entries/{id}/completions", Map.of(), pending)
                .spec(problem(409, "LEDGER_ACCOUNT_NOT_POSTED_BY_HAND"));
        treasurer.post("/api/v1/journal-entries/{id}/voids", Map.of(), pending).statusCode(201);
        sacco.as("auditor")
                .get("/api/v1/ledger-verifications")
                .body("findings.kind", contains("SHARES_DIFFER"), "findings.account", contains(amina.toString()));
        treasurer
                .post("/api/v1/journal-entries/{id}/reversals", Map.of(), entry)
                .statusCode(201);
        sound();
    }

    /** What nobody but a superuser can. */
    private void postedByHand(boolean isPostedByHand) throws SQLException {
        try (var connection = PostgresForTests.superuser("finance");
                var update = connection.prepareStatement(
                        "update finance.balance set posted_by_hand = ? where account_id = ?")) {
            update.setBoolean(1, isPostedByHand);
            update.setObject(2, amina);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void nothingIsPostedToSharesByHand() {
        UUID cash = sacco.account("1099", "ASSET");
        UUID other = sacco.account("2099", "LIABILITY");
        Map<String, Object> onShares = Tenant.move("100.00", cash, amina);
        treasurer
                .post("/api/v1/journal-entries", onShares)
                .spec(problem(409, "LEDGER_ACCOUNT_NOT_POSTED_BY_HAND"))
                .body("account", equalTo(amina.toString()));
        Map<String, Object> pending = new HashMap<>(onShares);
        pending.put("pendingUntil", Instant.now().plusSeconds(3600).toString());
        treasurer.post("/api/v1/journal-entries", pending).spec(problem(409, "LEDGER_ACCOUNT_NOT_POSTED_BY_HAND"));
        treasurer
                .post(
                        "/api/v1/journal-entries/bulk",
                        Map.of("entries", List.of(onShares, Tenant.move("1.00", cash, other), onShares)))
                .statusCode(200)
                .body(
                        "items.code",
                        contains("LEDGER_ACCOUNT_NOT_POSTED_BY_HAND", null, "LEDGER_ACCOUNT_NOT_POSTED_BY_HAND"));
        treasurer.get("/api/v1/ledger-accounts/{id}", amina).body("postedByHand", equalTo(false));
        treasurer.get("/api/v1/ledger-accounts/{id}", cash).body("postedByHand", equalTo(true));
        buy(amina, 1).statusCode(201);
        assertThat(sacco.balance(amina)).isEqualTo("100.00");
        sound();
    }

    private UUID offer(String code, String price, boolean redeemable) {
        return sacco.product(Map.of(
                "code", code, "name", "Shares", "kind", "SHARES", "sharePrice", price, "redeemable", redeemable));
    }

    private ValidatableResponse buy(UUID account, long shares) {
        return treasurer.post(ACCOUNTS + "/{id}/share-purchases", Map.of("shares", shares), account);
    }

    private ValidatableResponse redeem(UUID account, long shares) {
        return treasurer.post(ACCOUNTS + "/{id}/share-redemptions", Map.of("shares", shares), account);
    }

    private ValidatableResponse transfer(UUID from, UUID to, long shares) {
        return treasurer.post("/api/v1/share-transfers", Map.of("from", from, "to", to, "shares", shares));
    }

    private void sound() {
        sacco.as("auditor").get("/api/v1/ledger-verifications").body("findings", equalTo(List.of()));
    }
}
