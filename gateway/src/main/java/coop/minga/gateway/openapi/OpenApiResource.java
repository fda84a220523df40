package coop.minga.gateway.openapi;

import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.PlatformFailure;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.jspecify.annotations.Nullable;

/**
 * The one document of the whole API.
 *
 * <p>Guarantee: the committed {@code docs/openapi.yaml}; open to everybody.
 */
@Path("/openapi")
@Tag(name = "documentation", description = "This document.")
public class OpenApiResource {
    private static final MediaType YAML_TYPE = MediaType.valueOf(Representation.YAML);

    private final PublishedApi api;

    OpenApiResource(PublishedApi api) {
        this.api = api;
    }

    @GET
    @PermitAll
    @Produces({Representation.YAML, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "openapi_get",
            summary = "This document",
            description = "OpenAPI 3.1, all services in one. For people at /docs.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content = {
                @Content(
                        mediaType = Representation.YAML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "yaml", value = "openapi: 3.1.0")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "json", value = "{\"openapi\":\"3.1.0\"}"))
            })
    public Response get(
            @QueryParam("format")
                    @Parameter(
                            description = "Stands above the Accept header.",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            enumeration = {"yaml", "json"}))
                    @Nullable String format,
            @Context Request request) {
        return isYaml(format, request)
                ? Representation.cacheable(api.yaml(), YAML_TYPE).build()
                : Representation.cacheable(api.json(), MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }

    private static boolean isYaml(@Nullable String format, Request request) {
        return switch (format) {
            case null -> Representation.isFirst(request, YAML_TYPE, MediaType.APPLICATION_JSON_TYPE);
            case "yaml" -> true;
            case "json" -> false;
            default -> throw DomainFailure.at(PlatformFailure.INVALID_VALUE, "?format", "Either yaml or json.");
        };
    }
}
