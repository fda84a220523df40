package coop.minga.gateway.routing;

import coop.minga.gateway.openapi.ContractSnapshots;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts the gatekeeper and the proxy in front of everything Quarkus serves itself.
 *
 * <p>Guarantee: starts only when every service of the contract has an address.
 */
@Singleton
final class GatewayRoutes {
    /** Before CORS (-300), so that a preflight too is named and counted. */
    static final int GATEKEEPER_ORDER = -400;

    /** After CORS, which answers preflights, and before authentication (-200), which is the services' matter. */
    static final int PROXY_ORDER = -250;

    private final Upstreams upstreams;
    private final ProxyConfig proxyConfig;
    private final LimitsConfig limitsConfig;

    GatewayRoutes(Upstreams upstreams, ProxyConfig proxyConfig, LimitsConfig limitsConfig) {
        this.upstreams = upstreams;
        this.proxyConfig = proxyConfig;
        this.limitsConfig = limitsConfig;
    }

    void install(@Observes Router router, Vertx vertx) {
        RouteTable routes = RouteTable.of(ContractSnapshots.load());
        install(router, vertx, routes, upstreams.byService(), proxyConfig, limitsConfig, TimeMeter.SYSTEM_NANOTIME);
    }

    static void install(
            Router router,
            Vertx vertx,
            RouteTable routes,
            Map<String, Upstream> upstreams,
            ProxyConfig proxyConfig,
            LimitsConfig limitsConfig,
            TimeMeter clock) {
        router.route().order(GATEKEEPER_ORDER).handler(new Gatekeeper(vertx, routes, limitsConfig, clock));
        router.route().order(PROXY_ORDER).handler(new ApiProxy(vertx, new HashMap<>(upstreams), proxyConfig));
    }
}
