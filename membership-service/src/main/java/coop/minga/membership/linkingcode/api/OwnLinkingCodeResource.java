package coop.minga.membership.linkingcode.api;

import static coop.minga.platform.access.Roles.MEMBER;

import coop.minga.membership.linkingcode.app.LinkingCodeCommands;
import coop.minga.membership.linkingcode.app.LinkingCodeView;
import coop.minga.membership.linkingcode.app.LinkingReceiptView;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A member's own linking codes over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/me")
@RolesAllowed(MEMBER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
public class OwnLinkingCodeResource {
    private static final String EXAMPLE = "{\"code\":\"7KQ2-M0XV-3HTB\"}";

    private final Commands commands;
    private final CurrentCaller caller;
    private final LinkingCodeCommands codes;

    OwnLinkingCodeResource(Commands commands, CurrentCaller caller, LinkingCodeCommands codes) {
        this.commands = commands;
        this.caller = caller;
        this.codes = codes;
    }

    @POST
    @Path("/linking-codes")
    @Operation(
            operationId = "me_fetch_linking_code",
            summary = "Fetch a code that links your record with the one another organisation keeps of you",
            description =
                    "Good once and for an hour. Present it at the other organisation, or let them enter it. Whoever"
                            + " has the code can present it: what it linked then shows in your linked records.")
    @APIResponse(responseCode = "201", description = "A new code.")
    public RestResponse<LinkingCodeView> fetch() {
        return commands.create("", () -> new Reply<>(201, codes.fetch(caller.get()), null, null));
    }

    @POST
    @Path("/linking-code-presentations")
    @Operation(
            operationId = "me_present_linking_code",
            summary = "Present a code from another organisation that keeps a record of you",
            description =
                    "The answer is the same whether the code is good or not; your linked records show what came of"
                            + " it. No organisation is told.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "code", value = EXAMPLE)))
    @APIResponse(responseCode = "202", description = "Taken in.")
    public RestResponse<LinkingReceiptView> present(@NotNull @Valid PresentedCodeRequest request) {
        byte[] digest = codes.digest(request.code());
        return commands.create(digest, () -> new Reply<>(202, codes.present(caller.get(), digest), null, null));
    }

    @POST
    @Path("/linking-code-withdrawals")
    @Operation(
            operationId = "me_withdraw_linking_codes",
            summary = "Take back what codes have linked to your record",
            description = "Also codes that were not used yet. What verified identifiers have linked stays.")
    @APIResponse(responseCode = "202", description = "Taken in.")
    public RestResponse<LinkingReceiptView> withdraw() {
        return commands.execute(null, () -> new Reply<>(202, codes.withdraw(caller.get()), null, null));
    }
}
