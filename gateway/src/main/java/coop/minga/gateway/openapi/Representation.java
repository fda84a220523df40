package coop.minga.gateway.openapi;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;

/**
 * Chooses between two forms of the same content.
 *
 * <p>Guarantee: the first is for whoever has no preference.
 */
final class Representation {
    static final String YAML = "application/yaml";

    private Representation() {}

    static boolean isFirst(Request request, MediaType first, MediaType second) {
        Variant chosen = request.selectVariant(Variant.mediaTypes(first, second).build());
        if (chosen == null) {
            throw new NotAcceptableException();
        }
        return first.isCompatible(chosen.getMediaType());
    }

    /** Public and the same for all, until the next release. */
    static Response.ResponseBuilder cacheable(Object body, MediaType type) {
        return Response.ok(body, type.withCharset("UTF-8")).header("Cache-Control", "public, max-age=300");
    }
}
