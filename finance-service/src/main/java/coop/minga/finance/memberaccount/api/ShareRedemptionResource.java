package coop.minga.finance.memberaccount.api;

import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.app.ShareCommands;
import coop.minga.finance.memberaccount.app.ShareMovementView;
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
 * Redemptions of shares over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/member-accounts/{id}/share-redemptions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "shares")
public class ShareRedemptionResource {
    private final Commands commands;
    private final CurrentCaller caller;
    private final ShareCommands shares;
    private final Clock clock;

    ShareRedemptionResource(Commands commands, CurrentCaller caller, ShareCommands shares, Clock clock) {
        this.commands = commands;
        this.caller = caller;
        this.shares = shares;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(TREASURER)
    @Operation(operationId = "member_accounts_redeem_shares", summary = "Pay a member's shares out again")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "two", value = """
            {"shares":2}""")))
    @APIResponse(responseCode = "201", description = "Paid out.")
    public RestResponse<ShareMovementView> redeem(
            @PathParam("id") MemberAccountId id, @NotNull @Valid ShareOrderRequest request) {
        return commands.create(request, () -> {
            UUID entry = request.id() == null ? UuidV7.next(clock) : request.id();
            ShareMovementView view = shares.redeem(caller.get(), new JournalEntryId(entry), id, request.order());
            return Reply.created("/api/v1/journal-entries/" + view.id(), view, 1);
        });
    }
}
