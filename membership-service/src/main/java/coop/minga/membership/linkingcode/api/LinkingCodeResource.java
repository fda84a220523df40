package coop.minga.membership.linkingcode.api;

import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;

import coop.minga.membership.linkingcode.app.LinkingCodeCommands;
import coop.minga.membership.linkingcode.app.LinkingReceiptView;
import coop.minga.membership.person.PersonId;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Linking codes that an organiser enters for a member, over HTTP.
 *
 * <p>Guarantee: no logic of its own; says nothing of other organisations' records.
 */
@Path("/api/v1/persons/{id}")
@RolesAllowed({ORG_ADMIN, ORGANISER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "persons")
public class LinkingCodeResource {
    private static final String EXAMPLE = "{\"code\":\"7kq2 m0xv 3htb\"}";

    private final Commands commands;
    private final CurrentCaller caller;
    private final LinkingCodeCommands codes;

    LinkingCodeResource(Commands commands, CurrentCaller caller, LinkingCodeCommands codes) {
        this.commands = commands;
        this.caller = caller;
        this.codes = codes;
    }

    @POST
    @Path("/linking-code-presentations")
    @Operation(
            operationId = "persons_present_linking_code",
            summary = "Enter a code that a member brings from another organisation",
            description = "The answer is the same whether the code is good or not, and nobody but the member sees what"
                    + " came of it.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "code", value = EXAMPLE)))
    @APIResponse(responseCode = "202", description = "Taken in.")
    public RestResponse<LinkingReceiptView> present(
            @PathParam("id") PersonId id, @NotNull @Valid PresentedCodeRequest request) {
        byte[] digest = codes.digest(request.code());
        return commands.create(digest, () -> new Reply<>(202, codes.present(caller.get(), id, digest), null, null));
    }

    @POST
    @Path("/linking-code-withdrawals")
    @Operation(
            operationId = "persons_withdraw_linking_codes",
            summary = "Take back what codes have linked to a person's record",
            description = "Use it where a code was entered for the wrong person. What verified identifiers have linked"
                    + " stays.")
    @APIResponse(responseCode = "202", description = "Taken in.")
    public RestResponse<LinkingReceiptView> withdraw(@PathParam("id") PersonId id) {
        return commands.execute(null, () -> new Reply<>(202, codes.withdraw(caller.get(), id), null, null));
    }
}
