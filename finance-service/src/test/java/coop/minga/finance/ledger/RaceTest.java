package coop.minga.finance.ledger;

import static coop.minga.finance.Tenant.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Tenant;
import coop.minga.finance.Waits;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What many clients do at the same moment. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class RaceTest {
    private static final String PATH = "/api/v1/journal-entries";

    private Tenant sacco;
    private Api treasurer;
    private UUID cash;
    private UUID dues;

    @BeforeEach
    void begin() {
        sacco = Tenant.register().withGeneralFund();
        treasurer = sacco.as("treasurer");
        cash = account("1010", "ASSET");
        dues = sacco.account("4010", "INCOME");
    }

    @Test
    void sixtyFourClientsMoveMoneyAmongFourAccountsInOppositeDirections() throws Exception {
        List<UUID> four = List.of(cash, account("1020", "ASSET"), account("1030", "ASSET"), account("1040", "ASSET"));
        for (UUID account : four) {
            treasurer.post(PATH, move("1000.00", account, dues)).statusCode(201);
        }
        List<Callable<Integer>> clients = new ArrayList<>();
        for (int client = 0; client < 64; client++) {
            UUID from = four.get(client % 4);
            UUID to = four.get((client + 1 + client / 4 % 3) % 4);
            clients.add(() -> {
                for (int i = 0; i < 5; i++) {
                    treasurer.post(PATH, move("1.00", to, from)).statusCode(201);
                }
                return 201;
            });
        }
        assertThat(together(clients)).containsOnly(201);
        assertThat(four.stream().map(sacco::balance).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("4000.00");
        sound();
    }

    @Test
    void oneOfTwoTakesTheLastShilling() throws Exception {
        for (int round = 0; round < 10; round++) {
            treasurer.post(PATH, move("1.00", cash, dues)).statusCode(201);
            Callable<Integer> take = () ->
                    treasurer.post(PATH, move("1.00", dues, cash)).extract().statusCode();
            assertThat(together(List.of(take, take))).containsExactlyInAnyOrder(201, 409);
            assertThat(sacco.balance(cash)).isEqualTo("0.00");
        }
        sound();
    }

    @Test
    void twinsPostOnceAndGetTheSameAnswer() throws Exception {
        String key = UUID.randomUUID().toString();
        Callable<String> twin = () -> treasurer
                .postWithKey(key, PATH, move("3.00", cash, dues))
                .statusCode(201)
                .extract()
                .asString();
        assertThat(together(List.of(twin, twin, twin, twin, twin, twin, twin, twin)))
                .containsOnly(twin.call());
        assertThat(sacco.balance(cash)).isEqualTo("3.00");
    }

    @Test
    void underOneKeyOnlyOneOfTwoBodiesIsPosted() throws Exception {
        String key = UUID.randomUUID().toString();
        UUID bank = account("1020", "ASSET");
        UUID fees = sacco.account("4030", "INCOME");
        Callable<Integer> one = () -> treasurer
                .postWithKey(key, PATH, move("3.00", cash, dues))
                .extract()
                .statusCode();
        Callable<Integer> other = () -> treasurer
                .postWithKey(key, PATH, move("3.00", bank, fees))
                .extract()
                .statusCode();
        assertThat(together(List.of(one, other))).containsExactlyInAnyOrder(201, 422);
        sound();
    }

    @Test
    void anEntryIsTakenBackOnceHoweverManyTry() throws Exception {
        UUID entry = Api.id(treasurer.post(PATH, move("8.00", cash, dues)).statusCode(201));
        Callable<Integer> reverse = () -> treasurer
                .post(PATH + "/{id}/reversals", Map.of(), entry)
                .extract()
                .statusCode();
        assertThat(together(List.of(reverse, reverse, reverse, reverse))).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(sacco.balance(cash)).isEqualTo("0.00");
        sound();
    }

    @Test
    void whatIsRefusedDoesNotTouchItsNeighbours() throws Exception {
        UUID taken = UUID.randomUUID();
        Map<String, Object> first = new HashMap<>(move("1.00", cash, dues));
        first.put("id", taken);
        treasurer.post(PATH, first).statusCode(201);
        List<Callable<Integer>> clients = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Map<String, Object> body = new HashMap<>(
                    switch (i % 4) {
                        case 0 -> move("1000000.00", dues, cash);
                        case 1 -> move("1.00", cash, UUID.randomUUID());
                        default -> move("1.00", cash, dues);
                    });
            if (i % 4 == 2) {
                body.put("id", taken);
            }
            clients.add(() -> treasurer.post(PATH, body).extract().statusCode());
        }
        List<Integer> statuses = together(clients);
        for (int i = 0; i < statuses.size(); i++) {
            assertThat(statuses.get(i)).as("request %d", i).isEqualTo(i % 4 == 3 ? 201 : 409);
        }
        assertThat(sacco.balance(cash)).isEqualTo("11.00");
        sound();
    }

    @Test
    void onceThePeriodIsClosedItsBalancesStand() throws Exception {
        Map<String, Object> inMarch = new HashMap<>(move("1.00", cash, dues));
        inMarch.put("effectiveOn", "2026-03-15");
        List<Callable<String>> clients = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            clients.add(() -> {
                for (int n = 0; n < 5; n++) {
                    treasurer.post(PATH, inMarch).statusCode(201);
                }
                return "posted";
            });
        }
        clients.add(() -> {
            treasurer
                    .post("/api/v1/period-closes", Map.of("through", "2026-03-31"))
                    .statusCode(201);
            return inMarch();
        });
        List<String> answers = together(clients);
        assertThat(inMarch()).isEqualTo(answers.getLast());
        assertThat(sacco.balance(cash)).isEqualTo("80.00");
        sound();
    }

    @Test
    void whoPostsWaitsForWhoeverCloses() throws Exception {
        Waits.forWhoCloses(sacco, () -> treasurer.post(PATH, move("1.00", cash, dues)))
                .statusCode(201);
    }

    @Test
    void whoClosesOrRestrictsWaitsForWhatIsBeingPosted() throws Exception {
        UUID unused = account("1020", "ASSET");
        UUID grant = sacco.fund(Map.of("code", "G1", "name", "A grant", "kind", "GRANT"));
        var restricted = Map.of("code", "G1", "name", "A grant", "restricted", true);
        String etag = Api.etag(treasurer.get("/api/v1/funds/{id}", grant));
        Waits.forWhoPosts(sacco, () -> treasurer.put(etag, "/api/v1/funds/{id}", restricted, grant))
                .statusCode(200);
        Waits.forWhoPosts(sacco, () -> treasurer.post("/api/v1/funds/{id}/closures", "", grant))
                .statusCode(200);
        Waits.forWhoPosts(sacco, () -> treasurer.post("/api/v1/ledger-accounts/{id}/closures", "", unused))
                .statusCode(200);
        Waits.forWhoPosts(sacco, () -> treasurer.post("/api/v1/period-closes", Map.of("through", "2026-03-31")))
                .statusCode(201);
    }

    private String inMarch() {
        return sacco.as("auditor")
                .list("/api/v1/ledger-accounts/{id}/balance", Map.of("asOf", "2026-03-31"), cash)
                .extract()
                .path("balance.amount");
    }

    private void sound() {
        ValidatableResponse verification = sacco.as("auditor").get("/api/v1/ledger-verifications");
        verification.statusCode(200).body("findings", equalTo(List.of()), "sound", equalTo(true));
    }

    private UUID account(String code, String accountClass) {
        return sacco.account(Map.of("code", code, "name", "Account " + code, "class", accountClass, "floor", "0.00"));
    }

    /** Begins them all at the same moment. */
    private static <T> List<T> together(List<Callable<T>> clients) throws Exception {
        var barrier = new CyclicBarrier(clients.size());
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> client : clients) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    return client.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> each : running) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
