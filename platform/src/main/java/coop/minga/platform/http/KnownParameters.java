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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query parameter the operation does not declare.
 *
 * <p>Guarantee: a misspelt filter is a 400, never a longer list than was asked for.
 */
public class KnownParameters {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        Set<String> declared = known.computeIfAbsent(method, KnownParameters::declaredBy);
        List<Violation> violations = request.getUriInfo().getQueryParameters().keySet().stream()
                .filter(name -> !declared.contains(name))
                .sorted()
                .map(name -> new Violation(
                        "?" + name,
                        PlatformFailure.UNKNOWN_PARAMETER.name(),
                        "This operation knows the parameters "
                                + declared.stream().sorted().toList() + "."))
                .toList();
        if (!violations.isEmpty()) {
            throw new DomainFailure(PlatformFailure.UNKNOWN_PARAMETER, violations);
        }
    }

    private static Set<String> declaredBy(Method method) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : method.getParameters()) {
            add(names, parameter, parameter.getName());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Stream.of(parameter.getType().getDeclaredFields()).forEach(field -> add(names, field, field.getName()));
                Stream.ofNullable(parameter.getType().getRecordComponents())
                        .flatMap(Stream::of)
                        .forEach(component -> add(names, component, component.getName()));
            }
        }
        return names;
    }

    private static void add(Set<String> names, AnnotatedElement element, String elementName) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            names.add(query.value());
        }
        RestQuery rest = element.getAnnotation(RestQuery.class);
        if (rest != null) {
            names.add(rest.value().isEmpty() ? elementName : rest.value());
        }
    }
}
