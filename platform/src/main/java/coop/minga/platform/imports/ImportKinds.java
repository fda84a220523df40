package coop.minga.platform.imports;

import coop.minga.platform.access.Caller;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.PlatformFailure;
import coop.minga.platform.problem.Violation;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The kinds of import this service offers.
 *
 * <p>Guarantee: fixed at start; a service without one has no import and no worker.
 */
@ApplicationScoped
class ImportKinds {
    private final Map<String, ImportKind<?>> byName = new TreeMap<>();

    ImportKinds(@All List<ImportKind<?>> kinds) {
        kinds.forEach(kind -> byName.put(kind.name(), kind));
    }

    Optional<ImportKind<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * Refuses what can be seen to be wrong before anything is stored.
     *
     * @throws DomainFailure INVALID_VALUE, FORBIDDEN, IMPORT_FIELD_UNKNOWN, IMPORT_FIELD_REQUIRED
     */
    void check(Caller caller, String name, Map<String, FieldSource> mapping) {
        ImportKind<?> kind = find(name)
                .orElseThrow(
                        () -> DomainFailure.at(PlatformFailure.INVALID_VALUE, "/kind", "Allowed are " + names() + "."));
        if (kind.roles().stream().noneMatch(caller::is)) {
            throw new DomainFailure(
                    PlatformFailure.FORBIDDEN, "This kind of import needs one of the roles " + kind.roles() + ".");
        }
        List<Violation> violations = mapping.keySet().stream()
                .filter(field -> !kind.fields().contains(field))
                .map(field -> new Violation(
                        "/mapping/" + field.replace("~", "~0").replace("/", "~1"),
                        ImportFailure.IMPORT_FIELD_UNKNOWN.name(),
                        "This kind of import has the fields "
                                + kind.fields().stream().sorted().toList() + "."))
                .sorted(Comparator.comparing(Violation::pointer))
                .toList();
        if (!violations.isEmpty()) {
            throw new DomainFailure(ImportFailure.IMPORT_FIELD_UNKNOWN, violations);
        }
        violations = kind.requiredFields().stream()
                .filter(field -> !mapping.containsKey(field))
                .sorted()
                .map(field -> new Violation(
                        "/mapping",
                        ImportFailure.IMPORT_FIELD_REQUIRED.name(),
                        "The mapping needs the field " + field + "."))
                .toList();
        if (!violations.isEmpty()) {
            throw new DomainFailure(ImportFailure.IMPORT_FIELD_REQUIRED, violations);
        }
    }

    private String names() {
        return String.join(", ", byName.keySet());
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }
}
