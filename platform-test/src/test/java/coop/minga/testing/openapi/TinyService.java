package coop.minga.testing.openapi;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import coop.minga.testing.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A service of one list, one resource and one transition, with at most one flaw. */
final class TinyService implements AutoCloseable {

    enum Flaw {
        NONE,
        BELIEVES_ANY_SIGNATURE,
        FORGETS_THE_ROLE,
        LOCKS_OUT_A_ROLE,
        SHOWS_FOREIGN,
        SAYS_FORBIDDEN,
        SAYS_MORE_ABOUT_FOREIGN,
        LISTS_FOREIGN,
        COUNTS_FOREIGN,
        REFUSES_ITS_EXAMPLE,
        ANSWERS_OUTSIDE_ITS_SCHEMA,
        FORGETS_THE_KEY,
        FORGETS_THE_VERSION,
        FAILS
    }

    static final UUID OWNER = UUID.randomUUID();
    static final UUID STRANGER = UUID.randomUUID();
    static final UUID PERSON = UUID.randomUUID();

    private static final String PROBLEM = "{\"status\":%d,\"code\":\"%s\",\"instance\":\"%s\"}";
    private static final String VIEW = "{\"id\":\"%s\",\"name\":\"Ama\"}";

    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final Flaw flaw;
    private final HttpServer server;

    TinyService(Flaw flaw) throws IOException {
        this.flaw = flaw;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/persons", this::handle);
        server.start();
    }

    URI base() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange call) throws IOException {
        String sent = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        JWTClaimsSet claims = claims(call.getRequestHeaders().getFirst("Authorization"));
        String path = call.getRequestURI().getPath();
        if (claims == null) {
            answer(call, 401, PROBLEM.formatted(401, "UNAUTHENTICATED", path));
            return;
        }
        boolean isPost = call.getRequestMethod().equals("POST");
        if (!mayCall(roles(claims), isPost)) {
            answer(call, 403, PROBLEM.formatted(403, "FORBIDDEN", path));
            return;
        }
        boolean isOwner = OWNER.toString().equals(claims.getClaim("org"));
        if (flaw == Flaw.FAILS) {
            answer(call, 500, PROBLEM.formatted(500, "INTERNAL", path));
        } else if (path.equals("/api/v1/persons")) {
            collection(call, isPost, isOwner, sent);
        } else {
            resource(call, path, isOwner);
        }
    }

    private void collection(HttpExchange call, boolean isPost, boolean isOwner, String sent) throws IOException {
        if (isPost) {
            boolean good = sent.contains("\"name\":\"Ama\"") && flaw != Flaw.REFUSES_ITS_EXAMPLE;
            answer(call, good ? 201 : 400, good ? VIEW.formatted(PERSON) : PROBLEM.formatted(400, "INVALID_VALUE", ""));
            return;
        }
        String item = isOwner || flaw == Flaw.LISTS_FOREIGN ? VIEW.formatted(PERSON) : "";
        int count = isOwner || flaw == Flaw.COUNTS_FOREIGN ? 1 : 0;
        answer(call, 200, "{\"items\":[" + item + "],\"count\":" + count + "}");
    }

    private void resource(HttpExchange call, String path, boolean isOwner) throws IOException {
        boolean exists = path.contains(PERSON.toString());
        if (call.getRequestHeaders().containsKey("If-None-Match") && flaw != Flaw.FORGETS_THE_VERSION) {
            answer(call, 304, "");
            return;
        }
        if (exists && (isOwner || flaw == Flaw.SHOWS_FOREIGN)) {
            String view = flaw == Flaw.ANSWERS_OUTSIDE_ITS_SCHEMA ? "{\"id\":7}" : VIEW.formatted(PERSON);
            answer(call, 200, view);
        } else if (exists && flaw == Flaw.SAYS_FORBIDDEN) {
            answer(call, 403, PROBLEM.formatted(403, "FORBIDDEN", path));
        } else {
            String code = exists && flaw == Flaw.SAYS_MORE_ABOUT_FOREIGN ? "NOT_YOURS" : "NOT_FOUND";
            answer(call, 404, PROBLEM.formatted(404, code, path));
        }
    }

    private boolean mayCall(List<String> roles, boolean isPost) {
        Set<String> open =
                isPost || flaw == Flaw.LOCKS_OUT_A_ROLE ? Set.of("organiser") : Set.of("organiser", "auditor");
        return flaw == Flaw.FORGETS_THE_ROLE || roles.stream().anyMatch(open::contains);
    }

    private @Nullable JWTClaimsSet claims(@Nullable String header) {
        String token = header == null ? "" : header.substring("Bearer ".length());
        try {
            if (flaw == Flaw.BELIEVES_ANY_SIGNATURE && !token.isEmpty()) {
                return SignedJWT.parse(token).getJWTClaimsSet();
            }
            return Tokens.verified(token);
        } catch (ParseException e) {
            return null;
        }
    }

    private static List<String> roles(JWTClaimsSet claims) {
        try {
            return claims.getStringListClaim("groups");
        } catch (ParseException e) {
            return List.of();
        }
    }

    private void answer(HttpExchange call, int status, String json) throws IOException {
        String key = call.getRequestHeaders().getFirst("Idempotency-Key");
        if (key != null && status < 300 && !keys.add(key) && flaw != Flaw.FORGETS_THE_KEY) {
            call.getResponseHeaders().set("Idempotent-Replayed", "true");
        }
        call.getResponseHeaders().set("ETag", "\"1\"");
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (var out = call.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
