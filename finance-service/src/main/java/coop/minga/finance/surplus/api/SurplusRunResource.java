package coop.minga.finance.surplus.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.surplus.SurplusRunId;
import coop.minga.finance.surplus.app.SurplusQueries;
import coop.minga.finance.surplus.app.SurplusRunCommands;
import coop.minga.finance.surplus.app.SurplusRunView;
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
 * Runs of the surplus over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/surplus-runs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "surplus-runs")
public class SurplusRunResource {
    private static final String EXAMPLE = """
            {"resolution":"0190f7a0-0000-7000-8000-00000000f105","yearEndsOn":"2025-12-31",\
            "paysInto":"0190f7a0-0000-7000-8000-00000000f103","interestOnSharesPercent":"8"}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final SurplusRunCommands runCommands;
    private final SurplusQueries surplusQueries;
    private final Clock clock;

    SurplusRunResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            SurplusRunCommands runCommands,
            SurplusQueries surplusQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.runCommands = runCommands;
        this.surplusQueries = surplusQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "surplus_runs_list", summary = "List the runs of the surplus")
    public Page<SurplusRunView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> surplusQueries.runs(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "surplus_runs_get", summary = "Read what becomes of a year's surplus, step by step")
    public RestResponse<SurplusRunView> get(@PathParam("id") SurplusRunId id) {
        SurplusRunView view = queries.answer(() -> surplusQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "surplus_runs_create",
            summary = "Reckon what becomes of a closed year's surplus, without booking anything",
            description =
                    "By the by-law in force on the year's last day. What each member is given, and why so much, are"
                            + " the lines of the run of dividends of the same id. What is shown here is what is carried out when a"
                            + " second person has approved it.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "eight percent on shares", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Reckoned.")
    public RestResponse<SurplusRunView> create(@NotNull @Valid SurplusRunRequest request) {
        return commands.create(request, () -> {
            var id = new SurplusRunId(request.id() == null ? UuidV7.next(clock) : request.id());
            SurplusRunView view = runCommands.draft(caller.get(), own(), request.run(id));
            return Reply.created("/api/v1/surplus-runs/" + view.id(), view, view.version());
        });
    }

    @POST
    @Path("/{id}/approvals")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "surplus_runs_approve",
            summary = "Let a surplus be distributed, as somebody who did not make the run",
            description = "Reserves and funds have theirs at once, in one journal entry; members are paid in the"
                    + " background, until the run of dividends is `PAID`.")
    @APIResponse(responseCode = "200", description = "Approved.")
    public RestResponse<SurplusRunView> approve(@PathParam("id") SurplusRunId id) {
        return commands.execute(null, () -> {
            SurplusRunView view = runCommands.approve(caller.get(), own(), id);
            return Reply.ok(view, view.version());
        });
    }

    @POST
    @Path("/{id}/withdrawals")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "surplus_runs_withdraw", summary = "Give up a run that nobody approved yet")
    @APIResponse(responseCode = "200", description = "Withdrawn; the year can be reckoned anew.")
    public RestResponse<SurplusRunView> withdraw(@PathParam("id") SurplusRunId id) {
        return commands.execute(null, () -> {
            SurplusRunView view = runCommands.withdraw(id);
            return Reply.ok(view, view.version());
        });
    }

    private OrganisationId own() {
        return new OrganisationId(caller.get().organisation());
    }
}
