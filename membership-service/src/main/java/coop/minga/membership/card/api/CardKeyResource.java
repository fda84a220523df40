package coop.minga.membership.card.api;

import static coop.minga.platform.access.Roles.ANALYST;
import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.CASE_WORKER;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.MEMBER;
import static coop.minga.platform.access.Roles.NEGOTIATOR;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.PARTNER;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.membership.card.CardKeyId;
import coop.minga.membership.card.app.CardKeyCommands;
import coop.minga.membership.card.app.CardKeyView;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.paging.Page;
import coop.minga.platform.time.UuidV7;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
 * Keys of cards over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/card-keys")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cards")
public class CardKeyResource {
    private static final String EXAMPLE = "{\"id\":\"0197c1f0-0000-7000-8000-00000000ca4d\"}";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final CardKeyCommands keys;
    private final Clock clock;

    CardKeyResource(Commands commands, Queries queries, CurrentCaller caller, CardKeyCommands keys, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.keys = keys;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        ORG_ADMIN,
        ORGANISER,
        TREASURER,
        LOAN_OFFICER,
        NEGOTIATOR,
        CASE_WORKER,
        AUDITOR,
        ANALYST,
        MEMBER,
        PARTNER
    })
    @Operation(
            operationId = "card_keys_list",
            summary = "List the public keys of cards, newest first",
            description =
                    "With them a phone without signal verifies that a card is genuine and not expired; whether the"
                            + " holder is still a member is only known here.")
    public Page<CardKeyView> list() {
        return queries.answer(keys::list);
    }

    @POST
    @RolesAllowed(ORG_ADMIN)
    @Operation(
            operationId = "card_keys_change",
            summary = "Sign cards with a new key from now on",
            description = "The private key used until then is destroyed; cards it signed count until they expire.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "change", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Changed.")
    public RestResponse<CardKeyView> change(@NotNull @Valid CardKeyRequest request) {
        return commands.create(request, () -> {
            var id = new CardKeyId(request.id() == null ? UuidV7.next(clock) : request.id());
            return Reply.created("/api/v1/card-keys", keys.change(caller.get(), id), 1);
        });
    }
}
