package coop.minga.gateway.routing;

import static coop.minga.gateway.routing.GatewayUnderTest.assertProblem;
import static coop.minga.gateway.routing.GatewayUnderTest.await;
import static coop.minga.gateway.routing.GatewayUnderTest.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.minga.testing.FreePorts;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamFailuresTest {
    private static final Map<String, String> IMPATIENT = Map.of("minga.proxy.answer-timeout", "PT2S");
    private final Vertx upstream = Vertx.vertx();

    @AfterEach
    void stopUpstream() {
        await(upstream.close());
    }

    @Test
    void aServiceThatIsNotThereIsABadGateway() throws Exception {
        String nobody = "http://127.0.0.1:" + FreePorts.next();
        try (GatewayUnderTest gateway = GatewayUnderTest.beforeAddress(nobody, Map.of())) {
            assertProblem(gateway.get("/api/v1/persons"), 502, "SERVICE_UNREACHABLE");
            assertProblem(
                    gateway.send(gateway.request("/api/v1/persons").POST(HttpRequest.BodyPublishers.ofString("{}"))),
                    502,
                    "SERVICE_UNREACHABLE");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "this is not HTTP\r\n\r\n",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nx",
                ""
            })
    void anAnswerNobodyCanReadIsABadGateway(String answer) throws Exception {
        try (GatewayUnderTest gateway = GatewayUnderTest.beforeSocket(
                upstream,
                socket -> socket.handler(request -> socket.write(answer).onComplete(written -> socket.close())),
                Map.of())) {
            assertProblem(gateway.get("/api/v1/persons"), 502, "SERVICE_UNREACHABLE");
            assertProblem(
                    gateway.send(gateway.request("/api/v1/persons").POST(HttpRequest.BodyPublishers.ofString("{}"))),
                    502,
                    "SERVICE_UNREACHABLE");
        }
    }

    @Test
    void readsAreTriedASecondTimeAndWritesAreNot() throws Exception {
        AtomicInteger connections = new AtomicInteger();
        try (GatewayUnderTest gateway = GatewayUnderTest.beforeSocket(
                upstream,
                socket -> {
                    boolean isFirst = connections.incrementAndGet() % 2 == 1;
                    socket.handler(request -> {
                        if (!isFirst) {
                            socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok");
                        }
                        socket.close();
                    });
                },
                Map.of())) {
            assertEquals("ok", gateway.get("/api/v1/persons").body());
            assertEquals(2, connections.get());

            HttpResponse<String> write =
                    gateway.send(gateway.request("/api/v1/persons").POST(HttpRequest.BodyPublishers.ofString("{}")));
            assertProblem(write, 502, "SERVICE_UNREACHABLE");
            assertEquals(3, connections.get());
        }
    }

    @Test
    void aServiceThatDoesNotAnswerIsAGatewayTimeout() throws Exception {
        try (GatewayUnderTest gateway =
                GatewayUnderTest.before(upstream, request -> {}, IMPATIENT, TimeMeter.SYSTEM_NANOTIME)) {
            assertProblem(gateway.get("/api/v1/persons"), 504, "SERVICE_TOO_SLOW");
            assertProblem(
                    gateway.send(gateway.request("/api/v1/persons").POST(HttpRequest.BodyPublishers.ofString("{}"))),
                    504,
                    "SERVICE_TOO_SLOW");
        }
    }

    @Test
    void aServiceWithAllConnectionsInUseIsBusy() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Map<String, String> narrow = Map.of("minga.proxy.pool-size", "1", "minga.proxy.queue-size", "0");
        try (GatewayUnderTest gateway = GatewayUnderTest.before(
                        upstream,
                        request -> {
                            arrived.countDown();
                            upstream.executeBlocking(() -> release.await(1, TimeUnit.MINUTES))
                                    .onComplete(any -> request.response().end("done"));
                        },
                        narrow,
                        TimeMeter.SYSTEM_NANOTIME);
                ExecutorService callers = Executors.newSingleThreadExecutor()) {
            Future<HttpResponse<String>> first = callers.submit(() -> gateway.get("/api/v1/persons"));
            await(arrived);
            HttpResponse<String> second = gateway.get("/api/v1/persons");
            release.countDown();

            assertProblem(second, 503, "SERVICE_BUSY");
            assertEquals("1", header(second, "Retry-After"));
            assertEquals("done", first.get(1, TimeUnit.MINUTES).body());
        }
    }

    @Test
    void anAnswerThatBreaksOffIsNotACompleteAnswer() throws Exception {
        try (GatewayUnderTest gateway = GatewayUnderTest.beforeSocket(
                upstream,
                socket -> socket.handler(
                        request -> socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n")
                                .onComplete(written -> socket.close())),
                Map.of())) {
            assertThrows(IOException.class, () -> gateway.get("/api/v1/persons"));
        }
    }
}
