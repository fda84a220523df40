package coop.minga.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.PlatformFailure;
import coop.minga.platform.problem.Problem;
import coop.minga.platform.problem.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Explains why a JSON body could not be read.
 *
 * <p>Guarantee: points at the place with a JSON Pointer and never repeats the value found there, which may be personal.
 */
final class UnreadableBody {
    private UnreadableBody() {}

    static Optional<Problem> explain(Throwable failure, String path) {
        // What our own code refused while the body was being read (a limit, a value) says more than the reader does.
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // A value's refusal is found through its reader, for only that knows where in the body the value stands.
            if (cause instanceof ValueInstantiationException value && value.getCause() instanceof DomainFailure) {
                return Optional.of(Problem.of(explain(value), path));
            }
            if (cause instanceof DomainFailure refused) {
                return Optional.of(Problem.of(refused, path));
            }
        }
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException unreadable) {
                return Optional.of(Problem.of(explain(unreadable), path));
            }
        }
        return Optional.empty();
    }

    private static DomainFailure explain(JsonProcessingException unreadable) {
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown ->
                violation(PlatformFailure.UNKNOWN_FIELD, pointer(unknown), "There is no field of this name here.");
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                violation(
                        PlatformFailure.INVALID_VALUE,
                        pointer(format),
                        "Allowed are " + enumNames(format.getTargetType()) + ".");
            case InvalidFormatException format ->
                violation(
                        PlatformFailure.INVALID_VALUE,
                        pointer(format),
                        "This is not a " + format.getTargetType().getSimpleName() + ".");
            case ValueInstantiationException refused
            when refused.getCause() instanceof DomainFailure failure -> failure.inside(pointer(refused));
            case ValueInstantiationException refused
            when refused.getCause() instanceof IllegalArgumentException why ->
                violation(PlatformFailure.INVALID_VALUE, pointer(refused), String.valueOf(why.getMessage()));
            case JsonMappingException mapping
            when !mapping.getPath().isEmpty() ->
                violation(
                        PlatformFailure.INVALID_VALUE, pointer(mapping), "The value has another type than asked for.");
            default -> {
                var location = unreadable.getLocation();
                yield violation(
                        PlatformFailure.MALFORMED_JSON,
                        "",
                        location == null
                                ? "The body is not valid JSON."
                                : "The body is not valid JSON at line " + location.getLineNr() + ", column "
                                        + location.getColumnNr() + ".");
            }
        };
    }

    private static DomainFailure violation(PlatformFailure type, String pointer, String detail) {
        return new DomainFailure(type, List.of(new Violation(pointer, type.name(), detail)));
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> "/"
                        + (step.getFieldName() == null ? String.valueOf(step.getIndex()) : escape(step.getFieldName())))
                .collect(Collectors.joining());
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String enumNames(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }
}
