package coop.minga.finance.dues.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.dues.DuesRunId;
import coop.minga.finance.dues.app.DuesRunCommands;
import coop.minga.finance.dues.app.DuesRunView;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.http.Etag;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.time.UuidV7;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Runs that charge dues over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/dues-runs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dues")
public class DuesRunResource {
    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final DuesRunCommands runs;
    private final Clock clock;

    DuesRunResource(Commands commands, Queries queries, CurrentCaller caller, DuesRunCommands runs, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.runs = runs;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "dues_runs_list", summary = "List when dues were charged")
    public Page<DuesRunView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> runs.list(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "dues_runs_get", summary = "Read how far a run is and what it charged")
    public RestResponse<DuesRunView> get(@PathParam("id") DuesRunId id) {
        DuesRunView view = queries.answer(() -> runs.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "dues_runs_create",
            summary = "Charge all that is owed and not charged yet, or only say what that is")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "dry run", value = """
            {"validateOnly":true}""")))
    @APIResponse(responseCode = "202", description = "It is done in the background; read it until it is.")
    public RestResponse<DuesRunView> create(@NotNull @Valid DuesRunRequest request) {
        return commands.create(request, () -> {
            DuesRunView view = runs.ask(
                    caller.get(),
                    new DuesRunId(request.id() == null ? UuidV7.next(clock) : request.id()),
                    request.through(),
                    Boolean.TRUE.equals(request.validateOnly()));
            return Reply.accepted("/api/v1/dues-runs/" + view.id(), view, view.version());
        });
    }
}
