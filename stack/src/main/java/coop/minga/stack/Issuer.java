package coop.minga.stack;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * The process of the development issuer: gives a token with any role to whoever asks, and therefore listens on loopback
 * only. Its key is kept, so that tokens stay good over restarts.
 */
final class Issuer {
    static final String ID = "minga";
    static final String AUDIENCE = "minga-api";

    private Issuer() {}

    static void main(String[] arguments) throws IOException, JOSEException, ParseException {
        var port = Integer.parseInt(arguments[0]);
        var keys = new KeyProvider(List.of(key(Path.of(arguments[1]))));
        // The provider hands the key to the first issuer asked for; asked for another path first, it would be lost to
        // ours.
        keys.signingKey(ID);
        var server = new MockOAuth2Server(new OAuth2Config(
                true,
                null,
                null,
                false,
                new OAuth2TokenProvider(keys),
                Set.of(new Claims()),
                new MockWebServerWrapper()));
        server.start(InetAddress.getLoopbackAddress(), port);
    }

    private static JWK key(Path file) throws IOException, JOSEException, ParseException {
        if (!Files.exists(file)) {
            var fresh =
                    new RSAKeyGenerator(2048).keyID(ID).keyUse(KeyUse.SIGNATURE).generate();
            PrivateFiles.replace(file, fresh.toJSONString());
        }
        return JWK.parse(Files.readString(file));
    }

    /** Turns the form fields role, organisation, person and subject of a token request into the claims services read. */
    private static final class Claims implements OAuth2TokenCallback {
        @Override
        public String issuerId() {
            return ID;
        }

        @Override
        public String subject(TokenRequest request) {
            return field(request, "subject").orElse("nobody");
        }

        @Override
        public String typeHeader(TokenRequest request) {
            return "JWT";
        }

        @Override
        public List<String> audience(TokenRequest request) {
            return List.of(AUDIENCE);
        }

        @Override
        public Map<String, Object> addClaims(TokenRequest request) {
            var claims = new HashMap<String, Object>();
            field(request, "role").ifPresent(role -> claims.put("groups", List.of(role.split(" "))));
            field(request, "organisation").ifPresent(organisation -> claims.put("org", organisation));
            field(request, "person").ifPresent(person -> claims.put("person", person));
            return claims;
        }

        @Override
        public long tokenExpiry() {
            return Duration.ofHours(12).toSeconds();
        }

        private static Optional<String> field(TokenRequest request, String name) {
            return Optional.ofNullable(request.getCustomParameter(name))
                    .flatMap(values -> values.stream().findFirst());
        }
    }
}
