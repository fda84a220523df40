package coop.minga.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation of an OpenAPI document, as a test needs it.
 *
 * <p>Immutable. {@code roles} is {@code x-roles}; an operation with an empty list is public.
 *
 * @param example the documented request body; null when the operation reads none
 */
public record Operation(
        String method,
        String path,
        String id,
        Set<String> roles,
        List<PathParameter> pathParameters,
        Set<String> queryParameters,
        @Nullable String requestType,
        @Nullable JsonNode example,
        JsonNode document) {

    /** A placeholder in the path; only those that hold a UUID name something an organisation owns. */
    public record PathParameter(String name, boolean isUuid, Optional<String> example) {}

    boolean isPublic() {
        return roles.isEmpty();
    }

    boolean namesAResource() {
        return pathParameters.stream().anyMatch(PathParameter::isUuid);
    }

    /** A list, or a search whose criteria are personal and therefore travel in a body. */
    boolean isList() {
        return !namesAResource() && (method.equals("GET") || path.endsWith("/searches"));
    }

    /** A list, a quote or a check: whoever asks again is answered again, and nothing is replayed. */
    boolean keepsNothing() {
        return isList() || path.contains("-quotes") || path.endsWith("-checks");
    }

    @Override
    public String toString() {
        return id + " (" + method + " " + path + ")";
    }
}
