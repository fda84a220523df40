package coop.minga.finance.memberaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import coop.minga.finance.Invariants;
import coop.minga.finance.Tenant;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Seed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated histories against a notebook; the seed stands in the name of the test. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class GeneratedMemberHistoryTest {
    private static final int STEPS = 60;
    private static final int CLIENTS = 8;

    private final SimpleAccounts simple = new SimpleAccounts();
    private final List<UUID> accounts = new ArrayList<>();
    private final Map<UUID, List<Change>> posted = new ConcurrentHashMap<>();
    private Tenant sacco;
    private Api treasurer;
    private Invariants invariants;
    private List<String> before = List.of();

    @BeforeEach
    void begin() {
        sacco = Tenant.register().withChart();
        treasurer = sacco.as("treasurer");
        invariants = Invariants.of(sacco);
        open("FREE", "0.00", "0.00", 0, 0);
        open("FREE", "0.00", "0.00", 0, 0);
        open("COSTS", "0.00", "5.00", 0, 500);
        open("FLOOR", "30.00", "0.00", 3000, 0);
    }

    @AfterEach
    void end() {
        invariants.close();
    }

    /** One that is always tried, and one that can be chosen. */
    static Stream<Long> seeds() {
        return Stream.of(1L, Seed.chosen());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyStepIsAnsweredAsInTheNotebook(long seed) {
        Random random = new Random(seed);
        before = invariants.everything();
        for (int step = 0; step < STEPS; step++) {
            take(random, step);
        }
        agree();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatManyDoAtOnceAddsUpToWhatWasAnswered(long seed) throws Exception {
        accounts.forEach(account -> {
            UUID entry = sacco.deposit(account, "100.00");
            invariants.acknowledge(entry);
            assertThat(simple.deposit(entry, account, 10_000)).isEmpty();
        });
        List<Callable<List<Change>>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Random random = new Random(seed + client);
            clients.add(() -> {
                List<Change> done = new ArrayList<>();
                for (int i = 0; i < 15; i++) {
                    done.addAll(attempt(random));
                }
                return done;
            });
        }
        List<List<Change>> done = invariants.holdDuring(() -> Races.together(clients));
        done.forEach(changes -> changes.forEach(each -> simple.did(each.account(), each.minor(), each.held())));
        invariants.hold("seed " + seed);
        agree();
    }

    /** What an answered request did to an account. */
    private record Change(UUID account, long minor, long held) {
        Change opposite() {
            return new Change(account, -minor, -held);
        }
    }

    private void take(Random random, int step) {
        UUID id = UUID.randomUUID();
        UUID account = any(random, accounts);
        UUID other = any(random, accounts);
        long minor = 1L + random.nextInt(8_000);
        List<UUID> entries = simple.entries();
        List<UUID> holds = simple.holds();
        switch (random.nextInt(9)) {
            case 0, 1, 2 ->
                expect(
                        step,
                        id,
                        simple.deposit(id, account, minor),
                        twice(random, deposits(), pay(id, minor), account));
            case 3, 4 ->
                expect(
                        step,
                        id,
                        simple.withdraw(id, account, minor),
                        twice(random, withdrawals(), pay(id, minor), account));
            case 5 -> {
                Map<String, Object> transfer = new HashMap<>(pay(id, minor));
                transfer.putAll(Map.of("from", account, "to", other));
                expect(
                        step,
                        id,
                        simple.transfer(id, account, other, minor),
                        twice(random, "/api/v1/transfers", transfer));
            }
            case 6 ->
                expect(
                        step,
                        null,
                        simple.hold(id, account, minor),
                        twice(random, "/api/v1/holds", hold(id, account, minor)));
            case 7 -> {
                if (!holds.isEmpty()) {
                    UUID held = any(random, holds);
                    expect(step, null, simple.release(held), treasurer.post("/api/v1/holds/{id}/releases", "", held));
                }
            }
            default -> {
                if (!entries.isEmpty()) {
                    UUID target = any(random, entries);
                    expect(
                            step,
                            id,
                            simple.reverse(id, target),
                            twice(random, "/api/v1/journal-entries/{id}/reversals", Map.of("id", id), target));
                }
            }
        }
    }

    /** Sometimes repeats the request under its key: a success is answered again to the letter, and nothing is done. */
    private ValidatableResponse twice(Random random, String path, Map<String, Object> body, Object... ids) {
        String key = UUID.randomUUID().toString();
        ValidatableResponse first = treasurer.postWithKey(key, path, body, ids);
        if (random.nextInt(4) == 0 && first.extract().statusCode() == 201) {
            List<String> done = invariants.everything();
            assertThat(treasurer
                            .postWithKey(key, path, body, ids)
                            .header("Idempotent-Replayed", "true")
                            .extract()
                            .asString())
                    .isEqualTo(first.extract().asString());
            assertThat(invariants.everything()).isEqualTo(done);
        }
        return first;
    }

    private List<Change> attempt(Random random) {
        UUID id = UUID.randomUUID();
        UUID account = any(random, accounts);
        long minor = 1L + random.nextInt(6_000);
        return switch (random.nextInt(6)) {
            case 0 -> posted(id, treasurer.post(deposits(), pay(id, minor), account), new Change(account, minor, 0));
            case 1, 2 ->
                posted(
                        id,
                        treasurer.post(withdrawals(), pay(id, minor), account),
                        new Change(account, -minor - simple.fee(account), 0));
            case 3 -> {
                UUID other = accounts.get((accounts.indexOf(account) + 1) % accounts.size());
                Map<String, Object> transfer = new HashMap<>(pay(id, minor));
                transfer.putAll(Map.of("from", account, "to", other));
                yield posted(
                        id,
                        treasurer.post("/api/v1/transfers", transfer),
                        new Change(account, -minor, 0),
                        new Change(other, minor, 0));
            }
            case 4 -> takeBack(random, id);
            default -> {
                var held = treasurer.post("/api/v1/holds", hold(id, account, minor));
                List<Change> done = did(held, new Change(account, 0, minor));
                yield done.isEmpty() || random.nextBoolean()
                        ? done
                        : Stream.concat(
                                        done.stream(),
                                        did(
                                                treasurer.post("/api/v1/holds/{id}/releases", "", id),
                                                new Change(account, 0, -minor))
                                                .stream())
                                .toList();
            }
        };
    }

    /** One that anybody posted, and that others may be taking back at the same moment. */
    private List<Change> takeBack(Random random, UUID id) {
        List<UUID> known = List.copyOf(posted.keySet());
        if (known.isEmpty()) {
            return List.of();
        }
        UUID target = any(random, known);
        return posted(
                id,
                treasurer.post("/api/v1/journal-entries/{id}/reversals", Map.of("id", id), target),
                Objects.requireNonNull(posted.get(target)).stream()
                        .map(Change::opposite)
                        .toArray(Change[]::new));
    }

    private List<Change> posted(UUID id, ValidatableResponse answer, Change... changes) {
        List<Change> done = did(answer, changes);
        if (!done.isEmpty()) {
            invariants.acknowledge(id);
            posted.put(id, done);
        }
        return done;
    }

    private static List<Change> did(ValidatableResponse answer, Change... changes) {
        int status = answer.extract().statusCode();
        assertThat(status).as(answer.extract().asString()).isIn(200, 201, 409);
        return status == 409 ? List.of() : List.of(changes);
    }

    private void expect(int step, @Nullable UUID entry, Optional<String> refusal, ValidatableResponse answer) {
        boolean isDone = answer.extract().statusCode() < 300;
        String said = "step %d: %s".formatted(step, answer.extract().asString());
        assertThat(isDone ? "done" : answer.extract().<String>path("code"))
                .as(said)
                .isEqualTo(refusal.orElse("done"));
        List<String> after = invariants.everything();
        if (!isDone) {
            assertThat(after).as(said).isEqualTo(before);
        } else if (entry != null) {
            invariants.acknowledge(entry);
        }
        before = after;
        invariants.hold(said);
        invariants.held().forEach((account, held) -> {
            if (accounts.contains(account)) {
                assertThat(held).as(said).isEqualTo(new Invariants.Held(simple.balance(account), simple.held(account)));
            }
        });
    }

    /** The balances, what is available, the statements, and everything the ledger derives again. */
    private void agree() {
        for (UUID account : accounts) {
            treasurer
                    .get("/api/v1/member-accounts/{id}/balance", account)
                    .body(
                            "balance.amount", equalTo(decimal(simple.balance(account))),
                            "available.amount", equalTo(decimal(simple.available(account))));
            treasurer
                    .get("/api/v1/member-accounts/{id}/statements", account)
                    .body("closingBalance.amount", equalTo(decimal(simple.balance(account))));
        }
        sacco.as("auditor")
                .get("/api/v1/ledger-verifications")
                .body("findings", equalTo(List.of()), "sound", equalTo(true));
    }

    private void open(String code, String floor, String fee, long floorMinor, long feeMinor) {
        UUID product = sacco.product(Map.of(
                "code",
                code + accounts.size(),
                "name",
                "Savings",
                "kind",
                "SAVINGS",
                "floor",
                floor,
                "withdrawalFee",
                fee));
        UUID account = sacco.memberAccount(sacco.member(), product);
        accounts.add(account);
        simple.open(account, floorMinor, feeMinor);
    }

    private static UUID any(Random random, List<UUID> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String deposits() {
        return "/api/v1/member-accounts/{id}/deposits";
    }

    private static String withdrawals() {
        return "/api/v1/member-accounts/{id}/withdrawals";
    }

    private static Map<String, Object> pay(UUID id, long minor) {
        return Map.of("id", id, "amount", Tenant.amount(decimal(minor)));
    }

    private static Map<String, Object> hold(UUID id, UUID account, long minor) {
        return Map.of("id", id, "account", account, "reason", "OTHER", "amount", Tenant.amount(decimal(minor)));
    }

    private static String decimal(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }
}
