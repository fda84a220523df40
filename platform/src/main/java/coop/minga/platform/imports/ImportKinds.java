package coop.minga.platform.imports;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
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

    String names() {
        return String.join(", ", byName.keySet());
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }
}
