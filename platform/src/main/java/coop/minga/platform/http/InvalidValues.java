package coop.minga.platform.http;

import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.PlatformFailure;
import coop.minga.platform.problem.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Explains which values of a request break a declared constraint.
 *
 * <p>Guarantee: all violations at once, in a stable order, each with its pointer.
 */
final class InvalidValues {
    private InvalidValues() {}

    static DomainFailure explain(ConstraintViolationException failure) {
        List<Violation> violations = failure.getConstraintViolations().stream()
                .map(violation ->
                        new Violation(pointer(violation), PlatformFailure.INVALID_VALUE.name(), violation.getMessage()))
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::detail))
                .toList();
        return new DomainFailure(PlatformFailure.INVALID_VALUE, violations);
    }

    /** Drops the method and its parameter from the path: the client knows only the body. */
    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER) {
                continue;
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKey() != null) {
                pointer.append('/')
                        .append(node.getKey().toString().replace("~", "~0").replace("/", "~1"));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
