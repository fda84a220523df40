package coop.minga.stack.mobilemoney;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A mobile money provider on a port of loopback. Under {@code /simulator} anybody pays, and says what goes wrong; the rest
 * is the GSMA Mobile Money API, for whoever has the key.
 *
 * <p>Books are in memory: a transaction is known until the simulator ends.
 */
public final class MobileMoneySimulator implements AutoCloseable {
    private static final int MOST_A_PAGE = 500;

    private final HttpServer server;
    private final Callbacks callbacks;
    private final Provider provider;
    private final String key;
    private final JsonMapper json = JsonMapper.builder().build();

    private MobileMoneySimulator(HttpServer server, Callbacks callbacks, String key, Clock clock) {
        this.server = server;
        this.callbacks = callbacks;
        this.key = key;
        this.provider = new Provider(clock, callbacks);
    }

    /**
     * Starts one.
     *
     * @param port any free one if 0
     * @param key what clients send as {@code X-API-Key}
     * @param callbackUrl asked for each callback
     */
    public static MobileMoneySimulator start(int port, String key, Supplier<URI> callbackUrl, CallbackTokens tokens)
            throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var simulator = new MobileMoneySimulator(server, new Callbacks(callbackUrl, tokens), key, Clock.systemUTC());
        server.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.createContext("/", simulator::answer);
        server.start();
        return simulator;
    }

    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    public void openAccount(String account, UUID organisation, String currency) {
        provider.open(new Provider.Account(account, organisation, currency));
    }

    /** Waits until no callback is on its way. */
    public void awaitCallbacks() {
        callbacks.awaitAll();
    }

    /** Every callback that was tried, in the order of their answers. */
    public List<Delivery> deliveries() {
        return callbacks.deliveries();
    }

    @Override
    public void close() {
        server.stop(0);
        callbacks.close();
    }

    private record Answer(int status, JsonNode body, Map<String, String> headers) {
        static Answer of(int status, JsonNode body) {
            return new Answer(status, body, Map.of());
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        Answer answer;
        try {
            answer = route(exchange);
        } catch (NoSuchElementException unknown) {
            answer = error(404, "identification", "identifierError", String.valueOf(unknown.getMessage()));
        } catch (IllegalArgumentException | DateTimeParseException | JsonProcessingException wrong) {
            answer = error(400, "validation", "formatError", String.valueOf(wrong.getMessage()));
        }
        byte[] body = json.writeValueAsBytes(answer.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private Answer route(HttpExchange exchange) throws IOException {
        var path = List.of(exchange.getRequestURI().getPath().substring(1).split("/", -1));
        var what = exchange.getRequestMethod() + " " + path.getFirst() + " " + path.size();
        if (path.getFirst().equals("simulator")) {
            return simulate(what, path, body(exchange));
        }
        if (what.equals("GET heartbeat 1")) {
            return Answer.of(200, JsonNodeFactory.instance.objectNode().put("serviceStatus", "available"));
        }
        if (!key.equals(exchange.getRequestHeaders().getFirst("X-API-Key"))) {
            return error(401, "authorisation", "clientAuthorisationError", "the key is missing or wrong");
        }
        return switch (what) {
            case "GET transactions 2" -> Answer.of(200, find(path.get(1)).json());
            case "POST transactions 3" -> reverse(path.get(1), exchange);
            case "GET responses 2" -> response(path.get(1));
            case "GET accounts 4" -> statement(path.get(2), query(exchange));
            default -> throw new NoSuchElementException("there is no " + what);
        };
    }

    private Answer simulate(String what, List<String> path, JsonNode body) {
        return switch (what) {
            case "POST simulator 2" ->
                path.get(1).equals("accounts")
                        ? open(body)
                        : Answer.of(201, pay(body).json());
            case "POST simulator 4" ->
                path.get(3).equals("reversals")
                        ? decide(path.get(2), text(body, "outcome"))
                        : Answer.of(
                                200,
                                provider.end(path.get(2), text(body, "outcome"), Faults.of(body.path("faults")))
                                        .json());
            default -> throw new NoSuchElementException("there is no " + what);
        };
    }

    private Answer open(JsonNode body) {
        openAccount(text(body, "account"), UUID.fromString(text(body, "organisation")), text(body, "currency"));
        return Answer.of(201, body);
    }

    private Transaction pay(JsonNode body) {
        return provider.pay(new Provider.Payment(
                text(body, "account"),
                text(body, "payer"),
                text(body, "amount"),
                text(body, "currency"),
                body.hasNonNull("reference") ? body.get("reference").asText() : null,
                body.path("outcome").asText(Transaction.COMPLETED),
                Faults.of(body.path("faults"))));
    }

    private Answer decide(String reference, String outcome) {
        provider.decideReversal(reference, outcome);
        return Answer.of(200, find(reference).json());
    }

    private Answer reverse(String reference, HttpExchange exchange) {
        var correlation =
                UUID.fromString(String.valueOf(exchange.getRequestHeaders().getFirst("X-CorrelationID")));
        var reversal = provider.reverse(reference, correlation);
        return Answer.of(
                202,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("serverCorrelationId", UUID.randomUUID().toString())
                        .put("status", Transaction.PENDING)
                        .put("notificationMethod", "callback")
                        .put("objectReference", reversal.reference()));
    }

    private Answer response(String correlation) {
        var reference = provider.byCorrelation(correlation)
                .orElseThrow(() -> new NoSuchElementException("nothing was asked under " + correlation));
        return Answer.of(200, JsonNodeFactory.instance.objectNode().put("link", "/transactions/" + reference));
    }

    private Answer statement(String account, Function<String, String> query) {
        var offset = number(query.apply("offset"), 0);
        var limit = Math.min(number(query.apply("limit"), MOST_A_PAGE), MOST_A_PAGE);
        var all = provider.statement(
                account, Instant.parse(query.apply("fromDateTime")), Instant.parse(query.apply("toDateTime")));
        var page = JsonNodeFactory.instance.arrayNode();
        all.stream().skip(offset).limit(limit).forEach(each -> page.add(each.json()));
        return new Answer(
                200,
                page,
                Map.of(
                        "X-Records-Available-Count", String.valueOf(all.size()),
                        "X-Records-Returned-Count", String.valueOf(page.size())));
    }

    private Transaction find(String reference) {
        return provider.find(reference)
                .orElseThrow(() -> new NoSuchElementException("there is no transaction " + reference));
    }

    private JsonNode body(HttpExchange exchange) throws IOException {
        try (var in = exchange.getRequestBody()) {
            return json.readTree(in);
        }
    }

    private static String text(JsonNode body, String field) {
        if (!body.path(field).isTextual()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return body.get(field).asText();
    }

    private static int number(String text, int otherwise) {
        return text.isEmpty() ? otherwise : Integer.parseInt(text);
    }

    private static Function<String, String> query(HttpExchange exchange) {
        Map<String, String> values = new HashMap<>();
        var raw = exchange.getRequestURI().getRawQuery();
        for (var pair : (raw == null ? "" : raw).split("&", -1)) {
            var parts = pair.split("=", 2);
            values.put(parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return name -> values.getOrDefault(name, "");
    }

    private static Answer error(int status, String category, String code, String description) {
        return Answer.of(
                status,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("errorCategory", category)
                        .put("errorCode", code)
                        .put("errorDescription", description));
    }
}
