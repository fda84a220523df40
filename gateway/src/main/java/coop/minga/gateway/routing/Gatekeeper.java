package coop.minga.gateway.routing;

import coop.minga.platform.problem.PlatformFailure;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.netty.util.NetUtil;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Meets every request first: finds its path in the contract, and lets it in if its client and its organisation have
 * budget left.
 *
 * <p>Guarantee: a client is charged for each request, an organisation only for answers that show its token was genuine.
 */
final class Gatekeeper implements Handler<RoutingContext> {
    private static final int MAX_CLIENTS = 200_000;
    private static final int MAX_ORGANISATIONS = 100_000;
    private static final String POLICY = "RateLimit-Policy";
    private static final String STATE = "RateLimit";

    private final Vertx vertx;
    private final RouteTable routes;
    private final boolean isLimiting;
    private final Buckets clients;
    private final Buckets organisations;
    private final String clientPolicy;
    private final String bothPolicies;

    Gatekeeper(Vertx vertx, RouteTable routes, LimitsConfig config, TimeMeter clock) {
        this.vertx = vertx;
        this.routes = routes;
        this.isLimiting = config.enabled();
        this.clients = new Buckets("client", config.client(), MAX_CLIENTS, clock);
        this.organisations = new Buckets("organisation", config.organisation(), MAX_ORGANISATIONS, clock);
        this.clientPolicy = clients.policyItem();
        this.bothPolicies = clientPolicy + ", " + organisations.policyItem();
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String rawPath = request.path();
        ApiPath path = rawPath == null ? null : routes.find(rawPath).orElse(null);
        if (path != null) {
            // The name under which the metrics count this request; raw paths would make a time series per record.
            vertx.getOrCreateContext().putLocal("UrlPathTemplate", path.template());
        }
        Optional<String> organisation =
                isLimiting ? TokenClaims.claimedOrganisation(request.getHeader("Authorization")) : Optional.empty();
        new Admission(path, organisation, this::charge).attachTo(context);

        // Whoever asks whether we are alive must not be told that somebody else is too busy.
        boolean isProbe = rawPath != null && rawPath.startsWith("/q/");
        if (!isLimiting || isProbe || mayPass(request, organisation)) {
            context.next();
        }
    }

    private boolean mayPass(HttpServerRequest request, Optional<String> organisation) {
        HttpServerResponse response = request.response();
        ConsumptionProbe probe = clients.take(key(request.remoteAddress()));
        response.putHeader(POLICY, clientPolicy);
        response.putHeader(STATE, clients.stateItem(probe.getRemainingTokens()));
        if (!probe.isConsumed()) {
            refuse(
                    request,
                    Buckets.seconds(probe.getNanosToWaitForRefill()),
                    "This client has made too many requests.");
            return false;
        }
        long waitSeconds = organisation.map(organisations::waitSeconds).orElse(0L);
        if (waitSeconds > 0) {
            refuse(request, waitSeconds, "This organisation has made too many requests.");
            return false;
        }
        return true;
    }

    private void charge(RoutingContext context, String organisation) {
        long remaining = organisations.charge(organisation);
        HttpServerResponse response = context.response();
        response.putHeader(POLICY, bothPolicies);
        response.putHeader(STATE, response.headers().get(STATE) + ", " + organisations.stateItem(remaining));
    }

    private void refuse(HttpServerRequest request, long waitSeconds, String detail) {
        request.response().putHeader("Retry-After", Long.toString(Math.max(1, waitSeconds)));
        ProblemAnswer.send(request, PlatformFailure.TOO_MANY_REQUESTS, detail);
        Leftover.discard(vertx, request);
    }

    /** Whoever has one IPv6 address usually has the 2^64 of its network, so the network is the client. */
    private static String key(@Nullable SocketAddress address) {
        String host = address == null ? null : address.hostAddress();
        if (host == null) {
            return "unknown";
        }
        if (host.indexOf(':') < 0) {
            return host;
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(host);
        return bytes == null || bytes.length < 16 ? host : HexFormat.of().formatHex(bytes, 0, 8);
    }
}
