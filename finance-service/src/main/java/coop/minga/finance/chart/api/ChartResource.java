package coop.minga.finance.chart.api;

import static coop.minga.platform.access.Roles.ANALYST;
import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.chart.ChartId;
import coop.minga.finance.chart.app.ChartCommands;
import coop.minga.finance.chart.app.ChartQueries;
import coop.minga.finance.chart.app.ChartTemplateView;
import coop.minga.finance.chart.app.ChartView;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.IfMatch;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Charts of accounts over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/charts-of-accounts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "charts-of-accounts")
public class ChartResource {
    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final ChartCommands chartCommands;
    private final ChartQueries chartQueries;
    private final Clock clock;

    ChartResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            ChartCommands chartCommands,
            ChartQueries chartQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.chartCommands = chartCommands;
        this.chartQueries = chartQueries;
        this.clock = clock;
    }

    @GET
    @Path("/templates")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(operationId = "charts_of_accounts_templates", summary = "The charts an organisation may begin with")
    public List<ChartTemplateView> templates() {
        return ChartTemplateView.all();
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(operationId = "charts_of_accounts_list", summary = "List the own chart of accounts")
    public Page<ChartView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> chartQueries.list(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(operationId = "charts_of_accounts_get", summary = "Read a chart of accounts")
    public RestResponse<ChartView> get(@PathParam("id") ChartId id) {
        ChartView view = queries.answer(() -> chartQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "charts_of_accounts_create",
            summary = "Begin with a template: opens its accounts and the general fund")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "union", value = """
            {"template":"UNION"}""")))
    @APIResponse(responseCode = "201", description = "Adopted.")
    public RestResponse<ChartView> create(@NotNull @Valid ChartRequest request) {
        return commands.create(request, () -> {
            var id = new ChartId(request.id() == null ? UuidV7.next(clock) : request.id());
            var organisation = new OrganisationId(caller.get().organisation());
            ChartView view = chartCommands.adopt(id, organisation, request.template());
            return Reply.created("/api/v1/charts-of-accounts/" + view.id(), view, view.version());
        });
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(operationId = "charts_of_accounts_put", summary = "Name the account for each use anew")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "one use", value = """
            {"uses":{"CASH":"0190f7a0-0000-7000-8000-00000000a001"}}""")))
    @APIResponse(responseCode = "200", description = "Changed.")
    public RestResponse<ChartView> put(
            @PathParam("id") ChartId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ChartUsesRequest request) {
        return commands.execute(request, () -> {
            ChartView view = chartCommands.use(id, IfMatch.required(ifMatch), request.accounts());
            return Reply.ok(view, view.version());
        });
    }
}
