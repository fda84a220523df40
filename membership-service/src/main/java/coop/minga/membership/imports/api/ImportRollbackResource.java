package coop.minga.membership.imports.api;

import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;

import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.imports.ErrorFile;
import coop.minga.platform.imports.ImportCommands;
import coop.minga.platform.imports.ImportQueries;
import coop.minga.platform.imports.ImportView;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Taking imports back, over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/imports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class ImportRollbackResource {
    private static final String KEPT_EXAMPLE = """
            row,column,code,reason,record
            7,,CHANGED_SINCE,Somebody has changed the record since.,0197c1f0-0000-7000-8000-0000000a111a
            end,,,1 rows kept
            """;

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final ImportCommands importCommands;
    private final ImportQueries importQueries;

    ImportRollbackResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            ImportCommands importCommands,
            ImportQueries importQueries) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.importCommands = importCommands;
        this.importQueries = importQueries;
    }

    @POST
    @Path("/rollbacks")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(
            operationId = "imports_roll_back",
            summary = "Take back what an import did",
            description =
                    "In the background, until the import is ROLLED_BACK: what it made is withdrawn, what it changed"
                            + " says again what it said before. What somebody has changed since stays as it is and is listed in"
                            + " `kept-records`. Possible while the file is kept. The same file can then be imported again.")
    @APIResponse(responseCode = "202", description = "Being taken back.")
    public RestResponse<ImportView> rollBack(@PathParam("id") UUID id) {
        return commands.execute(null, () -> {
            ImportView view = importCommands.rollBack(caller.get(), id);
            return Reply.accepted("/api/v1/imports/" + id, view, view.version());
        });
    }

    @GET
    @Path("/kept-records")
    @Produces("text/csv")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(
            operationId = "imports_kept",
            summary = "Download what a rollback left as it is",
            description = "Row number (the header is row 1), code and reason, and the record's id. The last line begins"
                    + " with `end`; without it the file was cut off on the way.")
    @APIResponse(
            responseCode = "200",
            description = "The records that were kept.",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "kept", value = KEPT_EXAMPLE)))
    public RestResponse<StreamingOutput> kept(@PathParam("id") UUID id) {
        ErrorFile file = queries.answer(() -> importQueries.kept(id));
        return RestResponse.ResponseBuilder.<StreamingOutput>ok(file::writeTo)
                .header("Content-Disposition", "attachment; filename=\"kept-" + id + ".csv\"")
                .build();
    }
}
