package coop.minga.finance.servicing.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.servicing.app.LoanRepaymentCommands;
import coop.minga.finance.servicing.app.LoanRepaymentQueries;
import coop.minga.finance.servicing.app.LoanRepaymentView;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
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
 * What is paid for a loan, over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/loans/{id}/repayments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "loans")
public class RepaymentOfLoanResource {
    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final LoanRepaymentCommands repayments;
    private final LoanRepaymentQueries repaymentQueries;
    private final Clock clock;

    RepaymentOfLoanResource(
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
    @Operation(operationId = "loans_repayments", summary = "List what was paid for a loan")
    public Page<LoanRepaymentView> list(@PathParam("id") LoanId id, @BeanParam @Valid PageParameters page) {
        return queries.answer(() -> repaymentQueries.ofLoan(page, id));
    }

    @POST
    @RolesAllowed(TREASURER)
    @Operation(
            operationId = "loans_repay",
            summary = "Take in money for a loan; the oldest instalment is paid first, in the product's order",
            description =
                    "With `closingTotal` of the loan's position nothing is owed any more; more than that is refused.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "cash", value = """
            {"amount":{"amount":"300.00","currency":"KES"},"excess":"NEXT_INSTALMENTS"}""")))
    @APIResponse(responseCode = "201", description = "Paid.")
    public RestResponse<LoanRepaymentView> repay(
            @PathParam("id") LoanId id, @NotNull @Valid LoanRepaymentRequest request) {
        return commands.create(request, () -> {
            LoanRepaymentView view = repayments.repay(caller.get(), request.repayment(id, UuidV7.next(clock)));
            return Reply.created("/api/v1/loan-repayments/" + view.id(), view, view.version());
        });
    }
}
