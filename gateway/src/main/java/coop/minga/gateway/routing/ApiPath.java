package coop.minga.gateway.routing;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One path template of the contract with its operations by method.
 *
 * <p>Guarantee: HEAD is answered wherever GET is, as RFC 9110 expects.
 */
final class ApiPath {
    private final String template;
    private final SortedMap<String, Operation> operations = new TreeMap<>();

    ApiPath(String template) {
        this.template = template;
    }

    String template() {
        return template;
    }

    void add(Operation operation) {
        Operation other = operations.putIfAbsent(operation.method(), operation);
        if (other != null) {
            throw new IllegalStateException("%s %s is published by %s and by %s."
                    .formatted(operation.method(), template, other.service(), operation.service()));
        }
    }

    Optional<Operation> operation(String method) {
        Operation found = operations.get(method);
        return Optional.ofNullable(found == null && method.equals("HEAD") ? operations.get("GET") : found);
    }

    /** The value of the Allow header. */
    String allow() {
        TreeSet<String> methods = new TreeSet<>(operations.keySet());
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    Map<String, Operation> operations() {
        return operations;
    }
}
