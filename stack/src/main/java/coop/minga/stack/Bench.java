package coop.minga.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures the running stack in one go and prints what it found; asserts nothing. Works in a tenant of its own made for the
 * run, so that it neither disturbs nor is helped by what is there.
 */
final class Bench {
    private static final int CLIENTS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(6);
    private static final int PACED_EVENTS = 300;
    private static final String PHONE = "+254712345678";
    private static final Duration PACE = Duration.ofMillis(30);

    private final Stack stack;
    private final Settings settings;
    private final Secrets secrets;
    private final Terminal terminal;
    private final GatewayClient gateway;
    private final GatewayClient membership;
    private final Tokens tokens;
    private final UUID tenant = freshId();

    Bench(Stack stack, Terminal terminal) throws IOException {
        this.stack = stack;
        this.settings = stack.settings();
        this.secrets = Secrets.in(settings.home());
        this.terminal = terminal;
        this.gateway = new GatewayClient(settings.gateway());
        this.membership = new GatewayClient("http://localhost:" + settings.port(Port.MEMBERSHIP));
        this.tokens = new Tokens(settings, List.of());
    }

    void run() throws IOException, InterruptedException, SQLException {
        terminal.remark("The gateway is started again without its limit per client: here all clients are one.");
        stack.restart(new ServiceProcess(Service.GATEWAY, settings, secrets, Map.of("MINGA_LIMITS_ENABLED", "false")));
        try {
            measure();
        } finally {
            stack.restart(new ServiceProcess(Service.GATEWAY, settings, secrets, Map.of()));
        }
    }

    private void measure() throws IOException, InterruptedException, SQLException {
        terminal.say("Measured %s on %d processors with Java %s; %d clients on the same machine."
                .formatted(
                        Instant.now().toString().substring(0, 16) + "Z",
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        CLIENTS));
        succeeded(gateway.put(
                "/api/v1/organisations/" + tenant,
                tokens.token("platform-admin"),
                Map.of("name", "Bench " + tenant, "kind", "TRADE_UNION", "country", "KE", "zone", "Africa/Nairobi")));
        reads();
        lag();
        registrations();
        new ImportBench(gateway, tokens, tenant, terminal).run();
        roll();
        memory();
        start();
    }

    private void reads() throws IOException, InterruptedException {
        var token = tokens.token("organiser@" + tenant);
        var path = "/api/v1/organisations/" + tenant;
        Load.run(CLIENTS, WARM_UP, () -> membership.get(path, token));
        Load.run(CLIENTS, WARM_UP, () -> gateway.get(path, token));
        var direct = Load.run(CLIENTS, MEASURED, () -> membership.get(path, token));
        var through = Load.run(CLIENTS, MEASURED, () -> gateway.get(path, token));
        load("reads direct", direct);
        load("reads through the gateway", through);
        line(
                "through ÷ direct",
                "%.2f, added p99 %.1f ms",
                through.perSecond() / direct.perSecond(),
                through.milliseconds(0.99) - direct.milliseconds(0.99));
    }

    /** At a pace the system takes easily: under full load the lag would only tell how much more was asked than it can do. */
    private void lag() throws IOException, InterruptedException, SQLException {
        var token = tokens.token("organiser@" + tenant);
        for (var n = 0; n < PACED_EVENTS; n++) {
            succeeded(register(token, n));
            Thread.sleep(PACE);
        }
        var lags = new EventLag(new Postgres(settings, secrets));
        var deadline = Deadline.in(Duration.ofSeconds(30));
        // The tenant's own event and one for each person.
        while (lags.of(tenant).length < PACED_EVENTS && !deadline.isOver()) {
            deadline.pause();
        }
        var nanos = lags.of(tenant);
        line(
                "event lag",
                "p50 %.1f ms, p99 %.1f ms, from recorded to applied (%d events)",
                Percentile.of(nanos, 0.5) / 1e6,
                Percentile.of(nanos, 0.99) / 1e6,
                nanos.length);
    }

    private void registrations() throws IOException, InterruptedException {
        var token = tokens.token("organiser@" + tenant);
        var number = new AtomicLong(PACED_EVENTS);
        Load.run(CLIENTS, WARM_UP, () -> register(token, number.incrementAndGet()));
        load("registrations", Load.run(CLIENTS, MEASURED, () -> register(token, number.incrementAndGet())));
    }

    /** In the union as it is by now; nobody can load a million through the gateway while somebody waits for the bench. */
    private void roll() throws IOException, InterruptedException {
        var token = tokens.token("organiser@" + tenant);
        succeeded(gateway.post(
                "/api/v1/persons",
                token,
                UUID.randomUUID().toString(),
                Map.of(
                        "names", Map.of("given", "Reachable"),
                        "contactPoints", List.of(Map.of("kind", "PHONE", "value", PHONE)))));
        load("memberships", Load.run(CLIENTS, MEASURED, () -> gateway.get("/api/v1/memberships", token)));
        load(
                "memberships as of a day",
                Load.run(CLIENTS, MEASURED, () -> gateway.get("/api/v1/memberships?asOf=2024-06-30", token)));
        load("searches by name", Load.run(CLIENTS, MEASURED, () -> search(token, "name", "imported 4711")));
        load("searches by phone", Load.run(CLIENTS, MEASURED, () -> search(token, "phone", PHONE)));
        terminal.say("  With a million memberships: mvn -pl membership-service -am test -Dtest=RollPlansTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dminga.membership.memberships=1000000");
    }

    private GatewayClient.Answer search(String token, String by, String text) throws IOException, InterruptedException {
        return gateway.post("/api/v1/persons/searches", token, UUID.randomUUID().toString(), Map.of(by, text));
    }

    private GatewayClient.Answer register(String token, long number) throws IOException, InterruptedException {
        return gateway.post(
                "/api/v1/persons",
                token,
                UUID.randomUUID().toString(),
                Map.of(
                        "names",
                        Map.of("given", "Worker " + number, "family", "Of the Bench"),
                        "sex",
                        number % 2 == 0 ? "FEMALE" : "MALE",
                        "birth",
                        Map.of("year", 1950 + number % 55)));
    }

    private void memory() throws IOException {
        var total = 0L;
        for (var component : stack.components(secrets)) {
            var bytes = StartedProcess.notedIn(settings.pidFile(component.name()))
                    .map(StartedProcess::residentBytes)
                    .orElse(0L);
            total += bytes;
            line("memory of " + component.name(), "%d MB", bytes >> 20);
        }
        line("memory of all", "%d MB", total >> 20);
    }

    private void start() throws IOException {
        line(
                "from up to healthy",
                "%s s, when it was last started from nothing",
                Files.exists(stack.upSeconds()) ? Files.readString(stack.upSeconds()) : "unknown");
    }

    private void load(String what, Load.Result result) {
        line(
                what,
                "%,.0f /s, p50 %.1f ms, p99 %.1f ms",
                result.perSecond(),
                result.milliseconds(0.5),
                result.milliseconds(0.99));
    }

    private void line(String what, String format, Object... values) {
        terminal.say("  %-28s %s".formatted(what, String.format(Locale.ROOT, format, values)));
    }

    private static void succeeded(GatewayClient.Answer answer) {
        if (!answer.isSuccess()) {
            throw new StackFailure("The measurement stopped: " + answer.summary());
        }
    }

    private static UUID freshId() {
        var random = UUID.randomUUID();
        return new UUID(
                (System.currentTimeMillis() << 16) | 0x7000 | (random.getMostSignificantBits() & 0x0FFF),
                random.getLeastSignificantBits());
    }
}
