package coop.minga.finance.memberaccount.api;

import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.app.MemberAccountClosing;
import coop.minga.finance.memberaccount.app.MemberAccountClosureView;
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
 * Closures of members' accounts over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/member-accounts/{id}/closures")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "member-accounts")
public class MemberAccountClosureResource {
    private static final String EXAMPLE = """
            {"description":"Moved to Kisumu"}""";

    private final Commands commands;
    private final CurrentCaller caller;
    private final MemberAccountClosing closing;
    private final Clock clock;

    MemberAccountClosureResource(Commands commands, CurrentCaller caller, MemberAccountClosing closing, Clock clock) {
        this.commands = commands;
        this.caller = caller;
        this.closing = closing;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(TREASURER)
    @Operation(
            operationId = "member_accounts_close",
            summary = "Pay out all that a member's account holds and close it",
            description = "Its floor does not count and no fee is taken. Deposits are paid out when the membership has"
                    + " ended, shares are redeemed first, and what is held back is released first. Interest that is paid"
                    + " later goes to suspense, for a person to hand on.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "in cash", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Paid out and closed.")
    public RestResponse<MemberAccountClosureView> close(
            @PathParam("id") MemberAccountId id, @NotNull @Valid MemberAccountClosureRequest request) {
        return commands.execute(request, () -> {
            MemberAccountClosureView view = closing.close(caller.get(), id, request.payout(UuidV7.next(clock)));
            return Reply.ok(view, view.account().version());
        });
    }
}
