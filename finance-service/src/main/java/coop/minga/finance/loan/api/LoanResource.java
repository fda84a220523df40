package coop.minga.finance.loan.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.LoanState;
import coop.minga.finance.loan.app.LoanCommands;
import coop.minga.finance.loan.app.LoanFilter;
import coop.minga.finance.loan.app.LoanQueries;
import coop.minga.finance.loan.app.LoanScheduleView;
import coop.minga.finance.loan.app.LoanView;
import coop.minga.finance.loanproduct.LoanProductId;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
 * Loans over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/loans")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "loans")
public class LoanResource {
    private static final String EXAMPLE = """
            {"borrower":{"membership":"0190f7a0-0000-7000-8000-00000000d101"},\
            "product":"0190f7a0-0000-7000-8000-00000000d102","principal":{"amount":"50000.00","currency":"KES"},\
            "instalments":12,"purpose":"WORKING_CAPITAL"}""";
    private static final String CHANGE_EXAMPLE = """
            {"principal":{"amount":"40000.00","currency":"KES"},"instalments":10,"purpose":"SCHOOL_FEES"}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final LoanCommands loanCommands;
    private final LoanQueries loanQueries;
    private final Clock clock;

    LoanResource(
            Commands commands,
            Queries queries,
            CurrentCaller caller,
            LoanCommands loanCommands,
            LoanQueries loanQueries,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.loanCommands = loanCommands;
        this.loanQueries = loanQueries;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "loans_list", summary = "List loans, and what is asked for")
    public Page<LoanView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("membership") @Nullable UUID membership,
            @QueryParam("organisation") @Nullable UUID organisation,
            @QueryParam("product") @Nullable UUID product,
            @QueryParam("state") @Nullable LoanState state) {
        var filter = new LoanFilter(membership == null ? null : List.of(membership), organisation, product, state);
        return queries.answer(() -> loanQueries.list(page, filter));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(operationId = "loans_get", summary = "Read a loan and what became of it")
    public RestResponse<LoanView> get(@PathParam("id") LoanId id) {
        LoanView view = queries.answer(() -> loanQueries.get(id));
        return Etag.ok(view, view.version());
    }

    @GET
    @Path("/{id}/schedule")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(
            operationId = "loans_schedule",
            summary = "What is due when, now, by a revision, or as it was on a day",
            description =
                    "`asOf` asks which revision was in force on a day, `knownAt` which had been recorded by an instant.")
    public LoanScheduleView schedule(
            @PathParam("id") LoanId id,
            @QueryParam("revision") @Nullable Integer revision,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        return queries.answer(() -> loanQueries.schedule(id, revision, asOf, knownAt));
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER})
    @Operation(operationId = "loans_create", summary = "Draft what a member or a group asks for")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a member", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Drafted.")
    public RestResponse<LoanView> create(@NotNull @Valid LoanRequest request) {
        return commands.create(request, () -> {
            var id = new LoanId(request.id() == null ? UuidV7.next(clock) : request.id());
            LoanView view = loanCommands.draft(
                    new OrganisationId(caller.get().organisation()),
                    id,
                    request.borrower().borrower(),
                    new LoanProductId(request.product()),
                    request.asked());
            return Reply.created("/api/v1/loans/" + view.id(), view, view.version());
        });
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER})
    @Operation(operationId = "loans_put", summary = "Change a draft")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "less", value = CHANGE_EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Changed.")
    public RestResponse<LoanView> put(
            @PathParam("id") LoanId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid LoanChangeRequest request) {
        return commands.execute(request, () -> {
            LoanView view = loanCommands.change(id, IfMatch.required(ifMatch), request.asked());
            return Reply.ok(view, view.version());
        });
    }
}
