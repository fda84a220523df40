package coop.minga.gateway.openapi;

import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.PlatformFailure;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The pages a problem's {@code type} points to.
 *
 * <p>Guarantee: every code in the merged document has one; open to everybody.
 */
@Path("/problems")
@Tag(name = "problems", description = "What each error means and what to do about it.")
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
public class ProblemResource {
    private static final String STALE = """
            {"type":"/problems/stale","code":"STALE","status":412,"title":"The resource has changed since it was read",\
            "advice":"Read the resource again, decide again, and repeat with the new ETag in If-Match."}""";

    private final PublishedApi api;

    ProblemResource(PublishedApi api) {
        this.api = api;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "problems_list",
            summary = "All kinds of problems",
            description = "As a page, or as JSON where that is accepted.")
    @APIResponse(
            responseCode = "200",
            description = "Every code any service answers with.",
            content = {
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "page", value = ProblemPages.EXAMPLE)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = ProblemTypeView.class),
                        examples = @ExampleObject(name = "problems", value = "[" + STALE + "]"))
            })
    public Response list(@Context Request request) {
        return isPage(request)
                ? Representation.cacheable(ProblemPages.index(api.problems()), MediaType.TEXT_HTML_TYPE)
                        .header("Content-Security-Policy", ProblemPages.POLICY)
                        .build()
                : Representation.cacheable(api.problems(), MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }

    @GET
    @Path("/{type}")
    @PermitAll
    @Operation(
            operationId = "problems_get",
            summary = "One kind of problem",
            description = "The address in `type` of every error. As a page, or as JSON where that is accepted.")
    @APIResponse(
            responseCode = "200",
            description = "What the problem means and what to do about it.",
            content = {
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "page", value = ProblemPages.EXAMPLE)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ProblemTypeView.class),
                        examples = @ExampleObject(name = "stale", value = STALE))
            })
    public Response get(
            @PathParam("type") @Parameter(description = "The code in lower case with hyphens.", example = "stale")
                    String type,
            @Context Request request) {
        ProblemTypeView problem = api.problem(type)
                .orElseThrow(() -> new DomainFailure(
                        PlatformFailure.NOT_FOUND, "No service answers with a problem of this name."));
        return isPage(request)
                ? Representation.cacheable(ProblemPages.page(problem), MediaType.TEXT_HTML_TYPE)
                        .header("Content-Security-Policy", ProblemPages.POLICY)
                        .build()
                : Representation.cacheable(problem, MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }

    private static boolean isPage(Request request) {
        return Representation.isFirst(request, MediaType.TEXT_HTML_TYPE, MediaType.APPLICATION_JSON_TYPE);
    }
}
