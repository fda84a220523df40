package coop.minga.gateway.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import coop.minga.platform.http.RequestIds;
import io.github.bucket4j.TimeMeter;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A gateway without CDI on a free port, in front of one upstream that a test writes itself.
 *
 * <p>Guarantee: the same handlers in the same order as in production; everything stops with it.
 */
final class GatewayUnderTest implements AutoCloseable {
    static final String SNAPSHOT = """
            openapi: 3.1.0
            info: {title: Test, version: v1}
            paths:
              /api/v1/persons:
                get: {security: [{bearer: []}], responses: {}}
                post:
                  security: [{bearer: []}]
                  requestBody: {content: {application/json: {}}}
                  responses: {}
              /api/v1/persons/{id}:
                get: {security: [{bearer: []}], responses: {}}
                delete: {security: [{bearer: []}], responses: {}}
                patch:
                  requestBody: {content: {application/merge-patch+json: {}}}
                  responses: {}
              /api/v1/persons/searches:
                post: {responses: {}}
              /api/v1/imports:
                post:
                  requestBody: {content: {text/csv: {}}}
                  responses: {}
            """;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofMinutes(1))
            .build();
    private final int port;

    private GatewayUnderTest(String upstreamUrl, Map<String, String> settings, TimeMeter clock) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(ProxyConfig.class)
                .withMapping(LimitsConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 500))
                .build();
        ProxyConfig proxy = config.getConfigMapping(ProxyConfig.class);
        Router router = Router.router(vertx);
        new RequestIds(Clock.systemUTC()).register(router);
        GatewayRoutes.install(
                router,
                vertx,
                RouteTable.of(Map.of("membership", document(SNAPSHOT))),
                Map.of("membership", Upstream.of("membership", upstreamUrl, proxy.queueTimeout())),
                proxy,
                config.getConfigMapping(LimitsConfig.class),
                clock);
        router.route().handler(context -> context.response().setStatusCode(404).end("next"));
        HttpServer server = await(vertx.createHttpServer()
                .requestHandler(request -> {
                    // As in Quarkus, so that no byte is lost before somebody reads.
                    if (!request.isEnded()) {
                        request.pause();
                    }
                    router.handle(request);
                })
                .listen(0, "127.0.0.1"));
        port = server.actualPort();
    }

    static GatewayUnderTest before(Vertx upstreamVertx, Handler<HttpServerRequest> upstream) {
        return before(upstreamVertx, upstream, Map.of(), TimeMeter.SYSTEM_NANOTIME);
    }

    static GatewayUnderTest before(
            Vertx upstreamVertx, Handler<HttpServerRequest> upstream, Map<String, String> settings, TimeMeter clock) {
        HttpServer server =
                await(upstreamVertx.createHttpServer().requestHandler(upstream).listen(0, "127.0.0.1"));
        return new GatewayUnderTest("http://127.0.0.1:" + server.actualPort(), settings, clock);
    }

    /** In front of an upstream that speaks whatever the test writes to its sockets. */
    static GatewayUnderTest beforeSocket(
            Vertx upstreamVertx, Handler<NetSocket> upstream, Map<String, String> settings) {
        NetServer server =
                await(upstreamVertx.createNetServer().connectHandler(upstream).listen(0, "127.0.0.1"));
        return beforeAddress("http://127.0.0.1:" + server.actualPort(), settings);
    }

    static GatewayUnderTest beforeAddress(String url, Map<String, String> settings) {
        return new GatewayUnderTest(url, settings, TimeMeter.SYSTEM_NANOTIME);
    }

    int port() {
        return port;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofMinutes(1));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    static JsonNode document(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A token that says it is of this organisation, signed by nobody. */
    static String bearerOf(String organisation) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String payload = encoder.encodeToString("{\"sub\":\"s\",\"aud\":[\"a\",{\"org\":\"x\"}],\"org\":\"%s\"}"
                .formatted(organisation)
                .getBytes(StandardCharsets.UTF_8));
        return "Bearer eyJhbGciOiJSUzI1NiJ9." + payload + ".c2lnbmF0dXJl";
    }

    static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(1, TimeUnit.MINUTES)
                .join();
    }

    static void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(1, TimeUnit.MINUTES)) {
            throw new AssertionError("What the test waits for did not happen within a minute.");
        }
    }

    static @Nullable String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    static void assertProblem(HttpResponse<String> response, int status, String code) {
        if (response.statusCode() != status
                || !"application/problem+json".equals(header(response, "Content-Type"))
                || !response.body().contains("\"code\":\"" + code + "\"")
                || header(response, "X-Request-Id") == null) {
            throw new AssertionError("Expected %d %s but got %d %s %s"
                    .formatted(
                            status,
                            code,
                            response.statusCode(),
                            response.body(),
                            response.headers().map()));
        }
    }

    @Override
    public void close() {
        await(vertx.close());
    }
}
