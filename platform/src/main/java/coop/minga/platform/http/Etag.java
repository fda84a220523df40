package coop.minga.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Puts a resource's version on its answer.
 *
 * <p>Guarantee: the same form {@code If-Match} is read in.
 */
public final class Etag {
    private Etag() {}

    public static <T> RestResponse<T> ok(T view, long version) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, "\"" + version + "\"")
                .build();
    }
}
