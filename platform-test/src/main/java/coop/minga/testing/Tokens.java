package coop.minga.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Bearer tokens as the issuer would sign them, with the claims every service reads.
 *
 * <p>The subject is derived from role and organisation, so two calls with the same arguments name the same user;
 * {@link #withSubject} names another one where maker and checker must differ.
 */
public final class Tokens {

    static final String AUDIENCE = "minga-api";

    private static final Map<List<?>, String> SIGNED = new ConcurrentHashMap<>();

    private Tokens() {}

    /** A token of one role in one organisation. */
    public static String of(String role, UUID organisation) {
        return remembered(List.of(role, organisation), () -> claims(role, organisation));
    }

    /** A token without an organisation: the platform's administrator. */
    public static String platformAdmin() {
        return remembered(List.of("platform-admin"), () -> claims("platform-admin", null));
    }

    /** A token of a user who has a record of their own in the organisation. */
    public static String withPerson(String role, UUID organisation, UUID person) {
        return remembered(
                List.of(role, organisation, person),
                () -> claims(role, organisation).subject(role + ":" + person).claim("person", person.toString()));
    }

    /** A token of a named user. */
    public static String withSubject(String role, UUID organisation, String subject) {
        return remembered(List.of(role, organisation, subject), () -> claims(role, organisation)
                .subject(subject));
    }

    /** Signed once for the same user, since that takes longer than most requests; anew when the key is another. */
    private static String remembered(List<?> user, Supplier<JWTClaimsSet.Builder> claims) {
        return SIGNED.computeIfAbsent(
                List.of(IssuerForTests.key(), user), _ -> signed(claims.get().build()));
    }

    /** A token of several roles, or of none. */
    public static String withRoles(List<String> roles, UUID organisation) {
        return signed(claims("several", organisation).claim("groups", roles).build());
    }

    /** Any token the issuer could have signed: start from {@link #claims} and change what the test is about. */
    public static String signed(JWTClaimsSet claims) {
        return signed(JOSEObjectType.JWT, claims, IssuerForTests.signingKey());
    }

    /** The claims of a good token. */
    public static JWTClaimsSet.Builder claims(String role, @Nullable UUID organisation) {
        Instant now = Instant.now();
        var builder = new JWTClaimsSet.Builder()
                .issuer(IssuerForTests.url())
                .subject(role + "@" + (organisation == null ? "platform" : organisation))
                .audience(AUDIENCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(8))))
                .jwtID(UUID.randomUUID().toString())
                .claim("groups", List.of(role));
        return organisation == null ? builder : builder.claim("org", organisation.toString());
    }

    static String signed(JOSEObjectType type, JWTClaimsSet claims, RSAKey key) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .type(type)
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The claims of a token as a correct service reads it; null when it must be refused. */
    public static @Nullable JWTClaimsSet verified(String token) {
        try {
            RSAKey key = IssuerForTests.signingKey();
            var processor = new DefaultJWTProcessor<SecurityContext>();
            processor.setJWSKeySelector(
                    new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, new ImmutableJWKSet<>(new JWKSet(key))));
            processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                    AUDIENCE,
                    new JWTClaimsSet.Builder().issuer(IssuerForTests.url()).build(),
                    Set.of("sub", "exp", "groups")));
            return processor.process(token, null);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return null;
        }
    }
}
