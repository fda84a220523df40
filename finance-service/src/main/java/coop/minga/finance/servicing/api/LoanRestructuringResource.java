package coop.minga.finance.servicing.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.servicing.LoanRestructuringId;
import coop.minga.finance.servicing.app.LoanRestructuringCommands;
import coop.minga.finance.servicing.app.LoanRestructuringQueries;
import coop.minga.finance.servicing.app.LoanRestructuringView;
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
 * Restructurings of loans over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/loan-restructurings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "loans")
public class LoanRestructuringResource {
    private static final String EXAMPLE = """
            {"loan":"0190f7a0-0000-7000-8000-00000000d502","instalments":24,"unpaidInterest":"CAPITALISED"}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final LoanRestructuringCommands restructurings;
    private final LoanRestructuringQueries restructuringQueries;
    private final Clock clock;

    LoanRestructuringResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            LoanRestructuringCommands restructurings,
            LoanRestructuringQueries restructuringQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.restructurings = restructurings;
        this.restructuringQueries = restructuringQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "loan_restructurings_list", summary = "List the restructurings of loans")
    public Page<LoanRestructuringView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> restructuringQueries.list(page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "loan_restructurings_get", summary = "Read a restructuring")
    public RestResponse<LoanRestructuringView> get(@PathParam("id") LoanRestructuringId id) {
        LoanRestructuringView view = queries.answer(() -> restructuringQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER})
    @Operation(
            operationId = "loan_restructurings_create",
            summary = "Propose that what is owed of a loan is paid by other terms")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "twice as long", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Proposed; the schedule stays.")
    public RestResponse<LoanRestructuringView> create(@NotNull @Valid LoanRestructuringRequest request) {
        return commands.create(request, () -> {
            var id = new LoanRestructuringId(request.id() == null ? UuidV7.next(clock) : request.id());
            LoanRestructuringView view = restructurings.propose(caller.get(), id, request.proposal());
            return Reply.created("/api/v1/loan-restructurings/" + view.id(), view, view.version());
        });
    }

    @POST
    @Path("/{id}/approvals")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "loan_restructurings_approve",
            summary = "Make the new schedule of a loan, as somebody who did not propose it",
            description =
                    "From today on. Interest that is not paid stays due, or is lent too. The loan counts as at risk until it"
                            + " is closed; guarantees stay as they are.")
    @APIResponse(responseCode = "200", description = "Approved.")
    public RestResponse<LoanRestructuringView> approve(@PathParam("id") LoanRestructuringId id) {
        return commands.execute(null, () -> {
            LoanRestructuringView view = restructurings.approve(caller.get(), id);
            return Reply.ok(view, view.version());
        });
    }

    @POST
    @Path("/{id}/withdrawals")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER})
    @Operation(
            operationId = "loan_restructurings_withdraw",
            summary = "Give up a restructuring that nobody approved yet")
    @APIResponse(responseCode = "200", description = "Withdrawn.")
    public RestResponse<LoanRestructuringView> withdraw(@PathParam("id") LoanRestructuringId id) {
        return commands.execute(null, () -> {
            LoanRestructuringView view = restructurings.withdraw(caller.get(), id);
            return Reply.ok(view, view.version());
        });
    }
}
