package coop.minga.gateway.routing;

import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;

/**
 * A service behind the gateway: its name, its address, and how often it failed.
 *
 * <p>Guarantee: {@code address} has no path and no trailing slash, so that services serve the same paths as the gateway.
 */
record Upstream(String service, String address, RequestOptions options, FailureLog failures) {
    static Upstream of(String service, String url, Duration queueTimeout) {
        URI uri = URI.create(url);
        String path = uri.getPath();
        boolean isTls = "https".equals(uri.getScheme());
        if (uri.getHost() == null
                || !(isTls || "http".equals(uri.getScheme()))
                || !(path.isEmpty() || path.equals("/"))) {
            throw new IllegalArgumentException(
                    "minga.upstream.%s.url must be http(s)://host[:port] without a path, but is '%s'."
                            .formatted(service, url));
        }
        int defaultPort = isTls ? 443 : 80;
        int port = uri.getPort() < 0 ? defaultPort : uri.getPort();
        RequestOptions options = new RequestOptions()
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(isTls)
                .setConnectTimeout(queueTimeout.toMillis());
        return new Upstream(service, uri.getScheme() + "://" + uri.getAuthority(), options, new FailureLog(service));
    }
}
