package coop.minga.platform.openapi;

import coop.minga.platform.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/**
 * Adds every refusal a service can answer with to its document, as {@code x-problems}: code, status and title.
 *
 * <p>Guarantee: complete, because it is taken from all enums that implement {@link ProblemType}; the gateway's pages
 * explain what stands here, so a new refusal has a page without anyone remembering.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemCatalogue implements OASFilter {
    public static final String EXTENSION = "x-problems";

    private final Map<String, Object> problems = new TreeMap<>();

    public ProblemCatalogue(IndexView index) {
        for (ClassInfo type : index.getAllKnownImplementations(ProblemType.class)) {
            if (type.isEnum()) {
                for (Object constant : constantsOf(type)) {
                    add((ProblemType) constant);
                }
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.addExtension(EXTENSION, problems);
    }

    private void add(ProblemType problem) {
        Map<String, Object> content = Map.of("status", problem.status(), "title", problem.title());
        Object other = problems.putIfAbsent(problem.name(), new TreeMap<>(content));
        if (other != null && !other.equals(content)) {
            throw new IllegalStateException(
                    "The code " + problem.name() + " has two meanings: " + other + " and " + content + ".");
        }
    }

    private static Object[] constantsOf(ClassInfo type) {
        try {
            Object[] constants = Class.forName(
                            type.name().toString(), true, Thread.currentThread().getContextClassLoader())
                    .getEnumConstants();
            if (constants == null) {
                throw new IllegalStateException(type.name() + " is indexed as an enum but has no constants.");
            }
            return constants;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("An indexed class cannot be loaded: " + type.name(), e);
        }
    }
}
