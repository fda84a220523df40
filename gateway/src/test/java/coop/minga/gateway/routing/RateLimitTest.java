package coop.minga.gateway.routing;

import static coop.minga.gateway.routing.GatewayUnderTest.assertProblem;
import static coop.minga.gateway.routing.GatewayUnderTest.await;
import static coop.minga.gateway.routing.GatewayUnderTest.bearerOf;
import static coop.minga.gateway.routing.GatewayUnderTest.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.TimeMeter;
import io.vertx.core.Vertx;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {
    private static final String OURS = "0199a1f0-0000-7000-8000-000000000001";
    private static final String THEIRS = "0199a1f0-0000-7000-8000-000000000002";

    private final Vertx upstream = Vertx.vertx();
    private final StoppedClock clock = new StoppedClock();
    private final AtomicInteger status = new AtomicInteger(200);

    @AfterEach
    void stopUpstream() {
        await(upstream.close());
    }

    @Test
    void aClientThatAsksTooOftenIsToldWhenToComeBack() throws Exception {
        try (GatewayUnderTest gateway = gateway("client", 1, 2)) {
            HttpResponse<String> first = gateway.get("/api/v1/persons");
            assertEquals("\"client\";q=2;w=2", policy(first));
            assertEquals("\"client\";r=1;t=1", header(first, "RateLimit"));
            assertEquals(200, gateway.get("/api/v1/persons").statusCode());

            HttpResponse<String> refused = gateway.get("/api/v1/persons");
            assertProblem(refused, 429, "TOO_MANY_REQUESTS");
            assertEquals("1", header(refused, "Retry-After"));
            assertEquals("\"client\";r=0;t=2", header(refused, "RateLimit"));

            clock.pass(Duration.ofSeconds(1));
            assertEquals(200, gateway.get("/api/v1/persons").statusCode());
            assertEquals(429, gateway.get("/api/v1/persons").statusCode());
        }
    }

    @Test
    void probesAreNeverRefused() throws Exception {
        try (GatewayUnderTest gateway = gateway("client", 1, 1)) {
            gateway.get("/api/v1/persons");

            assertEquals(429, gateway.get("/api/v1/persons").statusCode());
            assertEquals("next", gateway.get("/q/health/ready").body());
        }
    }

    @Test
    void anOrganisationIsChargedForWhatAServiceAnsweredIt() throws Exception {
        try (GatewayUnderTest gateway = gateway("organisation", 1, 2)) {
            HttpResponse<String> first = as(gateway, OURS);
            assertEquals("\"client\";q=2000;w=2, \"organisation\";q=2;w=2", policy(first));
            assertTrue(String.valueOf(header(first, "RateLimit")).endsWith("\"organisation\";r=1;t=1"));
            status.set(404);
            assertEquals(404, as(gateway, OURS).statusCode());

            assertProblem(as(gateway, OURS), 429, "TOO_MANY_REQUESTS");
            assertEquals(404, as(gateway, THEIRS).statusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 400, 406, 413, 415, 500, 503})
    void aForgedTokenDoesNotBurnAnothersBudget(int answer) throws Exception {
        try (GatewayUnderTest gateway = gateway("organisation", 1, 1)) {
            status.set(answer);
            for (int i = 0; i < 3; i++) {
                HttpResponse<String> forged = as(gateway, THEIRS);
                assertEquals(answer, forged.statusCode());
                assertEquals("\"client\";q=2000;w=2", policy(forged));
            }
            status.set(200);

            assertEquals(200, as(gateway, THEIRS).statusCode());
            assertEquals(429, as(gateway, THEIRS).statusCode());
        }
    }

    @Test
    void anOperationWithoutATokenChargesNoOrganisation() throws Exception {
        try (GatewayUnderTest gateway = gateway("organisation", 1, 1)) {
            for (int i = 0; i < 3; i++) {
                HttpResponse<String> open = gateway.send(gateway.request("/api/v1/persons/searches")
                        .header("Authorization", bearerOf(THEIRS))
                        .POST(HttpRequest.BodyPublishers.ofString("{}")));
                assertEquals(200, open.statusCode());
            }
        }
    }

    @Test
    void limitsCanBeSwitchedOff() throws Exception {
        try (GatewayUnderTest gateway = GatewayUnderTest.before(
                upstream,
                request -> request.response().end(),
                Map.of("minga.limits.enabled", "false", "minga.limits.client.burst", "1"),
                clock)) {
            gateway.get("/api/v1/persons");

            HttpResponse<String> second = gateway.get("/api/v1/persons");
            assertEquals(200, second.statusCode());
            assertFalse(second.headers().firstValue("RateLimit").isPresent());
        }
    }

    @Test
    void bucketsAreForgottenWhenTheyAreFullAgainAndNeverExceedTheirNumber() {
        Buckets buckets = new Buckets("test", rate(1, 5), 100, clock);
        for (int i = 0; i < 10_000; i++) {
            buckets.take("client-" + i);
        }
        assertTrue(buckets.size() <= 100, "buckets held: " + buckets.size());

        buckets.take("steady");
        clock.pass(Duration.ofSeconds(61));
        buckets.take("steady");
        clock.pass(Duration.ofSeconds(61));
        buckets.take("another");
        assertEquals(2, buckets.size());
    }

    @Test
    void aRotationForgetsNothingOfWhoKeepsAsking() {
        Buckets buckets = new Buckets("test", rate(1, 3), 100, clock);
        clock.pass(Duration.ofSeconds(59));
        for (int i = 0; i < 3; i++) {
            assertTrue(buckets.take("greedy").isConsumed());
        }
        clock.pass(Duration.ofSeconds(1));

        assertTrue(buckets.take("greedy").isConsumed());
        assertFalse(buckets.take("greedy").isConsumed());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "Bearer", "Bearer a.b.c", "Bearer a.!!!.c", "Basic YTpi", "Bearer a.e30.c", "Bearer a.W10.c"
            })
    void aHeaderWithoutAnOrganisationNamesNone(@Nullable String authorization) {
        assertTrue(TokenClaims.claimedOrganisation(authorization).isEmpty());
    }

    @Test
    void readsTheOrganisationOnlyAtTheTopOfTheClaims() {
        assertEquals(Optional.of(OURS), TokenClaims.claimedOrganisation(bearerOf(OURS)));
        assertTrue(TokenClaims.claimedOrganisation(bearerOf("not-a-uuid")).isEmpty());
        assertTrue(TokenClaims.claimedOrganisation(bearerOf(OURS) + "x".repeat(9000))
                .isEmpty());
    }

    private HttpResponse<String> as(GatewayUnderTest gateway, String organisation) throws Exception {
        return gateway.send(gateway.request("/api/v1/persons").header("Authorization", bearerOf(organisation)));
    }

    private static String policy(HttpResponse<String> response) {
        String policy = header(response, "RateLimit-Policy");
        assertNotNull(policy);
        return policy;
    }

    private GatewayUnderTest gateway(String bucket, int perSecond, int burst) {
        return GatewayUnderTest.before(
                upstream,
                request -> request.response().setStatusCode(status.get()).end(),
                Map.of(
                        "minga.limits." + bucket + ".per-second",
                        String.valueOf(perSecond),
                        "minga.limits." + bucket + ".burst",
                        String.valueOf(burst)),
                clock);
    }

    private static LimitsConfig.Rate rate(long perSecond, long burst) {
        return new LimitsConfig.Rate() {
            @Override
            public long perSecond() {
                return perSecond;
            }

            @Override
            public long burst() {
                return burst;
            }
        };
    }

    /** Time that passes only when the test says so. */
    private static final class StoppedClock implements TimeMeter {
        private final AtomicLong nanos = new AtomicLong(1);

        void pass(Duration duration) {
            nanos.addAndGet(duration.toNanos());
        }

        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
