package coop.minga.finance.loan.api;

import static coop.minga.platform.access.Roles.MEMBER;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.app.LoanQueries;
import coop.minga.finance.loan.app.LoanScheduleView;
import coop.minga.finance.loan.app.LoanView;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.http.Etag;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * A member's own loans over HTTP.
 *
 * <p>Guarantee: no logic of its own; another one's loan is not there.
 */
@Path("/api/v1/me/loans")
@RolesAllowed(MEMBER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
public class OwnLoanResource {
    private final Queries queries;
    private final CurrentCaller caller;
    private final LoanQueries loans;

    OwnLoanResource(Queries queries, CurrentCaller caller, LoanQueries loans) {
        this.queries = queries;
        this.caller = caller;
        this.loans = loans;
    }

    @GET
    @Operation(operationId = "me_loans", summary = "List your own loans, and what you asked for")
    public Page<LoanView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> loans.ownList(caller.get(), page));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "me_loan", summary = "Read a loan of your own and what became of it")
    public RestResponse<LoanView> get(@PathParam("id") LoanId id) {
        LoanView view = queries.answer(() -> loans.ownGet(caller.get(), id));
        return Etag.ok(view, view.version());
    }

    @GET
    @Path("/{id}/schedule")
    @Operation(operationId = "me_loan_schedule", summary = "What is due when of a loan of your own")
    public LoanScheduleView schedule(
            @PathParam("id") LoanId id,
            @QueryParam("revision") @Nullable Integer revision,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        return queries.answer(() -> loans.schedule(loans.requireOwn(caller.get(), id), revision, asOf, knownAt));
    }
}
