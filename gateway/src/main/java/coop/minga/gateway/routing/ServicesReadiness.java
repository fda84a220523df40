package coop.minga.gateway.routing;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Shows which services can be reached.
 *
 * <p>Guarantee: never red. One service that is down must not take the way to the other three out of rotation. Asks the
 * services at most once in two seconds, however often it is asked itself.
 */
@Readiness
@Singleton
final class ServicesReadiness implements AsyncHealthCheck {
    private static final Logger LOG = Logger.getLogger(ServicesReadiness.class);
    private static final int PATIENCE_MILLIS = 1_000;

    private final HttpClient client;
    private final Map<String, Upstream> upstreams;
    private final Uni<HealthCheckResponse> answer;

    ServicesReadiness(Vertx vertx, Upstreams upstreams) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(PATIENCE_MILLIS));
        this.upstreams = upstreams.byService();
        this.answer = Uni.createFrom()
                .completionStage(() -> ask().toCompletionStage())
                .memoize()
                .forFixedDuration(Duration.ofSeconds(2));
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return answer;
    }

    private Future<HealthCheckResponse> ask() {
        Map<String, Future<String>> states = new LinkedHashMap<>();
        upstreams.forEach((service, upstream) -> states.put(service, state(upstream)));
        return Future.join(states.values().stream().toList()).map(any -> {
            HealthCheckResponseBuilder response =
                    HealthCheckResponse.named("services").up();
            states.forEach((service, state) -> response.withData(service, state.result()));
            upstreams.forEach((service, upstream) ->
                    response.withData(service + ".failures", upstream.failures().count()));
            return response.build();
        });
    }

    private Future<String> state(Upstream upstream) {
        RequestOptions options = new RequestOptions(upstream.options())
                .setURI("/q/health/ready")
                .setConnectTimeout(PATIENCE_MILLIS)
                .setIdleTimeout(PATIENCE_MILLIS);
        return client.request(options)
                .compose(HttpClientRequest::send)
                .compose(response -> response.end().map(end -> response.statusCode() == 200 ? "ready" : "not ready"))
                .recover(failure -> {
                    LOG.debugf("%s does not answer: %s", upstream.service(), failure);
                    return Future.succeededFuture("not reachable");
                });
    }
}
