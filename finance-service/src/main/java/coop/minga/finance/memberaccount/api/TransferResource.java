package coop.minga.finance.memberaccount.api;

import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.memberaccount.app.MoneyCommands;
import coop.minga.finance.memberaccount.app.TransferView;
import coop.minga.platform.command.GroupedCommands;
import coop.minga.platform.time.UuidV7;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
 * Transfers between members' accounts over HTTP.
 *
 * <p>Guarantee: no logic of its own. Writers wait for a commit they share, so each waits on a virtual thread.
 */
@Path("/api/v1/transfers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "member-accounts")
public class TransferResource {
    private static final String EXAMPLE = """
            {"from":"0190f7a0-0000-7000-8000-00000000d003","to":"0190f7a0-0000-7000-8000-00000000d004",\
            "amount":{"amount":"50.00","currency":"KES"}}""";

    private final GroupedCommands commands;
    private final MoneyCommands money;
    private final Clock clock;

    TransferResource(GroupedCommands commands, MoneyCommands money, Clock clock) {
        this.commands = commands;
        this.money = money;
        this.clock = clock;
    }

    @POST
    @RunOnVirtualThread
    @RolesAllowed(TREASURER)
    @Operation(operationId = "transfers_create", summary = "Move money from one member's account to another")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "to a sister", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Moved.")
    public RestResponse<TransferView> transfer(@NotNull @Valid TransferRequest request) {
        return commands.create(request, command -> money.transfer(command, idOr(request.id()), request.transfer()));
    }

    private JournalEntryId idOr(@Nullable UUID id) {
        return new JournalEntryId(id == null ? UuidV7.next(clock) : id);
    }
}
