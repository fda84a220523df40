package coop.minga.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.finance.Invariants;
import coop.minga.finance.Tenant;
import coop.minga.finance.ledger.SimpleLedger.Account;
import coop.minga.finance.ledger.SimpleLedger.Line;
import coop.minga.finance.ledger.SimpleLedger.Place;
import coop.minga.testing.Api;
import coop.minga.testing.MingaTestResource;
import coop.minga.testing.Seed;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated histories, step for step against a ledger in memory; the seed stands in the name of the test. */
@QuarkusTest
@WithTestResource(MingaTestResource.class)
class GeneratedHistoryTest {
    private static final String PATH = "/api/v1/journal-entries";
    private static final int STEPS = 60;

    private Tenant sacco;
    private Api treasurer;
    private final SimpleLedger simple = new SimpleLedger();
    private final List<UUID> accounts = new ArrayList<>();
    private List<UUID> funds;
    private Invariants invariants;
    private List<String> before = List.of();

    @BeforeEach
    void begin() {
        sacco = Tenant.register().withGeneralFund();
        treasurer = sacco.as("treasurer");
        funds = List.of(
                sacco.id(),
                sacco.fund(Map.of("code", "GRANT", "name", "A grant", "kind", "GRANT", "restricted", false)));
        invariants = Invariants.of(sacco);
    }

    @AfterEach
    void end() {
        invariants.close();
    }

    static Stream<Long> seeds() {
        return Stream.of(1L, Seed.chosen());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyStepIsAnsweredAsTheSimpleLedgerDoesAndLeavesTheBooksWhole(long seed) {
        Random random = new Random(seed);
        open("1010", "ASSET", true);
        open("1020", "ASSET", true);
        open("2010", "LIABILITY", true);
        open("3010", "EQUITY", false);
        open("4010", "INCOME", false);
        open("5010", "EXPENSE", false);
        before = invariants.everything();
        for (int step = 0; step < STEPS; step++) {
            take(random, step);
        }
        accounts.forEach(account -> assertThat(sacco.balance(account))
                .isEqualTo(BigDecimal.valueOf(simple.balance(account), 2).toPlainString()));
    }

    private void open(String code, String accountClass, boolean hasFloor) {
        Map<String, Object> request =
                new HashMap<>(Map.of("code", code, "name", "Account " + code, "class", accountClass));
        if (hasFloor) {
            request.put("floor", "0.00");
        }
        UUID id = sacco.account(request);
        accounts.add(id);
        simple.open(id, new Account(List.of("ASSET", "EXPENSE").contains(accountClass), hasFloor));
    }

    private void take(Random random, int step) {
        List<UUID> known = simple.entries();
        UUID id = UUID.randomUUID();
        UUID target = known.isEmpty() ? id : known.get(random.nextInt(known.size()));
        switch (known.isEmpty() ? 0 : random.nextInt(8)) {
            case 0, 1, 2, 3 -> {
                List<Line> lines = lines(random);
                expect(step, id, simple.post(id, lines), treasurer.post(PATH, body(id, lines)));
            }
            case 4 -> {
                List<Line> lines = lines(random);
                Map<String, Object> body = body(id, lines);
                body.put("pendingUntil", Instant.now().plusSeconds(3600).toString());
                expect(step, id, simple.pend(id, lines), treasurer.post(PATH, body));
            }
            case 5 ->
                expect(
                        step,
                        id,
                        simple.reverse(id, target),
                        treasurer.post(PATH + "/{id}/reversals", Map.of("id", id), target));
            case 6 -> {
                List<Line> part = part(random, simple.lines(target));
                expect(
                        step,
                        id,
                        simple.complete(id, target, part),
                        treasurer.post(PATH + "/{id}/completions", body(id, part), target));
            }
            default ->
                expect(step, id, simple.cancel(target), treasurer.post(PATH + "/{id}/voids", Map.of("id", id), target));
        }
    }

    private void expect(int step, UUID id, Optional<String> refusal, ValidatableResponse answer) {
        boolean isPosted = answer.extract().statusCode() == 201;
        String said = "step %d: %s".formatted(step, answer.extract().asString());
        assertThat(isPosted ? "posted" : answer.extract().<String>path("code"))
                .as(said)
                .isEqualTo(refusal.orElse("posted"));
        List<String> after = invariants.everything();
        if (isPosted) {
            invariants.acknowledge(id);
        } else {
            assertThat(after).as(said).isEqualTo(before);
        }
        before = after;
        invariants.hold(said);
        invariants.held().forEach((account, held) -> assertThat(held.balanceMinor())
                .as(said)
                .isEqualTo(simple.balance(account)));
    }

    /** Up to three amounts from one account to others, in one fund or two. */
    private List<Line> lines(Random random) {
        List<Line> lines = new ArrayList<>();
        for (UUID fund : funds.subList(0, 1 + random.nextInt(funds.size()))) {
            UUID from = accounts.get(random.nextInt(accounts.size()));
            long sum = 0;
            for (int i = 0; i <= random.nextInt(3); i++) {
                long minor = 1L + random.nextInt(10_000);
                lines.add(new Line(new Place(accounts.get(random.nextInt(accounts.size())), fund), minor));
                sum += minor;
            }
            lines.add(new Line(new Place(from, fund), -sum));
        }
        return lines;
    }

    /** Half of every amount; what one place is both given and taken is made one line, for only that can be completed. */
    private static List<Line> part(Random random, List<Line> lines) {
        Map<Place, Long> net = new HashMap<>();
        lines.forEach(line -> net.merge(line.place(), line.minor(), Long::sum));
        boolean canBeHalved = random.nextBoolean() && net.values().stream().allMatch(minor -> minor % 2 == 0);
        List<Line> part = net.entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .map(each -> new Line(each.getKey(), canBeHalved ? each.getValue() / 2 : each.getValue()))
                .toList();
        return part.size() < 2 ? lines : part;
    }

    private static Map<String, Object> body(UUID id, List<Line> lines) {
        Map<String, Object> body = new HashMap<>();
        body.put("id", id);
        body.put(
                "postings",
                lines.stream()
                        .map(line -> Tenant.line(
                                line.minor() > 0 ? "DEBIT" : "CREDIT",
                                BigDecimal.valueOf(Math.abs(line.minor()), 2).toPlainString(),
                                line.place().account(),
                                line.place().fund()))
                        .toList());
        return body;
    }
}
