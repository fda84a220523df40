package coop.minga.platform.http;

import coop.minga.platform.json.StoredJson;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Puts a tag on an answer: the resource's version, or what follows from the content.
 *
 * <p>Guarantee: a version in the form {@code If-Match} is read in; of two contents each has its own tag.
 */
public final class Etag {
    private Etag() {}

    public static <T> RestResponse<T> ok(T view, long version) {
        return tagged(view, String.valueOf(version));
    }

    /** For what is made of several records: the versions of some that come and go count nothing together. */
    public static <T> RestResponse<T> ofContent(T view) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(StoredJson.write(view));
            return tagged(view, Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", impossible);
        }
    }

    private static <T> RestResponse<T> tagged(T view, String tag) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, "\"" + tag + "\"")
                .build();
    }
}
