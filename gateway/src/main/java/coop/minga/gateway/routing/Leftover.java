package coop.minga.gateway.routing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/**
 * What a caller still sends after it has been refused.
 *
 * <p>Guarantee: it is thrown away for a while, because closing at once would reset the connection and the caller would
 * never read why; then the connection is closed.
 */
final class Leftover {
    private static final long PATIENCE_MILLIS = 10_000;

    private Leftover() {}

    static void discard(Vertx vertx, HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        long timer =
                vertx.setTimer(PATIENCE_MILLIS, fired -> request.connection().close());
        request.end().onComplete(ended -> vertx.cancelTimer(timer));
        request.resume();
    }
}
