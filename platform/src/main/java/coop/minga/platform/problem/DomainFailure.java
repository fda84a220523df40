package coop.minga.platform.problem;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Thrown by the domain when it refuses; carries the type, an explanation and the data that explain it.
 *
 * <p>Guarantee: thrown inside a command it rolls everything back, so a refusal leaves no trace.
 */
public final class DomainFailure extends RuntimeException {
    /** The extension that is also told as {@code Retry-After}: the same request may do after so many seconds. */
    public static final String RETRY_AFTER_SECONDS = "retryAfterSeconds";

    private final transient ProblemType type;
    private final transient Map<String, Object> extensions;
    private final transient List<Violation> violations;

    public DomainFailure(ProblemType type, String detail) {
        this(type, detail, Map.of(), List.of());
    }

    public DomainFailure(ProblemType type, String detail, Map<String, Object> extensions) {
        this(type, detail, extensions, List.of());
    }

    public DomainFailure(ProblemType type, List<Violation> violations) {
        this(type, violations.getFirst().detail(), Map.of(), violations);
    }

    private DomainFailure(ProblemType type, String detail, Map<String, Object> extensions, List<Violation> violations) {
        // A refusal is an answer, not a fault of the program: nobody reads its stack, so none is filled in.
        super(detail, null, false, false);
        this.type = type;
        this.extensions = Map.copyOf(extensions);
        this.violations = List.copyOf(violations);
    }

    public static DomainFailure at(ProblemType type, String pointer, String detail) {
        return new DomainFailure(type, List.of(new Violation(pointer, type.name(), detail)));
    }

    /**
     * The refusal of a step that the state of a thing does not allow.
     *
     * @param state as it is
     * @param allowed what it allows instead; nothing if it is an end
     */
    public static DomainFailure ofState(ProblemType type, String detail, Object state, Collection<?> allowed) {
        return new DomainFailure(
                type, detail, Map.of("currentState", state, "allowedTransitions", List.copyOf(allowed)));
    }

    /** The same refusal of a value that stands inside a larger body, at the pointer it has there. */
    public DomainFailure inside(String pointer) {
        return new DomainFailure(
                type,
                detail(),
                extensions,
                violations.stream()
                        .map(each -> new Violation(pointer + each.pointer(), each.code(), each.detail()))
                        .toList());
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        String message = getMessage();
        return message == null ? type.title() : message;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }

    public List<Violation> violations() {
        return violations;
    }
}
