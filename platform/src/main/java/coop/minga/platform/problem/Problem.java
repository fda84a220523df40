package coop.minga.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of every error answer (RFC 9457).
 *
 * <p>Guarantee: holds no class name, no SQL and no stack; {@code code} is stable.
 */
@Schema(name = "Problem", description = "An error, RFC 9457.")
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "errors"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(examples = "/problems/not-found") String type,
        @Schema(examples = "There is no such resource") String title,
        @Schema(examples = "404") int status,
        String detail,

        @Schema(description = "The path that was asked.") String instance,

        @Schema(examples = "NOT_FOUND") String code,
        List<Violation> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> extensions) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemType type, String detail, String instance) {
        return new Problem(type.uri(), type.title(), type.status(), detail, instance, type.name(), List.of(), Map.of());
    }

    public static Problem of(DomainFailure failure, String instance) {
        ProblemType type = failure.type();
        return new Problem(
                type.uri(),
                type.title(),
                type.status(),
                failure.detail(),
                instance,
                type.name(),
                failure.violations(),
                failure.extensions());
    }
}
