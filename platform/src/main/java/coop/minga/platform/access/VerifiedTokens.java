package coop.minga.platform.access;

import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which tokens were verified: whoever calls often with one token pays for its signature once a minute.
 *
 * <p>Guarantee: a token is taken no longer than it says itself, nor longer than a minute after its verification, so a key
 * that the issuer withdraws is gone within that minute. Only the very same token is found again; a refusal is never
 * remembered. Roles alone are carried over: nothing here asks for permissions.
 */
@ApplicationScoped
public class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 2_000;
    private static final String ROUTING_CONTEXT = RoutingContext.class.getName();

    private final IdentityProvider<TokenAuthenticationRequest> verification;
    private final Clock clock;
    private final Map<String, Verified> verified = new ConcurrentHashMap<>();

    @Inject
    VerifiedTokens(OidcIdentityProvider verification, Clock clock) {
        this((IdentityProvider<TokenAuthenticationRequest>) verification, clock);
    }

    VerifiedTokens(IdentityProvider<TokenAuthenticationRequest> verification, Clock clock) {
        this.verification = verification;
        this.clock = clock;
    }

    private record Verified(SecurityIdentity identity, Instant until) {}

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Before the verification itself, which Quarkus would ask first otherwise. */
    @Override
    public int priority() {
        return verification.priority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String token = request.getToken().getToken();
        RoutingContext current = request.getAttribute(ROUTING_CONTEXT);
        Instant now = clock.instant();
        Verified known = verified.get(token);
        if (known != null && now.isBefore(known.until())) {
            return Uni.createFrom().item(of(known.identity(), current));
        }
        return verification.authenticate(request, context).map(identity -> {
            SecurityIdentity kept = of(identity, null);
            remember(token, kept, now);
            return of(kept, current);
        });
    }

    /** An identity knows the request it came with, which is neither that of the next one nor to be kept for it. */
    private static SecurityIdentity of(SecurityIdentity identity, @Nullable RoutingContext current) {
        Map<String, Object> attributes = new HashMap<>(identity.getAttributes());
        attributes.remove(ROUTING_CONTEXT);
        if (current != null) {
            attributes.put(ROUTING_CONTEXT, current);
        }
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .addAttributes(attributes)
                .build();
    }

    private void remember(String token, SecurityIdentity identity, Instant now) {
        if (!(identity.getPrincipal() instanceof JsonWebToken claims)) {
            return;
        }
        // Nobody has this many clients in a minute; whoever sends so many tokens shall not fill the memory with them.
        if (verified.size() >= MOST) {
            verified.clear();
        }
        Instant expires = Instant.ofEpochSecond(claims.getExpirationTime());
        Instant longest = now.plus(LONGEST);
        verified.put(token, new Verified(identity, expires.isBefore(longest) ? expires : longest));
    }

    int size() {
        return verified.size();
    }
}
