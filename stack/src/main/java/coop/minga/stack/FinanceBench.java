package coop.minga.stack;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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
 */
final class FinanceBench {
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(8);
    private static final int ACCOUNTS = 10_000;
    private static final int BULK = 500;
    private static final int PACED = 1_000;
    private static final int PACED_PER_SECOND = 100;

    private final Settings settings;
    private final Secrets secrets;
    private final Terminal terminal;
    private final Postgres postgres;
    private final GatewayClient gateway;
    private final GatewayClient finance;
    private final Tokens tokens;
    private final UUID tenant = UUID.randomUUID();
    private final ConcurrentLinkedQueue<AutoCloseable> opened = new ConcurrentLinkedQueue<>();
    private UUID[] accounts = new UUID[0];
    private String token = "";

    FinanceBench(Stack stack, Terminal terminal) throws IOException {
        this.settings = stack.settings();
        this.secrets = Secrets.in(settings.home());
        this.terminal = terminal;
        this.postgres = new Postgres(settings, secrets);
        this.gateway = new GatewayClient(settings.gateway());
        this.finance = new GatewayClient("http://localhost:" + settings.port(Port.FINANCE));
        this.tokens = new Tokens(settings, List.of());
    }

    void run() throws IOException, InterruptedException, SQLException {
        terminal.say(
                "Measured %s on %d processors with Java %s; clients on the same machine, fsync on, all protections on."
                        .formatted(
                                Instant.now().toString().substring(0, 16) + "Z",
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("java.version")));
        prepare();
        var some = Load.run(16, WARM_UP, single(false));
        line("warm-up", "%,.0f /s", some.perSecond());
        var plain16 = plain(16);
        var api16 = api(16, false);
        var plain64 = plain(64);
        var api64 = api(64, false);
        line("API ÷ plain JDBC, 16 clients", "%.2f (target 1.0)", api16 / plain16);
        line("API ÷ plain JDBC, 64 clients", "%.2f (target 1.5)", api64 / plain64);
        var hot = api(64, true);
        line("one hot account ÷ 10,000", "%.2f (target 0.8)", hot / api64);
        bulk(api16);
        paced();
        closeAll();
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

    private double plain(int clients) throws InterruptedException, SQLException {
        var connections = ThreadLocal.withInitial(() -> keep(() -> new PlainPosting(settings, secrets, tenant)));
        Load.Request request = () -> {
            try {
                connections.get().post(account(false, 0), account(false, 1));
            } catch (SQLException e) {
                throw new IOException(e);
            }
            return new GatewayClient.Answer(201, "");
        };
        return measure("plain JDBC, %d clients".formatted(clients), clients, request);
    }

    private double api(int clients, boolean hot) throws InterruptedException, SQLException {
        return measure("API, %d clients%s".formatted(clients, hot ? ", hot account" : ""), clients, single(hot));
    }

    private double measure(String what, int clients, Load.Request request) throws InterruptedException, SQLException {
        Load.run(clients, Duration.ofSeconds(2), request);
        var before = Written.in(postgres);
        var result = Load.run(clients, MEASURED, request);
        var entries = result.perSecond() * MEASURED.toSeconds();
        var written = Written.in(postgres).since(before);
        line(
                what,
                "%,.0f /s, p50 %.1f ms, p99 %.1f ms; %.2f transactions and %,.0f bytes of WAL each",
                result.perSecond(),
                result.milliseconds(0.5),
                result.milliseconds(0.99),
                written.transactions() / entries,
                written.walBytes() / entries);
        closeAll();
        return result.perSecond();
    }

    private void bulk(double singles) throws InterruptedException, SQLException {
        var connections =
                ThreadLocal.withInitial(() -> keep(() -> new KeptConnection(settings.port(Port.FINANCE), token)));
        Load.Request request = () -> connections
                .get()
                .post(
                        "/api/v1/journal-entries/bulk",
                        UUID.randomUUID().toString(),
                        IntStream.range(0, BULK)
                                .mapToObj(i -> entry(account(false, 0), account(false, 1)))
                                .collect(Collectors.joining(",", "{\"entries\":[", "]}")));
        Load.run(2, Duration.ofSeconds(2), request);
        var result = Load.run(2, MEASURED, request);
        var perSecond = result.perSecond() * BULK;
        line("bulk of 500, 2 clients", "%,.0f /s, p50 %.0f ms", perSecond, result.milliseconds(0.5));
        line("bulk ÷ singles of 16 clients", "%.2f (target 5)", perSecond / singles);
    }

    /** At a pace the system takes easily: what one treasurer waits for. */
    private void paced() throws IOException, InterruptedException {
        var request = single(false);
        var taken = new long[PACED];
        var start = System.nanoTime();
        for (var i = 0; i < PACED; i++) {
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

    private Load.Request single(boolean hot) {
        var connections =
                ThreadLocal.withInitial(() -> keep(() -> new KeptConnection(settings.port(Port.FINANCE), token)));
        return () -> connections
                .get()
                .post(
                        "/api/v1/journal-entries",
                        UUID.randomUUID().toString(),
                        entry(account(hot, 0), account(false, 1)));
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

    /** Something that is opened for one client. */
    private interface Opening<T> {
        T open() throws IOException, SQLException;
    }

    private <T extends AutoCloseable> T keep(Opening<T> opening) {
        try {
            T made = opening.open();
            opened.add(made);
            return made;
        } catch (IOException | SQLException e) {
            throw new StackFailure("The measurement stopped: " + e, e);
        }
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

    /** What the database has written so far. */
    private record Written(long transactions, long walBytes) {
        static Written in(Postgres postgres) throws SQLException {
            try (var connection = postgres.connectTo(Service.FINANCE.database());
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("select xact_commit, pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')"
                            + " from pg_stat_database where datname = current_database()")) {
                row.next();
                return new Written(row.getLong(1), row.getLong(2));
            }
        }

        Written since(Written before) {
            return new Written(transactions - before.transactions, walBytes - before.walBytes);
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
