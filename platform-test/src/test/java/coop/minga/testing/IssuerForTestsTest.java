package coop.minga.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class IssuerForTestsTest {

    private static final UUID ORGANISATION = UUID.randomUUID();

    @Test
    void aVerifierThatReadsThePublishedKeysAcceptsAGoodToken() throws Exception {
        JWTClaimsSet claims = verifier().process(Tokens.of("organiser", ORGANISATION), null);

        assertEquals(List.of("organiser"), claims.getStringListClaim("groups"));
        assertEquals(ORGANISATION.toString(), claims.getStringClaim("org"));
    }

    @Test
    void aCarefulVerifierRefusesEveryForgery() throws Exception {
        var verifier = verifier();
        for (Map.Entry<String, String> forged :
                ForgedTokens.of("organiser", ORGANISATION).entrySet()) {
            Executable attempt = () -> verifier.process(forged.getValue(), null);
            assertThrows(Exception.class, attempt, forged.getKey());
        }
    }

    @Test
    void afterARotationTheOldKeyIsNoLongerPublished() throws Exception {
        String old = Tokens.of("organiser", ORGANISATION);
        IssuerForTests.rotateKey();

        assertThrows(BadJOSEException.class, () -> verifier().process(old, null));
        assertNotNull(verifier().process(Tokens.of("organiser", ORGANISATION), null));
    }

    private static DefaultJWTProcessor<SecurityContext> verifier() throws Exception {
        String issuer = IssuerForTests.url();
        JWKSet keys = JWKSet.load(URI.create(issuer + "/jwks").toURL());
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, new ImmutableJWKSet<>(keys)));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                Tokens.AUDIENCE,
                new JWTClaimsSet.Builder().issuer(issuer).build(),
                Set.of("sub", "exp", "org", "groups")));
        return processor;
    }
}
