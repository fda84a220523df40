package coop.minga.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import coop.minga.contracts.finance.JournalEntryPosted;
import coop.minga.e2e.LedgerClient.Attempt;
import coop.minga.e2e.LedgerClient.Known;
import coop.minga.e2e.User.Answer;
import coop.minga.testing.Seed;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Finance and PostgreSQL die at the worst places and under load; who repeats a request with its key finds everything there
 * once.
 */
class LedgerFaultTest {
    private static final String OUTBOX = "coop.minga.platform.outbox.Outbox";
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final int CLIENTS = 8;
    private static final int BETWEEN_FAULTS = 100;

    private static final RunningStack STACK = RunningStack.get();
    private static final Dump DUMP = new Dump(STACK);

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Books books;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Savers savers;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Books loaded;

    private final String account =
            books.member("M-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT));

    /** One for all: after a kill Kafka waits for the killed one before finance hears of another organisation. */
    @BeforeAll
    static void begin() {
        books = Books.open(STACK, "Halted in the middle");
        savers = Savers.join(STACK, books, 63_000, 3);
        loaded = Books.open(STACK, "Killed under load");
        STACK.kill("finance");
        STACK.up(CrashPoint.DEBUGGABLE);
    }

    @Test
    void afterTheCommitAndBeforeTheAnswer() throws InterruptedException, ExecutionException {
        UUID id = UUID.randomUUID();
        Map<String, Object> entry = Books.entry(id, "once", books.cash(), account, 5);
        String key = UUID.randomUUID().toString();
        assertThat(haltedAt(
                        OUTBOX,
                        "committed",
                        _ -> DUMP.has("finance", "finance.journal_entry", id),
                        () -> books.treasurer().post(Books.ENTRIES, key, entry).status()))
                .isGreaterThan(500);
        assertThat(books.journal().get("once")).containsExactly(id.toString());
        Answer again = books.treasurer().post(Books.ENTRIES, key, entry).expect(201);
        assertThat(again.headers()).containsEntry(REPLAYED, "true");
        assertThat(again.id()).isEqualTo(id);
        assertThat(books.balance(account)).isEqualTo("5.00");
        books.verify(STACK);
    }

    @Test
    void inTheMiddleOfABulk() throws InterruptedException, ExecutionException {
        String bulk = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of(
                "entries",
                IntStream.range(0, 50)
                        .mapToObj(i -> Books.entry(bulk + i, books.cash(), account, 1))
                        .toList());
        String key = UUID.randomUUID().toString();
        // Posted, and neither audited nor answered.
        assertThat(haltedAt(
                        OUTBOX,
                        "committed",
                        callers -> callers.contains("coop.minga.finance.ledger.api.JournalEntryBulkResource"),
                        () -> books.treasurer()
                                .post(Books.ENTRIES + "/bulk", key, body)
                                .status()))
                .isGreaterThan(500);
        assertThat(books.journal().keySet()).noneMatch(description -> description.startsWith(bulk));
        assertThat(books.balance(account)).isEqualTo("0.00");
        Answer first =
                books.treasurer().post(Books.ENTRIES + "/bulk", key, body).expect(200);
        assertThat(first.headers()).doesNotContainKey(REPLAYED);
        assertThat(first.json().path("posted").asInt()).isEqualTo(50);
        Answer again =
                books.treasurer().post(Books.ENTRIES + "/bulk", key, body).expect(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(books.journal().keySet())
                .filteredOn(description -> description.startsWith(bulk))
                .hasSize(50);
        assertThat(books.balance(account)).isEqualTo("50.00");
        books.verify(STACK);
    }

    @Test
    void inTheMiddleOfAPeriodClose() throws InterruptedException, ExecutionException {
        String path = "/api/v1/period-closes";
        Map<String, Object> march = Map.of("through", "2026-03-31");
        String key = UUID.randomUUID().toString();
        assertThat(haltedAt(
                        OUTBOX,
                        "append",
                        callers -> callers.contains("coop.minga.finance.period.api.PeriodCloseResource"),
                        () -> books.treasurer().post(path, key, march).status()))
                .isGreaterThan(500);
        assertThat(books.treasurer().get(path).expect(200).json().path("items")).isEmpty();
        Answer first = books.treasurer().post(path, key, march).expect(201);
        assertThat(first.headers()).doesNotContainKey(REPLAYED);
        Answer again = books.treasurer().post(path, key, march).expect(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(books.treasurer().get(path).expect(200).json().path("items")).hasSize(1);
        books.verify(STACK);
    }

    @Test
    void inTheMiddleOfAnAccrualRun() throws InterruptedException, ExecutionException {
        LocalDate ends =
                LocalDate.now(ZoneId.of("Africa/Nairobi")).withDayOfMonth(1).minusDays(1);
        LocalDate first = ends.withDayOfMonth(1);
        User treasurer = books.treasurer();
        UUID product =
                savers.product("EARNING", Map.of("method", "DAILY_BALANCE", "posting", "MONTH", "dayCount", "ACT_365"));
        List<UUID> accounts = savers.accounts(product);
        accounts.forEach(saver -> treasurer
                .post(
                        "/api/v1/member-accounts/" + saver + "/deposits",
                        Map.of("amount", shillings("10000.00"), "effectiveOn", first.toString()))
                .expect(201));
        String path = "/api/v1/interest-runs";
        Map<String, Object> run = Map.of("through", ends.toString());
        // Nothing earns yet; but what is stopped at has to be loaded.
        treasurer.post(path, run).expect(200);
        String key = UUID.randomUUID().toString();
        // All days are accrued and the month is paid, but for the note that it was.
        haltedAt("coop.minga.finance.interest.store.InterestReckoning", "paid", _ -> true, () -> {
            treasurer.post(
                    "/api/v1/products/" + product + "/rates",
                    Map.of("from", first.toString(), "annualRatePercent", "3.65"));
            return treasurer.post(path, key, run).status();
        });
        Answer answer = treasurer.post(path, key, run).expect(200);
        assertThat(answer.headers()).doesNotContainKey(REPLAYED);
        assertThat(treasurer.post(path, key, run).expect(200).text()).isEqualTo(answer.text());
        String earned = earned(product, first, ends);
        treasurer.post(path, run).expect(200);
        assertThat(earned(product, first, ends)).isEqualTo(earned);
        // 10,000 at 3.65 % earn 1 a day.
        assertThat(accounts).allSatisfy(saver -> assertThat(books.balance(saver.toString()))
                .isEqualTo("100" + ends.getDayOfMonth() + ".00"));
        books.verify(STACK);
    }

    /** Which days of a month were accrued, and what was paid for it: each day once, and each account. */
    private static String earned(UUID product, LocalDate first, LocalDate ends) {
        JsonNode accruals = books.treasurer()
                .get("/api/v1/interest-accruals?limit=500&product=" + product)
                .expect(200)
                .json()
                .path("items");
        assertThat(accruals.findValuesAsText("accruedOn").stream()
                        .filter(day -> day.startsWith(first.toString().substring(0, 7))))
                .containsExactlyInAnyOrderElementsOf(first.datesUntil(ends.plusDays(1))
                        .map(LocalDate::toString)
                        .toList());
        JsonNode postings = books.treasurer()
                .get("/api/v1/interest-postings?periodThrough=" + ends)
                .expect(200)
                .json()
                .path("items");
        assertThat(postings).hasSize(savers.memberships().size());
        return postings.toString();
    }

    @Test
    void inTheMiddleOfARemittance() throws InterruptedException, ExecutionException {
        LocalDate day = LocalDate.now(ZoneId.of("Africa/Nairobi")).withDayOfMonth(1);
        List<UUID> accounts = savers.accounts(savers.product("REMITTED", Map.of()));
        UUID schedule = savers.schedule(accounts, day.minusMonths(1), day.minusDays(1));
        UUID id = UUID.randomUUID();
        // What is stopped at has to be loaded.
        books.treasurer().get("/api/v1/remittance-lines").expect(200);
        // Booked for every member, and nowhere is it said yet that it was.
        haltedAt(
                "coop.minga.finance.remittance.store.RemittanceLines",
                "move",
                _ -> DUMP.has("finance", "finance.remittance", id),
                () -> savers.remit(id, schedule).status());
        await().atMost(Duration.ofMinutes(1)).until(() -> state(id).equals("RECONCILED"));
        assertThat(accounts)
                .allSatisfy(saver -> assertThat(books.balance(saver.toString())).isEqualTo("100.00"));
        JsonNode reconciled = books.treasurer()
                .get("/api/v1/remittances/" + id + "/reconciliation")
                .expect(200)
                .json();
        assertThat(reconciled.at("/allocated/amount").asText()).isEqualTo("300.00");
        assertThat(reconciled.at("/suspended/amount").asText()).isEqualTo("0.00");

        UUID again = UUID.randomUUID();
        savers.remit(again, schedule).expect(202);
        await().atMost(Duration.ofMinutes(1)).until(() -> state(again).equals("REPEATED"));
        assertThat(accounts)
                .allSatisfy(saver -> assertThat(books.balance(saver.toString())).isEqualTo("100.00"));
        books.verify(STACK);
    }

    private static String state(UUID remittance) {
        return books.treasurer()
                .get("/api/v1/remittances/" + remittance)
                .json()
                .path("state")
                .asText();
    }

    private static Map<String, String> shillings(String amount) {
        return Map.of("amount", amount, "currency", "KES");
    }

    @Test
    void afterAnEventWasSentAndBeforeThatWasNoted() throws InterruptedException, ExecutionException {
        UUID id = UUID.randomUUID();
        Map<String, Object> entry = Books.entry(id, "told", books.cash(), account, 7);
        String key = UUID.randomUUID().toString();
        // The answer and the event leave at the same time.
        haltedAt(
                "coop.minga.platform.outbox.OutboxConnection",
                "markPublished",
                _ -> DUMP.eventsOf(JournalEntryPosted.TOPIC, "\"entryId\":\"" + id + "\"")
                                .size()
                        == 1,
                () -> books.treasurer().post(Books.ENTRIES, key, entry).status());
        assertThat(books.treasurer().post(Books.ENTRIES, key, entry).expect(201).id())
                .isEqualTo(id);
        assertThat(books.journal().get("told")).containsExactly(id.toString());
        // Sent again, as the same event: who has applied it knows it by its id.
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            List<String> sent = DUMP.eventsOf(JournalEntryPosted.TOPIC, "\"entryId\":\"" + id + "\"");
            assertThat(sent).hasSize(2);
            assertThat(sent.getLast()).isEqualTo(sent.getFirst());
        });
        books.verify(STACK);
    }

    /**
     * Sends a request during which finance comes by a place, and dies there; it is up again afterwards.
     *
     * @param isMeant whether it is there for this request, asked about the types that called each other to get there
     * @return what the client was told
     */
    private static int haltedAt(String type, String method, Predicate<Set<String>> isMeant, Callable<Integer> work)
            throws InterruptedException, ExecutionException {
        var point = new CrashPoint(STACK, "finance", type, method);
        try (var client = Executors.newSingleThreadExecutor()) {
            Future<Integer> status = client.submit(() -> {
                try {
                    return work.call();
                } catch (UncheckedIOException unanswered) {
                    return 502;
                }
            });
            point.awaitAndKill(isMeant);
            STACK.up(CrashPoint.DEBUGGABLE);
            return status.get();
        }
    }

    /** What was acknowledged is there once, what was refused is not, what nobody answered is there at most once. */
    @Test
    void theJournalTellsWhatTheClientsWereTold() throws InterruptedException {
        Books books = loaded;
        List<String> members =
                IntStream.range(0, 4).mapToObj(i -> books.member("M" + i)).toList();
        long seed = Seed.chosen();
        List<LedgerClient> clients = IntStream.range(0, CLIENTS)
                .mapToObj(i -> new LedgerClient(books, members, seed + i))
                .toList();
        List<Thread> threads = clients.stream().map(Thread.ofPlatform()::start).toList();
        awaitMore(clients);
        for (String component : List.of("finance", "postgres")) {
            long unanswered = count(clients, Known.NOTHING);
            STACK.kill(component);
            await().atMost(Duration.ofMinutes(1)).until(() -> count(clients, Known.NOTHING) > unanswered);
            STACK.up(CrashPoint.DEBUGGABLE);
            // Nothing but what was killed is started again.
            awaitMore(clients);
        }
        clients.forEach(LedgerClient::stop);
        for (Thread thread : threads) {
            thread.join();
        }
        List<Attempt> history =
                clients.stream().flatMap(client -> client.history().stream()).toList();
        assertThat(history)
                .as("seed %d", seed)
                .extracting(Attempt::known)
                .contains(Known.DONE, Known.REFUSED, Known.NOTHING);

        Map<String, List<String>> journal = books.journal();
        for (Attempt attempt : history) {
            long there = attempt.marks().stream().filter(journal::containsKey).count();
            switch (attempt.known()) {
                case DONE ->
                    assertThat(there)
                            .as("%s, seed %d", attempt, seed)
                            .isEqualTo(attempt.marks().size());
                case REFUSED ->
                    assertThat(there).as("%s, seed %d", attempt, seed).isZero();
                case ASKED -> throw new AssertionError("a client gave up: " + attempt);
                case NOTHING -> {
                    assertThat(there).as("%s, seed %d", attempt, seed).isIn(0L, (long)
                            attempt.marks().size());
                    repeat(books, attempt, there > 0);
                }
            }
        }
        history.stream()
                .filter(attempt -> attempt.known() == Known.DONE)
                .limit(50)
                .forEach(attempt ->
                        assertThat(attempt.send(books.treasurer()).text()).isEqualTo(attempt.answer()));

        Map<String, List<String>> after = books.journal();
        assertThat(after.values()).as("seed %d", seed).allMatch(ids -> ids.size() == 1);
        assertThat(after.keySet())
                .containsExactlyInAnyOrderElementsOf(done(history)
                        .flatMap(attempt -> attempt.marks().stream())
                        .toList());
        Map<String, Integer> expected = new HashMap<>();
        done(history).forEach(attempt -> attempt.moved()
                .forEach((account, by) -> expected.merge(account, by, Integer::sum)));
        expected.forEach((account, shillings) ->
                assertThat(books.balance(account)).as("seed %d", seed).isEqualTo(shillings + ".00"));
        books.verify(STACK);
        List<String> ids = after.values().stream().flatMap(List::stream).toList();
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(Pattern.compile("\"entryId\":\"([^\"]+)\"")
                        .matcher(DUMP.topic(JournalEntryPosted.TOPIC))
                        .results()
                        .map(each -> each.group(1))
                        .collect(Collectors.toSet()))
                .containsAll(ids));
    }

    /** Whoever repeats a request with its key is told what became of it the first time, if anything did. */
    private static void repeat(Books books, Attempt attempt, boolean wasThere) {
        var answer = attempt.send(books.treasurer());
        attempt.learn(answer);
        assertThat(attempt.known()).isIn(wasThere ? List.of(Known.DONE) : List.of(Known.DONE, Known.REFUSED));
        assertThat(answer.headers().containsKey(REPLAYED)).isEqualTo(wasThere);
    }

    private static Stream<Attempt> done(List<Attempt> history) {
        return history.stream().filter(attempt -> attempt.known() == Known.DONE);
    }

    private static void awaitMore(List<LedgerClient> clients) {
        long before = count(clients, Known.DONE);
        await().atMost(Duration.ofMinutes(1)).until(() -> count(clients, Known.DONE) >= before + BETWEEN_FAULTS);
    }

    private static long count(List<LedgerClient> clients, Known known) {
        List<Attempt> all = new ArrayList<>();
        clients.forEach(client -> all.addAll(client.history()));
        return all.stream().filter(attempt -> attempt.known() == known).count();
    }
}
