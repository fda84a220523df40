package coop.minga.gateway.routing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads which organisation a bearer token says it acts for, without verifying it.
 *
 * <p>Guarantee: the answer is a claim and no more; it may name whose budget to look at, and decides nothing about
 * access. Never throws, whatever the header holds.
 */
final class TokenClaims {
    private static final Logger LOG = Logger.getLogger(TokenClaims.class);
    private static final JsonFactory JSON = new JsonFactory();
    private static final String SCHEME = "Bearer ";
    private static final int MAX_LENGTH = 8 * 1024;

    private TokenClaims() {}

    static Optional<String> claimedOrganisation(@Nullable String authorization) {
        if (authorization == null
                || authorization.length() > MAX_LENGTH
                || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        int start = authorization.indexOf('.');
        int end = authorization.indexOf('.', start + 1);
        if (start < 0 || end < 0) {
            return Optional.empty();
        }
        try {
            byte[] payload = Base64.getUrlDecoder().decode(authorization.substring(start + 1, end));
            return organisation(payload);
        } catch (IllegalArgumentException | IOException e) {
            // Garbage in a header is for the service to refuse; here it only means that nobody's budget is asked.
            LOG.debugf("A bearer token cannot be read: %s", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Optional<String> organisation(byte[] payload) throws IOException {
        try (JsonParser parser = JSON.createParser(payload)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("org") && value == JsonToken.VALUE_STRING) {
                    return Optional.of(UUID.fromString(parser.getText()).toString());
                }
                parser.skipChildren();
            }
        }
        return Optional.empty();
    }
}
