package coop.minga.finance.dividend.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.dividend.DividendRunId;
import coop.minga.finance.dividend.app.DividendCommands;
import coop.minga.finance.dividend.app.DividendLineView;
import coop.minga.finance.dividend.app.DividendQueries;
import coop.minga.finance.dividend.app.DividendRunView;
import coop.minga.finance.organisation.OrganisationId;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Runs of dividends over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/dividend-runs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dividend-runs")
public class DividendRunResource {
    private static final String EXAMPLE = """
            {"resolution":"0190f7a0-0000-7000-8000-00000000e001","yearEndsOn":"2025-12-31",\
            "paysInto":"0190f7a0-0000-7000-8000-00000000e002",\
            "parts":[{"product":"0190f7a0-0000-7000-8000-00000000e003","annualRatePercent":"10.2"},\
            {"product":"0190f7a0-0000-7000-8000-00000000e004","annualRatePercent":"11.2"}]}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final DividendCommands dividendCommands;
    private final DividendQueries dividendQueries;
    private final Clock clock;

    DividendRunResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            DividendCommands dividendCommands,
            DividendQueries dividendQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.dividendCommands = dividendCommands;
        this.dividendQueries = dividendQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "dividend_runs_list", summary = "List the runs of dividends")
    public Page<DividendRunView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> dividendQueries.list(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "dividend_runs_get", summary = "Read a run of dividends with its sums")
    public RestResponse<DividendRunView> get(@PathParam("id") DividendRunId id) {
        DividendRunView view = queries.answer(() -> dividendQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @GET
    @Path("/{id}/lines")
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "dividend_runs_lines", summary = "List what each account is given, and why so much")
    public Page<DividendLineView> lines(
            @PathParam("id") DividendRunId id,
            @BeanParam @Valid PageParameters page,
            @QueryParam("membership") @Nullable UUID membership) {
        return queries.answer(() -> dividendQueries.lines(id, page, membership));
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "dividend_runs_create",
            summary = "Reckon the dividend of a year, line by line, without booking anything",
            description = "A contribution of the first month earns twelve twelfths, one of the last month one. What is"
                    + " shown here is what is paid when a second person has approved it.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "deposits and shares", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Reckoned.")
    public RestResponse<DividendRunView> create(@NotNull @Valid DividendRunRequest request) {
        return commands.create(request, () -> {
            var id = new DividendRunId(request.id() == null ? UuidV7.next(clock) : request.id());
            DividendRunView view = dividendCommands.draft(caller.get(), own(), request.run(id));
            return Reply.created("/api/v1/dividend-runs/" + view.id(), view, view.version());
        });
    }

    @POST
    @Path("/{id}/approvals")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "dividend_runs_approve",
            summary = "Let a run be paid, as somebody who did not make it",
            description = "Members are paid in the background; the run is `PAID` when the last of them is.")
    @APIResponse(responseCode = "200", description = "Approved.")
    public RestResponse<DividendRunView> approve(@PathParam("id") DividendRunId id) {
        return commands.execute(null, () -> {
            DividendRunView view = dividendCommands.approve(caller.get(), own(), id);
            return Reply.ok(view, view.version());
        });
    }

    @POST
    @Path("/{id}/withdrawals")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "dividend_runs_withdraw", summary = "Give up a run that nobody approved yet")
    @APIResponse(responseCode = "200", description = "Withdrawn; the year can be reckoned anew.")
    public RestResponse<DividendRunView> withdraw(@PathParam("id") DividendRunId id) {
        return commands.execute(null, () -> {
            DividendRunView view = dividendCommands.withdraw(id);
            return Reply.ok(view, view.version());
        });
    }

    private OrganisationId own() {
        return new OrganisationId(caller.get().organisation());
    }
}
