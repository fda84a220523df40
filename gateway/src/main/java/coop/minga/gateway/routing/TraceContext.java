package coop.minga.gateway.routing;

import io.vertx.core.MultiMap;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The W3C trace context of a request.
 *
 * <p>Guarantee: a valid one is passed on as it is; a missing or broken one is replaced, so that each request can be
 * followed through the services.
 */
final class TraceContext {
    static final String TRACEPARENT = "traceparent";

    private static final Pattern VALID =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.{0,128})?");
    private static final HexFormat HEX = HexFormat.of();

    private TraceContext() {}

    static void ensure(MultiMap headers) {
        String offered = headers.get(TRACEPARENT);
        if (offered == null || !VALID.matcher(offered).matches()) {
            headers.remove("tracestate");
            headers.set(TRACEPARENT, "00-" + random() + random() + "-" + random() + "-01");
        }
    }

    private static String random() {
        // Names, not secrets: unpredictability buys nothing here, and a shared SecureRandom would be a lock for all.
        // Never zero, because an id of zeros means that there is none.
        return HEX.toHexDigits(ThreadLocalRandom.current().nextLong() | 1);
    }
}
