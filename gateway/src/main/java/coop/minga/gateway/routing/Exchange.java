package coop.minga.gateway.routing;

import coop.minga.platform.http.RequestIds;
import coop.minga.platform.problem.PlatformFailure;
import coop.minga.platform.problem.Problem;
import coop.minga.platform.problem.ProblemType;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to a service and the answer on its way back.
 *
 * <p>Guarantee: the caller gets the service's answer or a problem, never an empty error; bytes flow at the speed of the
 * slower side. Lives on the request's event loop and is used once.
 */
final class Exchange implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(Exchange.class);

    /** A body that brings less than this while the timeout runs is a way to hold a connection, not an upload. */
    private static final int PROGRESS_BYTES = 16 * 1024;

    private static final int NOT_MODIFIED = 304;

    private final Vertx vertx;
    private final Upstream upstream;
    private final Passage passage;
    private final long answerTimeoutMillis;
    private final HttpServerRequest incoming;

    private @Nullable HttpClientRequest outgoing;
    private @Nullable ProblemType verdict;
    private boolean isBodyComplete;
    private int unwatchedBytes;
    private long timer = -1;

    Exchange(Vertx vertx, Upstream upstream, Passage passage, long answerTimeoutMillis, HttpServerRequest incoming) {
        this.vertx = vertx;
        this.upstream = upstream;
        this.passage = passage;
        this.answerTimeoutMillis = answerTimeoutMillis;
        this.incoming = incoming;
    }

    Future<HttpClientRequest> connect(ProxyContext context) {
        return context.client().request(upstream.options()).onSuccess(request -> {
            outgoing = request;
            // Without a handler the client writes an error to the log for each request that is abandoned here.
            request.exceptionHandler(failure -> LOG.debugf("%s: %s", upstream.service(), failure));
            watch();
        });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HeaderRules.cleanRequest(request.headers());
        TraceContext.ensure(request.headers());
        request.putHeader(RequestIds.HEADER, passage.requestId());
        if (passage.hasBody()) {
            LimitedBody body = new LimitedBody(
                    request.getBody().stream(),
                    passage.bodyLimitBytes(),
                    this::progress,
                    this::complete,
                    () -> abandon(PlatformFailure.TOO_LARGE));
            request.setBody(Body.body(body, request.getBody().length()));
        } else {
            isBodyComplete = true;
            request.setBody(null);
            incoming.resume();
        }
        return send(context, passage.mayRepeat())
                .onComplete(any -> unwatch())
                .map(response -> accept(context, response))
                .recover(failure -> Future.succeededFuture(refuse(context, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        return context.sendResponse();
    }

    /**
     * A reused connection may have been closed by the service just now. For a request without a body and without an
     * effect the difference is invisible, so it is tried once more.
     */
    private Future<ProxyResponse> send(ProxyContext context, boolean mayRepeat) {
        Future<ProxyResponse> attempt = context.sendRequest();
        if (!mayRepeat) {
            return attempt;
        }
        return attempt.recover(failure -> failure instanceof HttpClosedException && verdict == null
                ? context.sendRequest()
                : Future.failedFuture(failure));
    }

    private ProxyResponse accept(ProxyContext context, ProxyResponse response) {
        List<String> codings = response.headers().getAll("transfer-encoding");
        if (codings.stream().anyMatch(coding -> !coding.equalsIgnoreCase("chunked"))) {
            response.release();
            abandon(GatewayFailure.SERVICE_UNREACHABLE);
            return problem(context, GatewayFailure.SERVICE_UNREACHABLE);
        }
        HeaderRules.cleanResponse(response.headers(), upstream.address());
        if (response.getStatusCode() == NOT_MODIFIED) {
            // The proxy would mark the missing body as a chunked one.
            response.getBody().stream().resume();
            response.headers().remove("content-length");
            response.setBody(null);
        }
        passage.onAnswer().accept(response.getStatusCode());
        return response;
    }

    private ProxyResponse refuse(ProxyContext context, Throwable failure) {
        ProblemType type = verdict == null ? UpstreamFailures.typeOf(failure) : verdict;
        if (type.status() >= 500) {
            upstream.failures().report(type, failure);
        }
        return problem(context, type);
    }

    private ProxyResponse problem(ProxyContext context, ProblemType type) {
        // Whatever of the body is still to come is thrown away, so that the connection can serve its next request.
        Leftover.discard(vertx, incoming);
        ProxyResponse response = context.request().response();
        response.setStatusCode(type.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store");
        if (type.status() == 503) {
            response.putHeader("Retry-After", "1");
        }
        String detail = type == PlatformFailure.TOO_LARGE
                ? passage.tooLarge()
                : UpstreamFailures.detailOf(type, upstream.service());
        return response.setBody(Body.body(ProblemAnswer.body(type, detail, incoming.path())));
    }

    private void progress(int bytes) {
        unwatchedBytes += bytes;
        if (unwatchedBytes >= PROGRESS_BYTES) {
            watch();
        }
    }

    private void complete() {
        isBodyComplete = true;
        watch();
    }

    /** Begins to wait anew: the client's own timeout does not see the bytes of an upload. */
    private void watch() {
        unwatch();
        unwatchedBytes = 0;
        timer = vertx.setTimer(
                answerTimeoutMillis,
                fired -> abandon(isBodyComplete ? GatewayFailure.SERVICE_TOO_SLOW : GatewayFailure.BODY_TOO_SLOW));
    }

    private void unwatch() {
        if (timer >= 0) {
            vertx.cancelTimer(timer);
            timer = -1;
        }
    }

    private void abandon(ProblemType reason) {
        verdict = reason;
        HttpClientRequest request = outgoing;
        if (request != null) {
            LOG.debugf("%s %s is abandoned: %s", incoming.method(), upstream.service(), reason);
            request.reset();
        }
    }
}
