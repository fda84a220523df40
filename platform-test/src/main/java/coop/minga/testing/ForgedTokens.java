package coop.minga.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Tokens that must never open anything, by what is wrong with them.
 *
 * <p>Each differs from a good token of the same role and organisation in exactly one respect, so a service that accepts
 * one has exactly that hole.
 */
public final class ForgedTokens {

    private static final Map<List<?>, Map<String, String>> FORGED = new ConcurrentHashMap<>();

    private ForgedTokens() {}

    /** What is wrong, and the token; the same for the same user, since a stranger's key is dear to find. */
    public static Map<String, String> of(String role, UUID organisation) {
        return FORGED.computeIfAbsent(
                List.of(IssuerForTests.key(), role, organisation), _ -> forge(role, organisation));
    }

    private static Map<String, String> forge(String role, UUID organisation) {
        Map<String, String> forged = new LinkedHashMap<>();
        JWTClaimsSet good = Tokens.claims(role, organisation).build();
        String genuine = Tokens.signed(good);
        RSAKey known = IssuerForTests.signingKey();
        RSAKey stranger = IssuerForTests.newKey();

        forged.put("garbage", "garbage");
        forged.put("three dots of nothing", "..");
        forged.put("signed by a stranger", Tokens.signed(JOSEObjectType.JWT, good, stranger));
        forged.put(
                "signed by a stranger under a known key id",
                Tokens.signed(JOSEObjectType.JWT, good, renamed(stranger, known.getKeyID())));
        forged.put("not signed (alg none)", new PlainJWT(good).serialize());
        forged.put("HS256 with the public key as secret", macWithPublicKey(good, known));
        forged.put("signature cut off", genuine.substring(0, genuine.lastIndexOf('.') + 1));
        forged.put("signature truncated", genuine.substring(0, genuine.length() - 8));
        forged.put("claims changed after signing", otherClaims(genuine, organisation));
        forged.put("of another issuer", changed(role, organisation, c -> c.issuer("https://issuer.example/minga")));
        forged.put("for another audience", changed(role, organisation, c -> c.audience("another-api")));
        forged.put("for no audience", changed(role, organisation, c -> c.audience((String) null)));
        forged.put("expired", changed(role, organisation, c -> c.expirationTime(in(Duration.ofHours(-1)))));
        forged.put("never expiring", changed(role, organisation, c -> c.expirationTime(null)));
        forged.put("not yet valid", changed(role, organisation, c -> c.notBeforeTime(in(Duration.ofHours(7)))));
        forged.put("without a subject", changed(role, organisation, c -> c.subject(null)));
        forged.put("a logout token", Tokens.signed(new JOSEObjectType("logout+jwt"), good, known));
        return Collections.unmodifiableMap(forged);
    }

    private static String changed(String role, UUID organisation, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Tokens.signed(change.apply(Tokens.claims(role, organisation)).build());
    }

    private static Date in(Duration fromNow) {
        return Date.from(Instant.now().plus(fromNow));
    }

    private static RSAKey renamed(RSAKey key, String id) {
        return new RSAKey.Builder(key).keyID(id).build();
    }

    private static String macWithPublicKey(JWTClaimsSet claims, RSAKey key) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String otherClaims(String genuine, UUID organisation) {
        String[] parts = genuine.split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace(organisation.toString(), UUID.randomUUID().toString());
        parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return String.join(".", parts);
    }
}
