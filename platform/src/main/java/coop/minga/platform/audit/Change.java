package coop.minga.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One changed row: what it is, and a hash of its state before and after.
 *
 * <p>Guarantee: holds no personal data, only digests.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
        String entity,
        String id,
        @Nullable String before,
        @Nullable String after) {

    /** The digest of a row's state; the order of the values is the entity's order of properties. */
    static String digest(Object[] state) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (Object value : state) {
                byte[] bytes = value instanceof byte[] raw
                        ? raw
                        : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
                sha256.update((byte) (value == null ? 0 : 1));
                sha256.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
                sha256.update((byte) ':');
                sha256.update(bytes);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", impossible);
        }
    }
}
