package coop.minga.membership.card.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.CASE_WORKER;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.MEMBER;
import static coop.minga.platform.access.Roles.NEGOTIATOR;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.membership.card.app.CardVerification;
import coop.minga.membership.card.app.CardVerificationView;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Verifications of cards over HTTP.
 *
 * <p>Guarantee: no logic of its own; a code stands in the body and never in an address.
 */
@Path("/api/v1/card-verifications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cards")
public class CardVerificationResource {
    private static final String EXAMPLE = "{\"code\":\"10OJ31 S0B3H8 7V5QAH\"}";

    private final Commands commands;
    private final CurrentCaller caller;
    private final CardVerification verification;

    CardVerificationResource(Commands commands, CurrentCaller caller, CardVerification verification) {
        this.commands = commands;
        this.caller = caller;
        this.verification = verification;
    }

    @POST
    @RolesAllowed({ORG_ADMIN, ORGANISER, TREASURER, LOAN_OFFICER, NEGOTIATOR, CASE_WORKER, AUDITOR, MEMBER})
    @Operation(
            operationId = "card_verifications_create",
            summary = "Verify a card by its code",
            description = "A card that does not count is no error: the answer says so and why. A card of another"
                    + " organisation is one of an unknown key.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "scanned", value = EXAMPLE)))
    public RestResponse<CardVerificationView> verify(@NotNull @Valid CardVerificationRequest request) {
        return commands.execute(
                request, () -> new Reply<>(200, verification.verify(caller.get(), request.code()), null, null));
    }
}
