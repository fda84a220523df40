package coop.minga.finance.memberaccount.api;

import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.app.MoneyCommands;
import coop.minga.finance.memberaccount.app.WithdrawalView;
import coop.minga.platform.command.GroupedCommands;
import coop.minga.platform.time.UuidV7;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.jspecify.annotations.Nullable;

/**
 * Withdrawals over HTTP.
 *
 * <p>Guarantee: no logic of its own. Writers wait for a commit they share, so each waits on a virtual thread.
 */
@Path("/api/v1/member-accounts/{id}/withdrawals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "member-accounts")
public class WithdrawalResource {
    private static final String EXAMPLE = """
            {"amount":{"amount":"200.00","currency":"KES"},"description":"School fees"}""";

    private final GroupedCommands commands;
    private final MoneyCommands money;
    private final Clock clock;

    WithdrawalResource(GroupedCommands commands, MoneyCommands money, Clock clock) {
        this.commands = commands;
        this.money = money;
        this.clock = clock;
    }

    @POST
    @RunOnVirtualThread
    @RolesAllowed(TREASURER)
    @Operation(
            operationId = "member_accounts_withdraw",
            summary = "Pay out of a member's account",
            description = "Below the floor, or of what is held back, nothing is paid: 409 with what is available.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "cash", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Paid out.")
    public RestResponse<WithdrawalView> withdraw(
            @PathParam("id") MemberAccountId id, @NotNull @Valid PaymentRequest request) {
        return commands.create(request, command -> money.withdraw(command, idOr(request.id()), id, request.payment()));
    }

    private JournalEntryId idOr(@Nullable UUID id) {
        return new JournalEntryId(id == null ? UuidV7.next(clock) : id);
    }
}
