package coop.minga.membership.imports.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;

import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.IfMatch;
import coop.minga.platform.command.Reply;
import coop.minga.platform.http.Etag;
import coop.minga.platform.imports.ImportMappingRequest;
import coop.minga.platform.imports.ImportMappingView;
import coop.minga.platform.imports.ImportMappings;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Saved mappings over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/import-mappings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class ImportMappingResource {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";
    private static final String NAME_EXAMPLE = "branch-lists-2024";
    private static final String EXAMPLE = """
            {"kind":"PERSONS_WITH_MEMBERSHIPS","mapping":{"names.given":{"column":"First"},\
            "names.family":{"column":"Last"},"membership.memberNumber":{"column":"Card"}},\
            "identifyingColumns":["Card"]}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final ImportMappings mappings;

    ImportMappingResource(Commands commands, Queries queries, CurrentCaller caller, ImportMappings mappings) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.mappings = mappings;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, ORGANISER, AUDITOR})
    @Operation(operationId = "import_mappings_list", summary = "List the organisation's saved mappings")
    public Page<ImportMappingView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> mappings.list(page));
    }

    @GET
    @Path("/{name}")
    @RolesAllowed({ORG_ADMIN, ORGANISER, AUDITOR})
    @Operation(operationId = "import_mappings_get", summary = "Read a saved mapping")
    public RestResponse<ImportMappingView> get(
            @PathParam("name") @Parameter(example = NAME_EXAMPLE) @Pattern(regexp = NAME) String name) {
        ImportMappingView view = queries.answer(() -> mappings.get(name));
        return Etag.ok(view, view.version());
    }

    @PUT
    @Path("/{name}")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(
            operationId = "import_mappings_put",
            summary = "Save a mapping under a name",
            description = "Without `If-Match` a new one, with it another version of a known one. Imports that used the"
                    + " name before keep what it said then.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "members", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Changed.")
    @APIResponse(responseCode = "201", description = "Saved.")
    public RestResponse<ImportMappingView> put(
            @PathParam("name") @Parameter(example = NAME_EXAMPLE) @Pattern(regexp = NAME) String name,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ImportMappingRequest request) {
        return commands.execute(request, () -> {
            var saved = mappings.save(caller.get(), name, ifMatch, request);
            ImportMappingView view = saved.mapping();
            return saved.isNew()
                    ? Reply.created("/api/v1/import-mappings/" + name, view, view.version())
                    : Reply.ok(view, view.version());
        });
    }

    @DELETE
    @Path("/{name}")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(
            operationId = "import_mappings_delete",
            summary = "Forget a saved mapping",
            description = "Answers with what it was. Imports that used it keep their copy.")
    public RestResponse<ImportMappingView> delete(
            @PathParam("name") @Parameter(example = NAME_EXAMPLE) @Pattern(regexp = NAME) String name,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return commands.execute(null, () -> {
            ImportMappingView view = mappings.delete(caller.get(), name, IfMatch.required(ifMatch));
            return Reply.ok(view, view.version());
        });
    }
}
