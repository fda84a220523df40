package coop.minga.platform.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a token that the issuer did sign, but not to open an API: a logout token, an ID token, one without a subject.
 *
 * <p>Guarantee: decided before the resource is looked for, so that such a token learns nothing. Signature, issuer,
 * audience and expiry have been checked before.
 */
@ApplicationScoped
public class AccessTokensOnly implements SecurityIdentityAugmentor {
    /** RFC 9068 and what issuers wrote before it; a header without a type is older still. */
    private static final Set<String> HEADER_TYPES = Set.of("", "jwt", "at+jwt", "application/at+jwt");

    /** Keycloak's own claim: Bearer is an access token, ID, Refresh, Logout and Offline are not. */
    private static final Set<String> CLAIM_TYPES = Set.of("", "bearer");

    private final ObjectMapper json;

    AccessTokensOnly(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token && !opensTheApi(token)) {
            return Uni.createFrom().failure(new AuthenticationFailedException("This is no access token."));
        }
        return Uni.createFrom().item(identity);
    }

    private boolean opensTheApi(JsonWebToken token) {
        return token.getSubject() != null
                && !token.getSubject().isBlank()
                && CLAIM_TYPES.contains(lower(token.getClaim("typ")))
                && HEADER_TYPES.contains(lower(header(token).path("typ").asText("")));
    }

    private JsonNode header(JsonWebToken token) {
        String encoded = token.getRawToken().substring(0, token.getRawToken().indexOf('.'));
        try {
            return json.readTree(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
        } catch (JsonProcessingException unreadable) {
            throw new AuthenticationFailedException("The token's header cannot be read.", unreadable);
        }
    }

    private static String lower(@Nullable Object text) {
        return text == null ? "" : text.toString().toLowerCase(Locale.ROOT);
    }
}
