package coop.minga.stack;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Imports a file of invented people and waits until the report counts them all. Prints both times; asserts nothing. */
final class ImportBench {
    private static final int ROWS = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Set<String> ENDED = Set.of("COMPLETED", "PARTIAL", "FAILED", "INVALID");
    private static final String BOUNDARY = "minga-bench-boundary";

    private final GatewayClient gateway;
    private final Tokens tokens;
    private final UUID tenant;
    private final Terminal terminal;

    ImportBench(GatewayClient gateway, Tokens tokens, UUID tenant, Terminal terminal) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.tenant = tenant;
        this.terminal = terminal;
    }

    void run() throws IOException, InterruptedException {
        var organiser = tokens.token("org-admin@" + tenant);
        var analyst = tokens.token("analyst@" + tenant);
        var before = System.nanoTime();
        var accepted = gateway.upload(
                "/api/v1/imports",
                organiser,
                Map.of(
                        "Content-Type",
                        "multipart/form-data; boundary=" + BOUNDARY,
                        "Idempotency-Key",
                        "bench-" + tenant),
                form(file()));
        if (!accepted.isSuccess()) {
            terminal.say("  import                       not measured: " + accepted.summary());
            return;
        }
        var path = "/api/v1/imports/" + accepted.json().path("id").asText();
        var deadline = Deadline.in(PATIENCE);
        var job = gateway.get(path, organiser).json();
        while (!ENDED.contains(job.path("state").asText()) && !deadline.isOver()) {
            deadline.pause();
            job = gateway.get(path, organiser).json();
        }
        var seconds = (System.nanoTime() - before) / 1e9;
        var created = job.path("progress").path("created").asLong();
        say(
                "import",
                "%,.0f rows/s: %s, %,d rows in %.1f s",
                created / seconds,
                job.path("state").asText(),
                created,
                seconds);
        while (members(analyst) < created && !deadline.isOver()) {
            deadline.pause();
        }
        say(
                "report complete",
                "%.1f s after the upload, counting %,d",
                (System.nanoTime() - before) / 1e9,
                members(analyst));
    }

    private long members(String analyst) throws IOException, InterruptedException {
        return gateway.get("/api/v1/reports/R01?scope=own", analyst)
                .json()
                .path("figures")
                .path("total")
                .path("memberships")
                .asLong();
    }

    private static String file() {
        var csv = new StringBuilder("Number,First,Last,Sex,Born,Joined\n");
        for (var n = 1; n <= ROWS; n++) {
            csv.append(n)
                    .append(",Imported ")
                    .append(n)
                    .append(",Of the Bench,")
                    .append(n % 2 == 0 ? "FEMALE" : "MALE")
                    .append(',')
                    .append(1950 + n % 55)
                    .append(",2024-01-15\n");
        }
        return csv.toString();
    }

    private static byte[] form(String file) throws IOException {
        var request = JsonMapper.builder()
                .build()
                .writeValueAsString(Map.of(
                        "kind",
                        "PERSONS_WITH_MEMBERSHIPS",
                        "identifyingColumns",
                        List.of("Number"),
                        "mapping",
                        Map.of(
                                "names.given", Map.of("column", "First"),
                                "names.family", Map.of("column", "Last"),
                                "sex", Map.of("column", "Sex"),
                                "birth.year", Map.of("column", "Born"),
                                "membership.joinedOn", Map.of("column", "Joined"))));
        return """
                --%1$s\r
                Content-Disposition: form-data; name="import"\r
                Content-Type: application/json\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="people.csv"\r
                Content-Type: text/csv\r
                \r
                %3$s\r
                --%1$s--\r
                """.formatted(BOUNDARY, request, file).getBytes(StandardCharsets.UTF_8);
    }

    private void say(String what, String format, Object... values) {
        terminal.say("  %-28s %s".formatted(what, String.format(Locale.ROOT, format, values)));
    }
}
