package coop.minga.gateway.routing;

import static coop.minga.gateway.routing.GatewayUnderTest.assertProblem;
import static coop.minga.gateway.routing.GatewayUnderTest.await;
import static coop.minga.gateway.routing.GatewayUnderTest.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiProxyTest {
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private final Vertx upstream = Vertx.vertx();
    private final AtomicReference<MultiMap> seen = new AtomicReference<>(MultiMap.caseInsensitiveMultiMap());

    @AfterEach
    void stopUpstream() {
        await(upstream.close());
    }

    @Test
    void passesTheTokenAndTheQueryAndTheAnswerThrough() throws Exception {
        try (GatewayUnderTest gateway = GatewayUnderTest.before(upstream, request -> request.response()
                .setStatusCode(201)
                .putHeader("ETag", "\"7\"")
                .end(request.method() + " " + request.uri() + " " + request.getHeader("Authorization")))) {
            String path = "/api/v1/persons/17?asOf=2026-03-31&q=%C3%A9";
            HttpResponse<String> response = gateway.send(gateway.request(path).header("Authorization", "Bearer t"));

            assertEquals(201, response.statusCode());
            assertEquals("GET " + path + " Bearer t", response.body());
            assertEquals("\"7\"", header(response, "ETag"));
        }
    }

    @Test
    void stripsWhatAClientMayNotSay() throws Exception {
        try (GatewayUnderTest gateway = recording()) {
            gateway.send(gateway.request("/api/v1/persons")
                    .header("X-Forwarded-For", "10.0.0.1")
                    .header("X-Forwarded-Host", "evil.example")
                    .header("Forwarded", "for=10.0.0.1")
                    .header("X-Real-IP", "10.0.0.1")
                    .header("X-Minga-Organisation", "other")
                    .header("TE", "trailers")
                    .header("X-Harmless", "1"));

            for (String name : List.of(
                    "X-Forwarded-For",
                    "X-Forwarded-Host",
                    "Forwarded",
                    "X-Real-IP",
                    "X-Minga-Organisation",
                    "TE",
                    "Connection")) {
                assertFalse(seen().contains(name), name);
            }
            assertEquals("1", seen().get("X-Harmless"));
        }
    }

    @Test
    void stripsFromTheAnswerWhatBelongsToOneConnection() throws Exception {
        try (GatewayUnderTest gateway = GatewayUnderTest.before(upstream, request -> request.response()
                .putHeader("Keep-Alive", "timeout=5")
                .putHeader("X-Secret-Hop", "1")
                .putHeader("Connection", "X-Secret-Hop")
                .putHeader("X-Request-Id", "the-services-own")
                .putHeader("RateLimit", "\"theirs\";r=1;t=1")
                .end())) {
            HttpResponse<String> response =
                    gateway.send(gateway.request("/api/v1/persons").header("X-Request-Id", "mine"));

            assertEquals(List.of("mine"), response.headers().allValues("X-Request-Id"));
            assertFalse(response.headers().allValues("RateLimit").toString().contains("theirs"));
            assertNull(header(response, "Keep-Alive"));
            assertNull(header(response, "X-Secret-Hop"));
        }
    }

    @Test
    void keepsTheCallersNameAndTrace() throws Exception {
        try (GatewayUnderTest gateway = recording()) {
            HttpResponse<String> response = gateway.send(gateway.request("/api/v1/persons")
                    .header("X-Request-Id", "from-the-phone_1.2")
                    .header("traceparent", TRACE));

            assertEquals("from-the-phone_1.2", seen().get("X-Request-Id"));
            assertEquals("from-the-phone_1.2", header(response, "X-Request-Id"));
            assertEquals(TRACE, seen().get("traceparent"));
        }
    }

    @Test
    void givesANameAndATraceToARequestWithoutAcceptableOnes() throws Exception {
        try (GatewayUnderTest gateway = recording()) {
            HttpResponse<String> response = gateway.send(gateway.request("/api/v1/persons")
                    .header("X-Request-Id", "a".repeat(65))
                    .header("traceparent", "00-00000000000000000000000000000000-00f067aa0ba902b7-01"));

            String id = header(response, "X-Request-Id");
            assertTrue(id != null && id.matches("[0-9a-f-]{36}"), id);
            assertEquals(id, seen().get("X-Request-Id"));
            String trace = seen().get("traceparent");
            assertTrue(trace.matches("00-(?!0{32})[0-9a-f]{32}-[0-9a-f]{16}-01"), trace);
        }
    }

    @Test
    void cutsTheServicesOwnAddressOutOfReferences() throws Exception {
        try (GatewayUnderTest gateway = GatewayUnderTest.before(upstream, request -> request.response()
                .putHeader("Location", "http://" + request.authority() + "/api/v1/persons/1")
                .putHeader("Link", "<http://" + request.authority() + "/api/v1/persons?after=x>; rel=\"next\"")
                .end())) {
            HttpResponse<String> response = gateway.get("/api/v1/persons");

            assertEquals("/api/v1/persons/1", header(response, "Location"));
            assertEquals("</api/v1/persons?after=x>; rel=\"next\"", header(response, "Link"));
        }
    }

    @Test
    void answersAnotherMethodWithWhatIsAllowed() throws Exception {
        try (GatewayUnderTest gateway = recording()) {
            HttpResponse<String> wrong = gateway.send(
                    gateway.request("/api/v1/persons/1").method("PUT", HttpRequest.BodyPublishers.ofString("{}")));
            HttpResponse<String> options = gateway.send(
                    gateway.request("/api/v1/persons/1").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

            assertProblem(wrong, 405, "METHOD_NOT_ALLOWED");
            assertEquals("DELETE, GET, HEAD, OPTIONS, PATCH", header(wrong, "Allow"));
            assertEquals(204, options.statusCode());
        }
    }

    @Test
    void leavesUnknownPathsToTheNextRoute() throws Exception {
        try (GatewayUnderTest gateway = recording()) {
            assertEquals("next", gateway.get("/api/v1/nothing").body());
            assertEquals("next", gateway.get("/api/v1/persons/%2e%2e").body());
        }
    }

    @Test
    void answersHeadAndConditionalRequestsWithoutABody() throws Exception {
        try (GatewayUnderTest gateway = GatewayUnderTest.before(upstream, request -> {
            if (request.getHeader("If-None-Match") != null) {
                request.response().setStatusCode(304).putHeader("ETag", "\"1\"").end();
            } else if (request.method().equals(HttpMethod.DELETE)) {
                request.response().setStatusCode(204).end();
            } else {
                request.response().putHeader("Content-Length", "12").end();
            }
        })) {
            HttpResponse<String> head = gateway.send(
                    gateway.request("/api/v1/persons/1").method("HEAD", HttpRequest.BodyPublishers.noBody()));
            HttpResponse<String> same =
                    gateway.send(gateway.request("/api/v1/persons/1").header("If-None-Match", "\"1\""));
            HttpResponse<String> deleted =
                    gateway.send(gateway.request("/api/v1/persons/1").DELETE());

            assertEquals("12", header(head, "Content-Length"));
            assertEquals(304, same.statusCode());
            assertNull(header(same, "Transfer-Encoding"));
            assertEquals(204, deleted.statusCode());
            assertNull(header(deleted, "Transfer-Encoding"));
        }
    }

    private MultiMap seen() {
        return Objects.requireNonNull(seen.get());
    }

    private GatewayUnderTest recording() {
        return GatewayUnderTest.before(upstream, request -> {
            seen.set(MultiMap.caseInsensitiveMultiMap().addAll(request.headers()));
            request.response().end();
        });
    }
}
