package coop.minga.gateway.routing;

import static coop.minga.gateway.routing.GatewayUnderTest.assertProblem;
import static coop.minga.gateway.routing.GatewayUnderTest.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.TimeMeter;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BodyStreamingTest {
    private static final int MEGABYTE = 1024 * 1024;
    private final Vertx upstream = Vertx.vertx();

    @AfterEach
    void stopUpstream() {
        await(upstream.close());
    }

    @Test
    void streamsTwentyMegabytesUpAndDown() throws Exception {
        byte[] payload = new byte[20 * MEGABYTE];
        new Random(7).nextBytes(payload);
        try (GatewayUnderTest gateway = GatewayUnderTest.before(upstream, request -> request.body()
                .onSuccess(body -> request.response().end(body)))) {
            HttpResponse<byte[]> declared = gateway.sendForBytes(
                    gateway.request("/api/v1/imports").POST(HttpRequest.BodyPublishers.ofByteArray(payload)));
            HttpResponse<byte[]> chunked = gateway.sendForBytes(
                    gateway.request("/api/v1/imports").expectContinue(true).POST(chunked(payload)));

            assertTrue(Arrays.equals(payload, declared.body()));
            assertTrue(Arrays.equals(payload, chunked.body()));
        }
    }

    @Test
    void bringsAnHttp2UploadWithoutALengthToTheService() {
        try (GatewayUnderTest gateway = GatewayUnderTest.before(upstream, BodyStreamingTest::echo)) {
            HttpClient client = upstream.createHttpClient(new HttpClientOptions()
                    .setProtocolVersion(HttpVersion.HTTP_2)
                    .setHttp2ClearTextUpgrade(false));
            HttpClientRequest request =
                    await(client.request(HttpMethod.POST, gateway.port(), "127.0.0.1", "/api/v1/imports"));
            request.setChunked(true);
            Future<String> answer = answer(request);
            await(request.write("first,"));
            await(request.end("second"));
            String body = await(answer);

            assertEquals(HttpVersion.HTTP_2, request.version());
            assertEquals("200 first,second", body);
        }
    }

    @Test
    void refusesABodyThatDeclaresTooMuch() throws Exception {
        try (GatewayUnderTest gateway = GatewayUnderTest.before(upstream, BodyStreamingTest::echo)) {
            HttpRequest.Builder request = gateway.request("/api/v1/persons")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[MEGABYTE + 1]));

            assertProblem(gateway.send(request), 413, "TOO_LARGE");
            assertProblem(gateway.send(request.expectContinue(true)), 413, "TOO_LARGE");
            assertEquals(200, gateway.get("/api/v1/persons").statusCode());
        }
    }

    @Test
    void passesABodyOfExactlyTheLimit() throws Exception {
        try (GatewayUnderTest gateway = GatewayUnderTest.before(upstream, BodyStreamingTest::echo)) {
            HttpResponse<byte[]> declared = gateway.sendForBytes(gateway.request("/api/v1/persons")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[MEGABYTE])));
            HttpResponse<byte[]> chunked =
                    gateway.sendForBytes(gateway.request("/api/v1/persons").POST(chunked(new byte[MEGABYTE])));

            assertEquals(MEGABYTE, declared.body().length);
            assertEquals(MEGABYTE, chunked.body().length);
        }
    }

    @Test
    void refusesAChunkedBodyThatBecomesTooLarge() throws Exception {
        try (GatewayUnderTest gateway = GatewayUnderTest.before(upstream, request -> request.body()
                .onSuccess(body -> request.response().end()))) {
            HttpResponse<String> response =
                    gateway.send(gateway.request("/api/v1/persons").POST(chunked(new byte[8 * MEGABYTE])));

            assertProblem(response, 413, "TOO_LARGE");
            assertEquals(200, gateway.get("/api/v1/persons").statusCode());
        }
    }

    @Test
    void givesUpOnABodyThatDoesNotComeAndFreesTheConnection() throws Exception {
        Map<String, String> settings = Map.of("minga.proxy.answer-timeout", "PT3S", "minga.proxy.pool-size", "1");
        try (GatewayUnderTest gateway = GatewayUnderTest.before(
                upstream,
                request -> request.body().onSuccess(body -> request.response().end()),
                settings,
                TimeMeter.SYSTEM_NANOTIME)) {
            HttpClient client = upstream.createHttpClient();
            HttpClientRequest request =
                    await(client.request(HttpMethod.POST, gateway.port(), "127.0.0.1", "/api/v1/persons"));
            request.putHeader("Content-Length", "100");
            await(request.write("begun"));
            String body = await(answer(request));

            assertTrue(body.startsWith("408 ") && body.contains("BODY_TOO_SLOW"), body);
            assertEquals(200, gateway.get("/api/v1/persons").statusCode());
        }
    }

    @Test
    void eventsPassOneByOneWhileTheAnswerIsOpenLongerThanItMayTakeToBegin() throws Exception {
        Promise<HttpServerResponse> opened = Promise.promise();
        Map<String, String> settings = Map.of("minga.proxy.answer-timeout", "PT3S");
        try (GatewayUnderTest gateway = GatewayUnderTest.before(
                upstream,
                request -> {
                    HttpServerResponse response = request.response().setChunked(true);
                    response.putHeader("Content-Type", "text/event-stream").write("event: state\nid: 1\n\n");
                    opened.complete(response);
                },
                settings,
                TimeMeter.SYSTEM_NANOTIME)) {
            HttpClient client = upstream.createHttpClient();
            HttpClientRequest request =
                    await(client.request(HttpMethod.GET, gateway.port(), "127.0.0.1", "/api/v1/persons"));
            CountDownLatch ended = new CountDownLatch(1);
            BlockingQueue<String> events = new LinkedBlockingQueue<>();
            Future<HttpClientResponse> answer = request.response()
                    .onSuccess(response -> response.handler(bytes -> events.add(bytes.toString()))
                            .endHandler(end -> ended.countDown()));
            request.end();
            await(answer);
            assertEquals("event: state\nid: 1\n\n", events.poll(1, TimeUnit.MINUTES));

            // The second event is sent only now that the first has arrived, and later than an answer may begin.
            HttpServerResponse response = await(opened.future());
            upstream.setTimer(3_500, fired -> response.end("event: progress\nid: 2\n\n"));
            assertEquals("event: progress\nid: 2\n\n", events.poll(1, TimeUnit.MINUTES));
            await(ended);
        }
    }

    /** Composed on the event loop: a body that arrives before somebody listens is lost. */
    private static Future<String> answer(HttpClientRequest request) {
        return request.response()
                .compose(response -> response.body().map(body -> response.statusCode() + " " + body.toString()));
    }

    private static HttpRequest.BodyPublisher chunked(byte[] payload) {
        return HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(payload));
    }

    private static void echo(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        if (length == null) {
            request.response().setChunked(true);
        } else {
            request.response().putHeader("Content-Length", length);
        }
        request.pipe().endOnFailure(false).to(request.response());
    }
}
