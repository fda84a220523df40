package coop.minga.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IssuerForTestsTest {

    private static final UUID ORGANISATION = UUID.randomUUID();

    @Test
    void aCorrectServiceReadsTheClaimsOfAGoodToken() throws Exception {
        JWTClaimsSet claims = Tokens.verified(Tokens.of("organiser", ORGANISATION));

        assertNotNull(claims);
        assertEquals(List.of("organiser"), claims.getStringListClaim("groups"));
        assertEquals(ORGANISATION.toString(), claims.getStringClaim("org"));
    }

    @Test
    void aCorrectServiceRefusesEveryForgery() {
        ForgedTokens.of("organiser", ORGANISATION).forEach((what, token) -> assertNull(Tokens.verified(token), what));
    }

    @Test
    void afterARotationOnlyTheNewKeyIsPublished() throws Exception {
        String old = Tokens.of("organiser", ORGANISATION);
        String oldKey = onlyPublishedKey();
        IssuerForTests.rotateKey();

        assertNull(Tokens.verified(old));
        assertNotNull(Tokens.verified(Tokens.of("organiser", ORGANISATION)));
        assertEquals(IssuerForTests.signingKey().getKeyID(), onlyPublishedKey());
        assertNotEquals(oldKey, onlyPublishedKey());
    }

    private static String onlyPublishedKey() throws Exception {
        JWKSet keys = JWKSet.load(URI.create(IssuerForTests.url() + "/jwks").toURL());
        assertEquals(1, keys.size());
        return keys.getKeys().getFirst().getKeyID();
    }
}
