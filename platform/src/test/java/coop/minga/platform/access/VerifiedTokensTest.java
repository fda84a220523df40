package coop.minga.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private Instant now = START;
    private int verifications;
    private Instant expires = START.plus(Duration.ofHours(8));
    private boolean isRefused;
    private final VerifiedTokens tokens = new VerifiedTokens(new Verification(), new Moving());

    @Test
    void verifiesATokenOnceAMinute() {
        SecurityIdentity first = authenticate("a.b.c", context());
        now = START.plusSeconds(59);
        SecurityIdentity second = authenticate("a.b.c", context());
        assertThat(verifications).isEqualTo(1);
        assertThat(second.getPrincipal()).isSameAs(first.getPrincipal());
        assertThat(second.getRoles()).containsExactly("treasurer");
        now = START.plusSeconds(60);
        authenticate("a.b.c", context());
        assertThat(verifications).isEqualTo(2);
    }

    @Test
    void aTokenThatEndsEarlierIsVerifiedWhenItEnds() {
        expires = START.plusSeconds(10);
        authenticate("a.b.c", context());
        now = START.plusSeconds(9);
        authenticate("a.b.c", context());
        assertThat(verifications).isEqualTo(1);
        now = START.plusSeconds(10);
        isRefused = true;
        assertThatThrownBy(() -> authenticate("a.b.c", context())).isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void anotherTokenIsVerifiedForItself() {
        authenticate("a.b.c", context());
        isRefused = true;
        assertThatThrownBy(() -> authenticate("a.b.C", context())).isInstanceOf(AuthenticationFailedException.class);
        assertThatThrownBy(() -> authenticate("a.b.C", context())).isInstanceOf(AuthenticationFailedException.class);
        assertThat(verifications).isEqualTo(3);
    }

    @Test
    void theIdentityKnowsTheRequestItIsUsedFor() {
        authenticate("a.b.c", context());
        RoutingContext second = context();
        assertThat(authenticate("a.b.c", second).<RoutingContext>getAttribute(RoutingContext.class.getName()))
                .isSameAs(second);
    }

    @Test
    void manyTokensDoNotFillTheMemory() {
        for (int i = 0; i < 10_000; i++) {
            authenticate("a.b." + i, context());
        }
        assertThat(tokens.size()).isLessThanOrEqualTo(2_000);
        authenticate("a.b.9999", context());
        assertThat(verifications).isEqualTo(10_000);
    }

    private SecurityIdentity authenticate(String token, RoutingContext context) {
        var request = new TokenAuthenticationRequest(new AccessTokenCredential(token));
        request.setAttribute(RoutingContext.class.getName(), context);
        return tokens.authenticate(request, new Now()).await().indefinitely();
    }

    private static RoutingContext context() {
        return (RoutingContext) Proxy.newProxyInstance(
                RoutingContext.class.getClassLoader(),
                new Class<?>[] {RoutingContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default -> "context";
                });
    }

    private static final class Now implements AuthenticationRequestContext {
        @Override
        public Uni<SecurityIdentity> runBlocking(Supplier<SecurityIdentity> function) {
            return Uni.createFrom().item(function);
        }
    }

    /** Counts, and answers with an identity that keeps the request it was made for, as that of the framework does. */
    private final class Verification implements IdentityProvider<TokenAuthenticationRequest> {
        @Override
        public Class<TokenAuthenticationRequest> getRequestType() {
            return TokenAuthenticationRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(
                TokenAuthenticationRequest request, AuthenticationRequestContext context) {
            verifications++;
            if (isRefused) {
                return Uni.createFrom().failure(new AuthenticationFailedException("not signed"));
            }
            RoutingContext own = request.getAttribute(RoutingContext.class.getName());
            return Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder()
                            .setPrincipal(new Claims(expires.getEpochSecond()))
                            .addRole("treasurer")
                            .addAttribute(RoutingContext.class.getName(), own)
                            .build());
        }
    }

    private record Claims(long expires) implements JsonWebToken {
        @Override
        public String getName() {
            return "somebody";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("exp");
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the interface has it
        public <T> T getClaim(String claim) {
            return (T) Long.valueOf(expires);
        }
    }

    private final class Moving extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
