package coop.minga.finance.loan.api;

import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.app.LoanCommands;
import coop.minga.finance.loan.app.LoanView;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a loan until it is decided on, over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/loans/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "loans")
public class LoanDecisionResource {
    private final Commands commands;
    private final CurrentCaller caller;
    private final LoanCommands loanCommands;

    LoanDecisionResource(Commands commands, CurrentCaller caller, LoanCommands loanCommands) {
        this.commands = commands;
        this.caller = caller;
        this.loanCommands = loanCommands;
    }

    @POST
    @Path("/applications")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER})
    @Operation(operationId = "loans_apply", summary = "Apply for a drafted loan, on the product's terms of now")
    @APIResponse(responseCode = "200", description = "Applied for.")
    public RestResponse<LoanView> apply(@PathParam("id") LoanId id) {
        return step(() -> loanCommands.submit(caller.get(), id));
    }

    @POST
    @Path("/appraisals")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER})
    @Operation(operationId = "loans_appraise", summary = "Take an application into appraisal")
    @APIResponse(responseCode = "200", description = "Under appraisal.")
    public RestResponse<LoanView> appraise(@PathParam("id") LoanId id) {
        return step(() -> loanCommands.appraise(caller.get(), id));
    }

    @POST
    @Path("/approvals")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER})
    @Operation(
            operationId = "loans_approve",
            summary = "Let a loan be paid out, as somebody who neither applied nor appraised")
    @APIResponse(responseCode = "200", description = "Approved.")
    public RestResponse<LoanView> approve(@PathParam("id") LoanId id) {
        return step(() -> loanCommands.approve(caller.get(), id));
    }

    @POST
    @Path("/rejections")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER})
    @Operation(operationId = "loans_reject", summary = "Lend nothing, and say why")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "too few deposits", value = """
            {"reason":"TOO_FEW_DEPOSITS"}""")))
    @APIResponse(responseCode = "200", description = "Rejected.")
    public RestResponse<LoanView> reject(@PathParam("id") LoanId id, @NotNull @Valid LoanRejectionRequest request) {
        return step(request, () -> loanCommands.reject(id, request.reason()));
    }

    @POST
    @Path("/withdrawals")
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER})
    @Operation(operationId = "loans_withdraw", summary = "Give up what was applied for, before it is paid out")
    @APIResponse(responseCode = "200", description = "Withdrawn.")
    public RestResponse<LoanView> withdraw(@PathParam("id") LoanId id) {
        return step(() -> loanCommands.withdraw(id));
    }

    private RestResponse<LoanView> step(Supplier<LoanView> taken) {
        return step(null, taken);
    }

    private RestResponse<LoanView> step(@Nullable Object request, Supplier<LoanView> taken) {
        return commands.execute(request, () -> {
            LoanView view = taken.get();
            return Reply.ok(view, view.version());
        });
    }
}
