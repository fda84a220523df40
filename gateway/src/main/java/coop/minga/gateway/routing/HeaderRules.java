package coop.minga.gateway.routing;

import coop.minga.platform.http.RequestIds;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which headers end at the gateway.
 *
 * <p>Guarantee: nothing a client sends can look like a statement of the gateway or of a proxy before it, and nothing
 * that belongs to one connection travels to the next.
 */
final class HeaderRules {
    private static final List<String> HOP_BY_HOP = List.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final List<String> CLAIMED_BY_CLIENT = List.of("forwarded", "x-real-ip", "via", "expect");
    private static final List<String> CLAIMED_PREFIXES = List.of("x-forwarded-", "x-minga-", "x-original-");

    /** Written by the gateway, which counts for all services; a service's own would contradict it. */
    private static final List<String> OWN_ANSWERS =
            List.of(RequestIds.HEADER, "RateLimit", "RateLimit-Policy", "server");

    private static final List<String> REFERENCES = List.of("Location", "Content-Location", "Link");

    private HeaderRules() {}

    static void cleanRequest(MultiMap headers) {
        removeHopByHop(headers);
        CLAIMED_BY_CLIENT.forEach(headers::remove);
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (CLAIMED_PREFIXES.stream().anyMatch(lower::startsWith)) {
                headers.remove(name);
            }
        }
    }

    /**
     * Cleans an answer. A service names itself in absolute references; cut down to the path they are true for every
     * address the gateway is reached by.
     */
    static void cleanResponse(MultiMap headers, String serviceAddress) {
        removeHopByHop(headers);
        OWN_ANSWERS.forEach(headers::remove);
        for (String name : REFERENCES) {
            List<String> values = headers.getAll(name);
            if (!values.isEmpty()) {
                headers.set(
                        name,
                        values.stream()
                                .map(value -> value.replace(serviceAddress + "/", "/"))
                                .toList());
            }
        }
    }

    private static void removeHopByHop(MultiMap headers) {
        List<String> named = new ArrayList<>();
        for (String value : headers.getAll("connection")) {
            for (String token : value.split(",", -1)) {
                named.add(token.strip());
            }
        }
        named.stream().filter(token -> !token.isEmpty()).forEach(headers::remove);
        HOP_BY_HOP.forEach(headers::remove);
    }
}
