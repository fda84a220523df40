package coop.minga.finance.servicing.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.servicing.LoanWriteOffId;
import coop.minga.finance.servicing.app.LoanWriteOffCommands;
import coop.minga.finance.servicing.app.LoanWriteOffFilter;
import coop.minga.finance.servicing.app.LoanWriteOffQueries;
import coop.minga.finance.servicing.app.LoanWriteOffView;
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
import java.time.Instant;
import java.time.LocalDate;
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
 * Write-offs of loans over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/loan-write-offs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "loans")
public class LoanWriteOffResource {
    private static final String EXAMPLE = """
            {"loan":"0190f7a0-0000-7000-8000-00000000d501","reason":"NO_MEANS"}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final LoanWriteOffCommands writeOffs;
    private final LoanWriteOffQueries writeOffQueries;
    private final Clock clock;

    LoanWriteOffResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            LoanWriteOffCommands writeOffs,
            LoanWriteOffQueries writeOffQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.writeOffs = writeOffs;
        this.writeOffQueries = writeOffQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "loan_write_offs_list", summary = "List the loans that are no longer expected")
    public Page<LoanWriteOffView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("effectiveFrom") @Nullable LocalDate effectiveFrom,
            @QueryParam("effectiveThrough") @Nullable LocalDate effectiveThrough,
            @QueryParam("knownAt") @Parameter(description = "Those that had been approved by then.") @Nullable Instant knownAt) {
        var filter = new LoanWriteOffFilter(effectiveFrom, effectiveThrough, knownAt);
        return queries.answer(() -> writeOffQueries.list(page, filter));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "loan_write_offs_get", summary = "Read a write-off")
    public RestResponse<LoanWriteOffView> get(@PathParam("id") LoanWriteOffId id) {
        LoanWriteOffView view = queries.answer(() -> writeOffQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER})
    @Operation(operationId = "loan_write_offs_create", summary = "Propose that a loan is no longer expected")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "no means", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Proposed; nothing is booked.")
    public RestResponse<LoanWriteOffView> create(@NotNull @Valid LoanWriteOffRequest request) {
        return commands.create(request, () -> {
            var id = new LoanWriteOffId(request.id() == null ? UuidV7.next(clock) : request.id());
            LoanWriteOffView view = writeOffs.propose(caller.get(), id, new LoanId(request.loan()), request.reason());
            return Reply.created("/api/v1/loan-write-offs/" + view.id(), view, view.version());
        });
    }

    @POST
    @Path("/{id}/approvals")
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "loan_write_offs_approve",
            summary = "Book a loan as lost, as somebody who did not propose it",
            description =
                    "What was provided is used up. What is not paid of its interest is taken out of the income by the"
                            + " night. What comes in later is a recovery.")
    @APIResponse(responseCode = "200", description = "Approved.")
    public RestResponse<LoanWriteOffView> approve(@PathParam("id") LoanWriteOffId id) {
        return commands.execute(null, () -> {
            LoanWriteOffView view = writeOffs.approve(caller.get(), id);
            return Reply.ok(view, view.version());
        });
    }

    @POST
    @Path("/{id}/withdrawals")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER})
    @Operation(operationId = "loan_write_offs_withdraw", summary = "Give up a write-off that nobody approved yet")
    @APIResponse(responseCode = "200", description = "Withdrawn.")
    public RestResponse<LoanWriteOffView> withdraw(@PathParam("id") LoanWriteOffId id) {
        return commands.execute(null, () -> {
            LoanWriteOffView view = writeOffs.withdraw(caller.get(), id);
            return Reply.ok(view, view.version());
        });
    }
}
