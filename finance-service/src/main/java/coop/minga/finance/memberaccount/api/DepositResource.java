package coop.minga.finance.memberaccount.api;

import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.app.DepositView;
import coop.minga.finance.memberaccount.app.MoneyCommands;
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
 * Deposits over HTTP.
 *
 * <p>Guarantee: no logic of its own. Writers wait for a commit they share, so each waits on a virtual thread.
 */
@Path("/api/v1/member-accounts/{id}/deposits")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "member-accounts")
public class DepositResource {
    private static final String EXAMPLE = """
            {"amount":{"amount":"1250.00","currency":"KES"},"way":"MOBILE_MONEY","description":"March"}""";

    private final GroupedCommands commands;
    private final MoneyCommands money;
    private final Clock clock;

    DepositResource(GroupedCommands commands, MoneyCommands money, Clock clock) {
        this.commands = commands;
        this.money = money;
        this.clock = clock;
    }

    @POST
    @RunOnVirtualThread
    @RolesAllowed(TREASURER)
    @Operation(operationId = "member_accounts_deposit", summary = "Pay into a member's account")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "mobile money", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Paid in.")
    public RestResponse<DepositView> deposit(
            @PathParam("id") MemberAccountId id, @NotNull @Valid PaymentRequest request) {
        return commands.create(request, command -> money.deposit(command, idOr(request.id()), id, request.payment()));
    }

    private JournalEntryId idOr(@Nullable UUID id) {
        return new JournalEntryId(id == null ? UuidV7.next(clock) : id);
    }
}
