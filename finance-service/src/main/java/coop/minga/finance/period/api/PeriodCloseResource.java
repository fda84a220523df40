package coop.minga.finance.period.api;

import static coop.minga.platform.access.Roles.ANALYST;
import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.period.PeriodCloseId;
import coop.minga.finance.period.app.PeriodCloseCommands;
import coop.minga.finance.period.app.PeriodCloseQueries;
import coop.minga.finance.period.app.PeriodCloseView;
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
 * Period closes over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/period-closes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "period-closes")
public class PeriodCloseResource {
    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final PeriodCloseCommands closeCommands;
    private final PeriodCloseQueries closeQueries;
    private final Clock clock;

    PeriodCloseResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            PeriodCloseCommands closeCommands,
            PeriodCloseQueries closeQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.closeCommands = closeCommands;
        this.closeQueries = closeQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(operationId = "period_closes_list", summary = "List how the books were closed")
    public Page<PeriodCloseView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> closeQueries.list(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(operationId = "period_closes_get", summary = "Read a period close")
    public RestResponse<PeriodCloseView> get(@PathParam("id") PeriodCloseId id) {
        return Etag.ok(queries.answer(() -> closeQueries.get(id)), PeriodCloseView.VERSION);
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "period_closes_create", summary = "Close the books up to a day, for ever")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a quarter", value = """
            {"through":"2026-03-31"}""")))
    @APIResponse(responseCode = "201", description = "Closed.")
    public RestResponse<PeriodCloseView> create(@NotNull @Valid PeriodCloseRequest request) {
        return commands.create(request, () -> {
            var id = new PeriodCloseId(request.id() == null ? UuidV7.next(clock) : request.id());
            PeriodCloseView view = closeCommands.close(caller.get(), id, request.through());
            return Reply.created("/api/v1/period-closes/" + view.id(), view, PeriodCloseView.VERSION);
        });
    }
}
