package coop.minga.platform.access;

import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the caller from the verified token; the one place that reads claims, so that authority can later come from
 * mandates instead.
 *
 * <p>Guarantee: a token whose {@code org} or {@code person} is not a UUID is refused, never read as "none".
 */
@RequestScoped
public class CurrentCaller {
    private final JsonWebToken token;
    private @Nullable Caller resolved;

    CurrentCaller(JsonWebToken token) {
        this.token = token;
    }

    public Caller get() {
        Caller caller = resolved;
        if (caller == null) {
            caller = resolve();
            resolved = caller;
        }
        return caller;
    }

    /** The client application, where the issuer names it. */
    public @Nullable String system() {
        Object name = token.getClaim("azp");
        return name == null ? token.getClaim("client_id") : name.toString();
    }

    private Caller resolve() {
        if (token.getIssuer() == null || token.getSubject() == null) {
            throw new UnauthorizedException("The token names no issuer or no subject.");
        }
        return new Caller(token.getIssuer(), token.getSubject(), uuid("org"), token.getGroups(), uuid("person"));
    }

    private @Nullable UUID uuid(String claim) {
        Object value = token.getClaim(claim);
        if (value == null) {
            return null;
        }
        try {
            return UUID.fromString(value.toString());
        } catch (IllegalArgumentException malformed) {
            throw new UnauthorizedException("The token's claim '" + claim + "' is not a UUID.", malformed);
        }
    }
}
