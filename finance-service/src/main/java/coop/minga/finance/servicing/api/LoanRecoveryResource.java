package coop.minga.finance.servicing.api;

import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.servicing.app.LoanRecoveries;
import coop.minga.finance.servicing.app.LoanRecoveryView;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What comes in of lost loans, over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/loans/{id}/recoveries")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "loans")
public class LoanRecoveryResource {
    private final Commands commands;
    private final CurrentCaller caller;
    private final LoanRecoveries recoveries;
    private final Clock clock;

    LoanRecoveryResource(Commands commands, CurrentCaller caller, LoanRecoveries recoveries, Clock clock) {
        this.commands = commands;
        this.caller = caller;
        this.recoveries = recoveries;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(TREASURER)
    @Operation(operationId = "loans_recover", summary = "Take in money for a loan that was written off")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "some of it", value = """
            {"amount":{"amount":"300.00","currency":"KES"}}""")))
    @APIResponse(responseCode = "201", description = "Taken in.")
    public RestResponse<LoanRecoveryView> recover(
            @PathParam("id") LoanId id, @NotNull @Valid LoanRecoveryRequest request) {
        return commands.create(request, () -> {
            UUID into = request.paidInto();
            LoanRecoveryView view = recoveries.recover(
                    caller.get(),
                    new JournalEntryId(request.id() == null ? UuidV7.next(clock) : request.id()),
                    id,
                    RepaidAmount.read(request.amount()),
                    into == null ? null : new LedgerAccountId(into),
                    request.effectiveOn());
            return Reply.created("/api/v1/journal-entries/" + view.id(), view, LoanRecoveryView.VERSION);
        });
    }
}
