package coop.minga.membership.person.api;

import static coop.minga.platform.access.Roles.MEMBER;

import coop.minga.membership.person.app.OwnRecord;
import coop.minga.membership.person.app.OwnRecordView;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.IfMatch;
import coop.minga.platform.command.Reply;
import coop.minga.platform.http.Etag;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * A member's own record over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/me")
@RolesAllowed(MEMBER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
public class OwnRecordResource {
    private static final String EXAMPLE = """
            {"names":{"given":"Amina","family":"Wanjiru"},"languages":["sw"],\
            "contactPoints":[{"kind":"PHONE","value":"0712 345678","sharedWithHousehold":true}]}""";

    private final Commands commands;
    private final Queries queries;
    private final CurrentCaller caller;
    private final OwnRecord ownRecord;

    OwnRecordResource(Commands commands, Queries queries, CurrentCaller caller, OwnRecord ownRecord) {
        this.commands = commands;
        this.queries = queries;
        this.caller = caller;
        this.ownRecord = ownRecord;
    }

    @GET
    @Operation(operationId = "me_get", summary = "Read your own record")
    public RestResponse<OwnRecordView> get() {
        OwnRecordView view = queries.answer(() -> ownRecord.see(caller.get()));
        return Etag.ok(view, view.record().version());
    }

    @PUT
    @Operation(
            operationId = "me_correct",
            summary = "Correct your own record",
            description = "Identifiers, household and ids in other systems are the organisation's to correct.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "me", value = EXAMPLE)))
    public RestResponse<OwnRecordView> correct(
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid OwnRecordRequest request) {
        return commands.execute(request, () -> {
            OwnRecordView view = ownRecord.correct(caller.get(), IfMatch.required(ifMatch), request.details());
            return Reply.ok(view, view.record().version());
        });
    }
}
