package coop.minga.finance.filing.api;

import static coop.minga.platform.access.Roles.ANALYST;
import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.filing.FilingId;
import coop.minga.finance.filing.app.FiledDayView;
import coop.minga.finance.filing.app.FilingCommands;
import coop.minga.finance.filing.app.FilingDifferencesView;
import coop.minga.finance.filing.app.FilingQueries;
import coop.minga.finance.filing.app.FinancialFilingView;
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
 * Filed figures over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/financial-filings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "financial-statements")
public class FinancialFilingResource {
    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final FilingCommands filingCommands;
    private final FilingQueries filingQueries;
    private final Clock clock;

    FinancialFilingResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            FilingCommands filingCommands,
            FilingQueries filingQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.filingCommands = filingCommands;
        this.filingQueries = filingQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(operationId = "financial_filings_list", summary = "List the days whose figures were filed")
    public Page<FiledDayView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> filingQueries.list(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(operationId = "financial_filings_get", summary = "Read the loans and ratios of a day as they were filed")
    public RestResponse<FinancialFilingView> get(@PathParam("id") FilingId id) {
        return Etag.ok(queries.answer(() -> filingQueries.get(id)), FinancialFilingView.VERSION);
    }

    @GET
    @Path("/{id}/differences")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(
            operationId = "financial_filings_differences",
            summary = "Read which figures of a filed day would be others now")
    public FilingDifferencesView differences(@PathParam("id") FilingId id) {
        return queries.answer(() -> filingQueries.differences(id));
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "financial_filings_create",
            summary = "File the loans and ratios of a day, for ever",
            description =
                    "They stay as they are filed, whatever is posted later. Filed for the end of a month, they are what organisations above read in R31.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "the end of a quarter", value = """
            {"asOf":"2026-03-31"}""")))
    @APIResponse(responseCode = "201", description = "Filed.")
    public RestResponse<FinancialFilingView> create(@NotNull @Valid FinancialFilingRequest request) {
        return commands.create(request, () -> {
            var id = new FilingId(request.id() == null ? UuidV7.next(clock) : request.id());
            FinancialFilingView view = filingCommands.file(caller.get(), id, request.asOf());
            return Reply.created("/api/v1/financial-filings/" + view.id(), view, FinancialFilingView.VERSION);
        });
    }
}
