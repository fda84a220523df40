package coop.minga.platform.http;

import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.PlatformFailure;
import coop.minga.platform.problem.Violation;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query parameter the operation does not declare, and a value it cannot read.
 *
 * <p>Guarantee: a misspelt filter is a 400, never a longer list than was asked for and never a 404.
 */
public class KnownParameters {
    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        Map<String, Class<?>> declared = known.computeIfAbsent(method, KnownParameters::declaredBy);
        List<Violation> violations = request.getUriInfo().getQueryParameters().keySet().stream()
                .filter(name -> !declared.containsKey(name))
                .sorted()
                .map(name -> new Violation(
                        "?" + name,
                        PlatformFailure.UNKNOWN_PARAMETER.name(),
                        "This operation knows the parameters "
                                + declared.keySet().stream().sorted().toList() + "."))
                .toList();
        if (!violations.isEmpty()) {
            throw new DomainFailure(PlatformFailure.UNKNOWN_PARAMETER, violations);
        }
        checkValues(request.getUriInfo().getQueryParameters(), declared);
    }

    private static void checkValues(Map<String, List<String>> sent, Map<String, Class<?>> declared) {
        List<Violation> unreadable = sent.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(each -> each.getValue().stream()
                        .flatMap(text ->
                                QueryValue.fault(declared.getOrDefault(each.getKey(), String.class), text).stream())
                        .limit(1)
                        .map(expected ->
                                new Violation("?" + each.getKey(), PlatformFailure.INVALID_VALUE.name(), expected)))
                .toList();
        if (!unreadable.isEmpty()) {
            throw new DomainFailure(PlatformFailure.INVALID_VALUE, unreadable);
        }
    }

    private static Map<String, Class<?>> declaredBy(Method method) {
        Map<String, Class<?>> types = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            add(types, parameter, parameter.getName(), parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Stream.of(parameter.getType().getDeclaredFields())
                        .forEach(field -> add(types, field, field.getName(), field.getType()));
                Stream.ofNullable(parameter.getType().getRecordComponents())
                        .flatMap(Stream::of)
                        .forEach(component -> add(types, component, component.getName(), component.getType()));
            }
        }
        return types;
    }

    private static void add(Map<String, Class<?>> types, AnnotatedElement element, String elementName, Class<?> type) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            types.put(query.value(), type);
        }
        RestQuery rest = element.getAnnotation(RestQuery.class);
        if (rest != null) {
            types.put(rest.value().isEmpty() ? elementName : rest.value(), type);
        }
    }
}
