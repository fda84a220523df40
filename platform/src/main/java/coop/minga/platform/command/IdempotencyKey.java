package coop.minga.platform.command;

import coop.minga.platform.access.Caller;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.PlatformFailure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * A key in its scope (issuer, subject, organisation, key), as the digest under which the answer is kept.
 *
 * <p>Guarantee: equal only for the same caller and the same key.
 */
final class IdempotencyKey {
    private final byte[] claim;

    private IdempotencyKey(byte[] claim) {
        this.claim = claim;
    }

    byte[] claim() {
        return claim;
    }

    static @Nullable IdempotencyKey of(@Nullable String header, Caller caller) {
        if (header == null) {
            return null;
        }
        if (!header.matches("[\\x21-\\x7e]{1,255}")) {
            throw DomainFailure.at(
                    PlatformFailure.INVALID_VALUE,
                    "Idempotency-Key",
                    "The Idempotency-Key has 1 to 255 printable ASCII characters without spaces.");
        }
        // A line break cannot occur in any of the parts before it, so parts cannot run into each other.
        return new IdempotencyKey(sha256(String.join(
                "\n", caller.issuer(), caller.subject(), caller.organisation().toString(), header)));
    }

    static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", impossible);
        }
    }
}
