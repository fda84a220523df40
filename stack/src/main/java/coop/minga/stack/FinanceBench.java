package coop.minga.stack;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures the ledger of the running stack in one go and prints what it found; asserts nothing and stops by itself. Works
 * in a tenant of its own, on durable settings and with all protections on.
 *
 * <p>What is compared takes turns, so that what else the machine does falls on both; and before each turn the events and
 * audit rows of the one before are carried away, so that nobody pays for another.
 */
final class FinanceBench {
    static final String USUAL_SECONDS = "24";

    private static final int TURNS = 3;
    private static final int WARM_UP = 40_000;
    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(3);
    private static final int ACCOUNTS = 10_000;
    private static final int BULK = 500;
    private static final int PACED_PER_SECOND = 100;
    private static final int NAMED = 5;

    private final Settings settings;
    private final Secrets secrets;
    private final Terminal terminal;
    private final Duration each;
    private final Postgres postgres;
    private final GatewayClient gateway;
    private final GatewayClient finance;
    private final Tokens tokens;
    private final UUID tenant = UUID.randomUUID();
    private final ConcurrentLinkedQueue<AutoCloseable> opened = new ConcurrentLinkedQueue<>();
    private UUID[] accounts = new UUID[0];
    private String token = "";

    /** @param each how long each way of posting is measured */
    FinanceBench(Stack stack, Terminal terminal, Duration each) throws IOException {
        this.settings = stack.settings();
        this.secrets = Secrets.in(settings.home());
        this.terminal = terminal;
        this.each = each;
        this.postgres = new Postgres(settings, secrets);
        this.gateway = new GatewayClient(settings.gateway());
        this.finance = new GatewayClient("http://localhost:" + settings.port(Port.FINANCE));
        this.tokens = new Tokens(settings, List.of());
    }

    /** A number of clients that post in one way, and what they have reached and spent in all their turns. */
    private static final class Way {
        private final String name;
        private final int clients;
        private final int entriesEach;
        private final Load.Request request;
        private final List<Load.Result> results = new ArrayList<>();
        private Spent spent = Spent.NOTHING;

        Way(String name, int clients, int entriesEach, Load.Request request) {
            this.name = name;
            this.clients = clients;
            this.entriesEach = entriesEach;
            this.request = request;
        }

        double perSecond() {
            return Load.Result.together(results).perSecond() * entriesEach;
        }

        long entries() {
            return Load.Result.together(results).answers() * entriesEach;
        }
    }

    void run() throws IOException, InterruptedException, SQLException {
        terminal.say(
                "Measured %s on %d processors with Java %s; clients on the same machine, fsync on, all protections on."
                        .formatted(
                                Instant.now().toString().substring(0, 16) + "Z",
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("java.version")));
        prepare();
        warmUp();
        var plain16 = new Way("plain JDBC, 16 clients", 16, 1, plain());
        var api16 = new Way("API, 16 clients", 16, 1, single(false));
        takeTurns(plain16, api16);
        line("API ÷ plain JDBC, 16 clients", "%.2f (target 1.0)", api16.perSecond() / plain16.perSecond());
        var plain64 = new Way("plain JDBC, 64 clients", 64, 1, plain());
        var api64 = new Way("API, 64 clients", 64, 1, single(false));
        takeTurns(plain64, api64);
        line("API ÷ plain JDBC, 64 clients", "%.2f (target 1.5)", api64.perSecond() / plain64.perSecond());
        profile(api64);
        var spread = new Way("10,000 accounts, 64 clients", 64, 1, single(false));
        var hot = new Way("one hot account, 64 clients", 64, 1, single(true));
        takeTurns(spread, hot);
        line("one hot account ÷ 10,000", "%.2f (target 0.8)", hot.perSecond() / spread.perSecond());
        var bulk = new Way("bulk of 500, 4 clients", 4, BULK, bulk());
        var singles = new Way("singles, 16 clients", 16, 1, single(false));
        takeTurns(singles, bulk);
        line("bulk ÷ singles of 16 clients", "%.2f (target 5)", bulk.perSecond() / singles.perSecond());
        paced();
        closeAll();
    }

    /** Until the service's code is compiled, which takes a number of calls and not a time. */
    private void warmUp() throws InterruptedException {
        var deadline = Deadline.in(LONGEST_WARM_UP);
        var request = single(false);
        var results = new ArrayList<Load.Result>();
        do {
            results.add(Load.run(64, Duration.ofSeconds(2), request));
        } while (!deadline.isOver() && Load.Result.together(results).answers() < WARM_UP);
        line(
                "warm-up",
                "%,d entries, at last %,.0f /s",
                Load.Result.together(results).answers(),
                results.getLast().perSecond());
        closeAll();
    }

    private void takeTurns(Way... ways) throws InterruptedException, SQLException {
        for (var turn = 0; turn < TURNS; turn++) {
            for (var way : ways) {
                Load.run(way.clients, Duration.ofMillis(500), way.request);
                carryAway();
                var before = Spent.now(postgres, settings);
                way.results.add(Load.run(way.clients, each.dividedBy(TURNS), way.request));
                carryAway();
                way.spent = way.spent.plus(Spent.now(postgres, settings).since(before));
            }
        }
        closeAll();
        for (var way : ways) {
            var result = Load.Result.together(way.results);
            line(
                    way.name,
                    "%,.0f /s, p50 %.1f ms, p99 %.1f ms; each %.2f statements, %,.0f bytes of WAL, CPU %s",
                    way.perSecond(),
                    result.milliseconds(0.5),
                    result.milliseconds(0.99),
                    way.spent.statements() / (double) way.entries(),
                    way.spent.walBytes() / (double) way.entries(),
                    Spent.most(way.spent.processorNanos(), NAMED).stream()
                            .map(process ->
                                    "%s %.2f ms".formatted(process.getKey(), process.getValue() / 1e6 / way.entries()))
                            .collect(Collectors.joining(", ")));
        }
    }

    /** Waits until what was posted is sent and sealed. */
    private void carryAway() throws InterruptedException, SQLException {
        var deadline = Deadline.in(Duration.ofMinutes(2));
        try (var connection = postgres.connectTo(Service.FINANCE.database());
                var statement = connection.createStatement()) {
            while (!deadline.isOver()) {
                try (var row =
                        statement.executeQuery("select not exists (select from minga.outbox where published_at is"
                                + " null) and not exists (select from minga.audit_entry where hash is null)")) {
                    row.next();
                    if (row.getBoolean(1)) {
                        return;
                    }
                }
                deadline.pause();
            }
        }
        terminal.remark("What was posted is not sent and sealed after two minutes; the figures carry its cost.");
    }

    private void profile(Way way) {
        var all =
                way.spent.micros().values().stream().mapToLong(Long::longValue).sum();
        terminal.say("  Where the database's time goes while the API posts for 64 clients:");
        for (var statement : Spent.most(way.spent.micros(), NAMED)) {
            terminal.say("    %3.0f %%, %.3f ms an entry: %s"
                    .formatted(
                            100.0 * statement.getValue() / all,
                            statement.getValue() / 1e3 / way.entries(),
                            statement.getKey()));
        }
    }

    private void prepare() throws IOException, InterruptedException, SQLException {
        succeeded(gateway.put(
                "/api/v1/organisations/" + tenant,
                tokens.token("platform-admin"),
                Map.of("name", "Bench " + tenant, "kind", "COOPERATIVE", "country", "KE", "zone", "Africa/Nairobi")));
        token = tokens.token("treasurer@" + tenant);
        var deadline = Deadline.in(Duration.ofSeconds(30));
        var adopted = adopt();
        while (adopted.status() == 409 && !deadline.isOver()) {
            deadline.pause();
            adopted = adopt();
        }
        succeeded(adopted);
        accounts = new UUID[ACCOUNTS];
        for (var i = 0; i < ACCOUNTS; i++) {
            accounts[i] = UUID.randomUUID();
        }
        openAccounts();
    }

    private GatewayClient.Answer adopt() throws IOException, InterruptedException {
        return finance.post(
                "/api/v1/charts-of-accounts", token, UUID.randomUUID().toString(), Map.of("template", "SACCO"));
    }

    /** Nobody waits for ten thousand requests; members' accounts come by the import that opens a ledger. */
    private void openAccounts() throws SQLException {
        try (var connection = postgres.connectTo(Service.FINANCE.database());
                var insert =
                        connection.prepareStatement("insert into finance.ledger_account (org_id, id, version, code,"
                                + " name, class, currency, state, created_at, updated_at)"
                                + " select ?, id, 0, 'M' || number, 'Member ' || number, 'LIABILITY', 'USD', 'OPEN', now(), now()"
                                + " from unnest(?::uuid[]) with ordinality as a (id, number)")) {
            insert.setObject(1, tenant);
            insert.setArray(2, connection.createArrayOf("uuid", accounts));
            insert.executeUpdate();
        }
    }

    private Load.Request plain() {
        return withKept(() -> new PlainPosting(settings, secrets, tenant), posting -> {
            posting.post(account(false, 0), account(false, 1));
            return new GatewayClient.Answer(201, "");
        });
    }

    private Load.Request single(boolean hot) {
        return withKept(
                this::connect,
                connection -> connection.post(
                        "/api/v1/journal-entries",
                        UUID.randomUUID().toString(),
                        entry(account(hot, 0), account(false, 1))));
    }

    private Load.Request bulk() {
        return withKept(
                this::connect,
                connection -> connection.post(
                        "/api/v1/journal-entries/bulk",
                        UUID.randomUUID().toString(),
                        IntStream.range(0, BULK)
                                .mapToObj(i -> entry(account(false, 0), account(false, 1)))
                                .collect(Collectors.joining(",", "{\"entries\":[", "]}"))));
    }

    private KeptConnection connect() throws IOException {
        return new KeptConnection(settings.port(Port.FINANCE), token);
    }

    /** Something that is opened for one client. */
    private interface Opening<T> {
        T open() throws IOException, SQLException;
    }

    /** One request over it. */
    private interface Use<T> {
        GatewayClient.Answer of(T open) throws IOException, SQLException;
    }

    /** As many are opened as clients ask at the same time, and kept for all turns: opening is not what is measured. */
    private <T extends AutoCloseable> Load.Request withKept(Opening<T> opening, Use<T> use) {
        var idle = new ConcurrentLinkedQueue<T>();
        return () -> {
            try {
                var kept = idle.poll();
                if (kept == null) {
                    kept = opening.open();
                    opened.add(kept);
                }
                var answer = use.of(kept);
                idle.add(kept);
                return answer;
            } catch (SQLException e) {
                throw new IOException(e);
            }
        };
    }

    /** At a pace the system takes easily: what one treasurer waits for. */
    private void paced() throws IOException, InterruptedException {
        var request = single(false);
        var taken = new long[Math.toIntExact(each.toSeconds()) * PACED_PER_SECOND];
        var start = System.nanoTime();
        for (var i = 0; i < taken.length; i++) {
            var due = start + i * 1_000_000_000L / PACED_PER_SECOND;
            var wait = due - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait));
            }
            var before = System.nanoTime();
            succeeded(request.send());
            taken[i] = System.nanoTime() - before;
        }
        var ascending = Arrays.stream(taken).sorted().toArray();
        line(
                "at 100 requests/s",
                "p50 %.1f ms, p99 %.1f ms",
                Percentile.of(ascending, 0.5) / 1e6,
                Percentile.of(ascending, 0.99) / 1e6);
    }

    /** Of either half, so that both sides of an entry are never the same. */
    private UUID account(boolean hot, int half) {
        return accounts[hot ? 0 : ThreadLocalRandom.current().nextInt(ACCOUNTS / 2) * 2 + half];
    }

    private static String entry(UUID debit, UUID credit) {
        return "{\"postings\":[{\"account\":\"" + debit
                + "\",\"side\":\"DEBIT\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"USD\"}},{\"account\":\""
                + credit
                + "\",\"side\":\"CREDIT\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}]}";
    }

    private void closeAll() {
        for (var next = opened.poll(); next != null; next = opened.poll()) {
            try {
                next.close();
            } catch (Exception e) {
                terminal.remark("A connection did not close: " + e);
            }
        }
    }

    private void line(String what, String format, Object... values) {
        terminal.say("  %-30s %s".formatted(what, String.format(Locale.ROOT, format, values)));
    }

    private static void succeeded(GatewayClient.Answer answer) {
        if (!answer.isSuccess()) {
            throw new StackFailure("The measurement stopped: " + answer.summary());
        }
    }
}
