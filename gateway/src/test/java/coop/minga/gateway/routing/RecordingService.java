package coop.minga.gateway.routing;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stands for the membership service: answers everything with 200 and the path; the other services are not there.
 *
 * <p>Guarantee: listens before the gateway starts and stops after it.
 */
public final class RecordingService implements QuarkusTestResourceLifecycleManager {
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/", exchange -> {
                byte[] body = exchange.getRequestURI().toString().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            started.start();
            server = started;
            return Map.of(
                    "minga.upstream.membership.url",
                    "http://localhost:" + started.getAddress().getPort(),
                    "minga.upstream.finance.url",
                    "http://localhost:9",
                    "minga.upstream.advocacy.url",
                    "http://localhost:9",
                    "minga.upstream.partnership.url",
                    "http://localhost:9");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        HttpServer started = server;
        if (started != null) {
            started.stop(0);
        }
    }
}
