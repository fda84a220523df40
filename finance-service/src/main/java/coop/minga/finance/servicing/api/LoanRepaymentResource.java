package coop.minga.finance.servicing.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.servicing.app.LoanRepaymentCommands;
import coop.minga.finance.servicing.app.LoanRepaymentQueries;
import coop.minga.finance.servicing.app.LoanRepaymentView;
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
 * Repayments over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/loan-repayments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "loans")
public class LoanRepaymentResource {
    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final LoanRepaymentCommands repayments;
    private final LoanRepaymentQueries repaymentQueries;
    private final Clock clock;

    LoanRepaymentResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            LoanRepaymentCommands repayments,
            LoanRepaymentQueries repaymentQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.repayments = repayments;
        this.repaymentQueries = repaymentQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "loan_repayments_list", summary = "List what was paid for loans")
    public Page<LoanRepaymentView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> repaymentQueries.list(page, null));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "loan_repayments_get", summary = "Read a repayment and what it paid")
    public RestResponse<LoanRepaymentView> get(@PathParam("id") JournalEntryId id) {
        LoanRepaymentView view = queries.answer(() -> repaymentQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @Path("/{id}/reversals")
    @RolesAllowed(TREASURER)
    @Operation(
            operationId = "loan_repayments_reverse",
            summary = "Take a repayment back; what it paid is owed again, by the schedule of before")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "mistake", value = """
            {"description":"Paid for another loan"}""")))
    @APIResponse(responseCode = "201", description = "Taken back.")
    public RestResponse<LoanRepaymentView> reverse(
            @PathParam("id") JournalEntryId id, @NotNull @Valid LoanRepaymentReversalRequest request) {
        return commands.create(request, () -> {
            var reversal = new JournalEntryId(request.id() == null ? UuidV7.next(clock) : request.id());
            LoanRepaymentView view =
                    repayments.reverse(caller.get(), id, reversal, request.effectiveOn(), request.description());
            return Reply.created("/api/v1/journal-entries/" + view.reversedBy(), view, view.version());
        });
    }
}
