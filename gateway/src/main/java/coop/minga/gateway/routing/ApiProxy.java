package coop.minga.gateway.routing;

import coop.minga.gateway.openapi.ContractSnapshots;
import coop.minga.platform.http.RequestIds;
import coop.minga.platform.problem.PlatformFailure;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sends each request of the contract to the service that published it.
 *
 * <p>Guarantee: stands before anything that reads bodies and reads none itself; a path the contract does not know and a
 * path of the gateway's own go on to the next route.
 */
final class ApiProxy implements Handler<RoutingContext> {
    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private final Vertx vertx;
    private final Map<String, Upstream> upstreams;
    private final ProxyConfig config;
    private final HttpClient client;

    ApiProxy(Vertx vertx, Map<String, Upstream> upstreams, ProxyConfig config) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.config = config;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setIdleTimeout((int) config.silenceTimeout().toSeconds())
                        .setTcpNoDelay(true),
                new PoolOptions().setHttp1MaxSize(config.poolSize()).setMaxWaitQueueSize(config.queueSize()));
    }

    @Override
    public void handle(RoutingContext context) {
        Admission admission = Admission.of(context);
        ApiPath path = admission.path();
        if (path == null) {
            context.next();
            return;
        }
        HttpServerRequest request = context.request();
        Optional<Operation> found = path.operation(request.method().name());
        if (found.isEmpty()) {
            refuseMethod(request, path);
            return;
        }
        Operation operation = found.get();
        if (!isBodyAcceptable(request, operation)) {
            return;
        }
        if (operation.service().equals(ContractSnapshots.GATEWAY)) {
            IntConsumer onAnswer = admission.onAnswer(context, operation);
            context.addHeadersEndHandler(
                    end -> onAnswer.accept(context.response().getStatusCode()));
            context.next();
        } else {
            forward(context, operation, admission);
        }
    }

    private void forward(RoutingContext context, Operation operation, Admission admission) {
        HttpServerRequest request = context.request();
        Upstream upstream = upstreams.get(operation.service());
        if (upstream == null) {
            throw new IllegalStateException("No address is configured for the service " + operation.service());
        }
        boolean isSafe = operation.method().equals("GET");
        if (request.version() == HttpVersion.HTTP_2 && request.getHeader("Content-Length") == null) {
            // HTTP/2 has no transfer coding; without this mark the proxy would send on an empty body, and the caller
            // would get a 200 for an upload that never arrived.
            request.headers().set("Transfer-Encoding", "chunked");
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        Passage passage = new Passage(
                request.getHeader(RequestIds.HEADER),
                !isSafe && hasBody(request),
                limitBytes(operation),
                isSafe,
                admission.onAnswer(context, operation));
        Exchange exchange =
                new Exchange(vertx, upstream, passage, config.answerTimeout().toMillis(), request);
        HttpProxy.reverseProxy(OPTIONS, client)
                .origin(exchange::connect)
                .addInterceptor(exchange)
                .handle(request);
    }

    private boolean isBodyAcceptable(HttpServerRequest request, Operation operation) {
        List<String> codings = request.headers().getAll("Transfer-Encoding");
        if (codings.size() == 1 && codings.getFirst().equalsIgnoreCase("chunked")) {
            request.headers().set("Transfer-Encoding", "chunked");
        } else if (!codings.isEmpty()) {
            refuse(
                    request,
                    () -> ProblemAnswer.send(
                            request,
                            GatewayFailure.UNKNOWN_TRANSFER_CODING,
                            "Send the body with a Content-Length or with Transfer-Encoding: chunked."));
            return false;
        }
        long limitBytes = limitBytes(operation);
        if (declaredBytes(request.getHeader("Content-Length")) > limitBytes) {
            refuse(
                    request,
                    () -> ProblemAnswer.send(
                            request,
                            PlatformFailure.TOO_LARGE,
                            "The body is larger than the %d bytes this operation reads.".formatted(limitBytes)));
            return false;
        }
        return true;
    }

    private void refuse(HttpServerRequest request, Runnable answer) {
        if (request.getHeader("Expect") != null) {
            // The caller waits for permission and may now send another request instead of the body; on the same
            // connection nobody could tell the two apart.
            request.response().putHeader("Connection", "close");
            answer.run();
        } else {
            answer.run();
            Leftover.discard(vertx, request);
        }
    }

    private void refuseMethod(HttpServerRequest request, ApiPath path) {
        request.response().putHeader("Allow", path.allow());
        if (request.method().name().equals("OPTIONS")) {
            request.response().setStatusCode(204).end();
        } else {
            ProblemAnswer.send(
                    request,
                    PlatformFailure.METHOD_NOT_ALLOWED,
                    "%s is not supported here. Allowed: %s.".formatted(request.method(), path.allow()));
        }
        Leftover.discard(vertx, request);
    }

    private long limitBytes(Operation operation) {
        return operation.isUpload() ? config.uploadLimitBytes() : config.bodyLimitBytes();
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains("Transfer-Encoding")
                || declaredBytes(request.getHeader("Content-Length")) > 0;
    }

    private static long declaredBytes(@Nullable String contentLength) {
        if (contentLength == null) {
            return 0;
        }
        // What is not a number, or one too long for a long, is larger than anything that may pass.
        return LENGTH.matcher(contentLength).matches() ? Long.parseLong(contentLength) : Long.MAX_VALUE;
    }
}
