package coop.minga.finance.loan.api;

import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.app.DisbursementCommands;
import coop.minga.finance.loan.app.LoanDisbursementView;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.time.UuidV7;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
 * Disbursements over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/loans/{id}/disbursements")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "loans")
public class LoanDisbursementResource {
    private static final String EXAMPLE = """
            {"way":"MOBILE_MONEY"}""";

    private final Commands commands;
    private final CurrentCaller caller;
    private final DisbursementCommands disbursements;
    private final Clock clock;

    LoanDisbursementResource(Commands commands, CurrentCaller caller, DisbursementCommands disbursements, Clock clock) {
        this.commands = commands;
        this.caller = caller;
        this.disbursements = disbursements;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "loans_disburse",
            summary = "Pay out an approved loan",
            description =
                    "Opens the loan's ledger account, books what is lent in the loan's fund, and makes the schedule"
                            + " from the day it counts on.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "mobile money", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Paid out.")
    public RestResponse<LoanDisbursementView> disburse(
            @PathParam("id") LoanId id, @NotNull @Valid LoanDisbursementRequest request) {
        return commands.create(request, () -> {
            LoanDisbursementView view = disbursements.disburse(caller.get(), id, request.payout(UuidV7.next(clock)));
            return Reply.created("/api/v1/journal-entries/" + view.id(), view, 1);
        });
    }
}
