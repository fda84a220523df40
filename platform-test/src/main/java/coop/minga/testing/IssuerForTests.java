package coop.minga.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.UUID;

/**
 * An OpenID Connect issuer over HTTP on the loopback: discovery and keys at path {@code minga}, which is all that a
 * service reads of an issuer. {@link Tokens} signs with its key.
 *
 * <p>One per test JVM, started by the first caller. The server holds nothing but what the system properties hold, so
 * that every class loader sees the same issuer and {@link #rotateKey} takes effect at once.
 */
public final class IssuerForTests {

    private static final String URL = "minga.test.issuer.url";
    private static final String KEY = "minga.test.issuer.key";

    private IssuerForTests() {}

    /** The issuer's address, the value of {@code minga.issuer}; starts it when this is the first call in the JVM. */
    public static String url() {
        synchronized (URL.intern()) {
            String known = System.getProperty(URL);
            if (known != null) {
                return known;
            }
            rotateKey();
            String url = "http://localhost:" + start() + "/minga";
            System.setProperty(URL, url);
            return url;
        }
    }

    /** Replaces the signing key under a new key id; tokens of the old key are no longer the issuer's. */
    public static void rotateKey() {
        System.setProperty(KEY, newKey().toJSONString());
    }

    /** The current signing key, as text. */
    static String key() {
        url();
        return System.getProperty(KEY);
    }

    /** The current signing key. */
    static RSAKey signingKey() {
        try {
            return RSAKey.parse(key());
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key the issuer does not know. */
    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/minga/.well-known/openid-configuration", call -> answer(call, discovery()));
            server.createContext("/minga/jwks", call -> answer(call, new JWKSet(signingKey()).toString(true)));
            server.start();
            return server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException("the issuer for tests did not start", e);
        }
    }

    private static String discovery() {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/jwks","authorization_endpoint":"%1$s/authorize",
                 "token_endpoint":"%1$s/token","response_types_supported":["code"],
                 "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(url());
    }

    private static void answer(HttpExchange call, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(200, body.length);
        try (var out = call.getResponseBody()) {
            out.write(body);
        }
    }
}
