package coop.minga.gateway.routing;

import coop.minga.platform.problem.ProblemType;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.util.concurrent.TimeoutException;

/**
 * Names what went wrong between the gateway and a service.
 *
 * <p>Guarantee: every failure has an answer; what is not recognised is an unreachable service, never a fault of the
 * caller.
 */
final class UpstreamFailures {
    private UpstreamFailures() {}

    static ProblemType typeOf(Throwable failure) {
        return switch (failure) {
            case ConnectionPoolTooBusyException _ -> GatewayFailure.SERVICE_BUSY;
            // Waiting in the queue has timed out; an attempt to connect has a shorter limit and another exception.
            case TimeoutException _ -> GatewayFailure.SERVICE_BUSY;
            case ConnectTimeoutException _ -> GatewayFailure.SERVICE_TOO_SLOW;
            default -> GatewayFailure.SERVICE_UNREACHABLE;
        };
    }

    static String detailOf(ProblemType type, String service) {
        return switch (type) {
            case GatewayFailure.SERVICE_BUSY -> "The %s service is busy. Try again shortly.".formatted(service);
            case GatewayFailure.SERVICE_TOO_SLOW ->
                "The %s service did not answer in time. A write may have happened; repeat it with the same Idempotency-Key."
                        .formatted(service);
            case GatewayFailure.SERVICE_UNREACHABLE ->
                "The %s service could not be reached or broke off. A write may have happened; repeat it with the same Idempotency-Key."
                        .formatted(service);
            default -> type.title();
        };
    }
}
