package coop.minga.platform.openapi;

import coop.minga.platform.problem.PlatformFailure;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Adds to every operation what it has in common with all others: its roles, the problems every caller can meet, and the
 * headers of writes.
 *
 * <p>Guarantee: taken from the annotations that are enforced, so the document cannot claim other roles than the code.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OperationDocumentation implements OASFilter {
    private static final DotName OPERATION = DotName.createSimple(Operation.class);
    private static final DotName ROLES_ALLOWED = DotName.createSimple(RolesAllowed.class);
    private static final DotName PERMIT_ALL = DotName.createSimple(PermitAll.class);

    /** As {@code quarkus.smallrye-openapi.security-scheme-name} says. */
    private static final String BEARER = "bearer";

    private static final String UUID_SCHEMA = "#/components/schemas/UUID";

    private final Map<String, List<String>> rolesByOperation = new HashMap<>();

    public OperationDocumentation(IndexView index) {
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            if (operation.target().kind() == AnnotationTarget.Kind.METHOD && operation.value("operationId") != null) {
                rolesByOperation.put(
                        operation.value("operationId").asString(),
                        rolesOf(operation.target().asMethod()));
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        // A service that has no operation yet has no paths at all, not an empty set of them.
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values().forEach(this::complete);
        }
    }

    /**
     * Lets a nullable reference be null: SmallRye 4.2 writes {@code type: object} beside {@code anyOf: [reference, null]},
     * which no null satisfies. And documents a typed id as what stands in the path, not as the record that holds it.
     */
    @Override
    public Schema filterSchema(Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        Schema value = properties == null || properties.size() > 1 ? null : properties.get("value");
        if (value != null && UUID_SCHEMA.equals(value.getRef())) {
            schema.setProperties(null);
            schema.setType(List.of(Schema.SchemaType.STRING));
            schema.setFormat("uuid");
        }
        List<Schema> choices = schema.getAnyOf();
        if (choices != null
                && choices.stream()
                        .anyMatch(
                                each -> each.getType() != null && each.getType().contains(Schema.SchemaType.NULL))) {
            schema.setType(null);
        }
        return schema;
    }

    private void complete(PathItem path) {
        path.getOperations().forEach((method, operation) -> {
            List<String> roles = rolesByOperation.get(operation.getOperationId());
            if (roles == null) {
                throw new IllegalStateException("An operation has no operationId of its own: "
                        + operation.getOperationId() + ". Give it @Operation(operationId = …) and roles.");
            }
            operation.addExtension("x-roles", roles);
            Set<PlatformFailure> problems = new TreeSet<>(List.of(
                    PlatformFailure.BAD_REQUEST,
                    PlatformFailure.NOT_ACCEPTABLE,
                    PlatformFailure.TOO_MANY_REQUESTS,
                    PlatformFailure.INTERNAL,
                    PlatformFailure.UNAVAILABLE));
            if (roles.isEmpty()) {
                // Said, not left out: a reader and a linter must see that it is open on purpose.
                operation.setSecurity(List.of());
            } else {
                // The roles stand in x-roles; as scopes of a scheme that has none they would be an error to a linter.
                operation.setSecurity(
                        List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
                problems.add(PlatformFailure.UNAUTHENTICATED);
                problems.add(PlatformFailure.FORBIDDEN);
            }
            if (operation.getParameters() != null
                    && operation.getParameters().stream().anyMatch(each -> each.getIn() == Parameter.In.PATH)) {
                problems.add(PlatformFailure.NOT_FOUND);
            }
            if (operation.getRequestBody() != null) {
                problems.add(PlatformFailure.TOO_LARGE);
                problems.add(PlatformFailure.UNSUPPORTED_MEDIA_TYPE);
            }
            if (method == PathItem.HttpMethod.PUT || method == PathItem.HttpMethod.PATCH) {
                problems.add(PlatformFailure.STALE);
                problems.add(PlatformFailure.PRECONDITION_REQUIRED);
            }
            if (method == PathItem.HttpMethod.POST) {
                problems.add(PlatformFailure.IDEMPOTENCY_KEY_REUSED);
            }
            for (PlatformFailure problem : problems) {
                String status = Integer.toString(problem.status());
                APIResponse documented = operation.getResponses().getAPIResponse(status);
                // Quarkus itself adds a 401 and a 403 that say nothing of the body.
                if (documented == null || documented.getContent() == null) {
                    operation.getResponses().addAPIResponse(status, response(problem));
                }
            }
        });
    }

    private static APIResponse response(PlatformFailure problem) {
        return OASFactory.createAPIResponse()
                .description(problem.title() + ".")
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }

    private static List<String> rolesOf(MethodInfo method) {
        if (method.hasDeclaredAnnotation(PERMIT_ALL)) {
            return List.of();
        }
        AnnotationInstance roles = method.hasDeclaredAnnotation(ROLES_ALLOWED)
                ? method.declaredAnnotation(ROLES_ALLOWED)
                : method.declaringClass().declaredAnnotation(ROLES_ALLOWED);
        if (roles == null) {
            throw new IllegalStateException("An operation names no roles: "
                    + method.declaringClass().name() + "." + method.name() + ". Add @RolesAllowed.");
        }
        return List.of(roles.value().asStringArray());
    }
}
