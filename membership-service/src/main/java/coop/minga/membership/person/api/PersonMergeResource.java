package coop.minga.membership.person.api;

import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;

import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.app.MergeView;
import coop.minga.membership.person.app.PersonMergeCommands;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Merges of persons over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/persons/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "persons")
public class PersonMergeResource {
    private static final String EXAMPLE = """
            {"absorbedId":"0197c1f0-0000-7000-8000-00000000ab50"}""";

    private final Commands commands;
    private final CurrentCaller caller;
    private final PersonMergeCommands merges;

    PersonMergeResource(Commands commands, CurrentCaller caller, PersonMergeCommands merges) {
        this.commands = commands;
        this.caller = caller;
        this.merges = merges;
    }

    @POST
    @Path("/merges")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(
            operationId = "persons_merge",
            summary = "Absorb another record of the same person",
            description = "Memberships, jobs, consents, identifiers and contact points of the absorbed record move to "
                    + "this one. The absorbed record names this one from then on and is changed no more. Can be undone "
                    + "for as long as the organisation's policy says, 30 days at least.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "another record", value = EXAMPLE)))
    public RestResponse<MergeView> merge(@PathParam("id") PersonId id, @NotNull @Valid MergeRequest request) {
        return commands.execute(request, () -> {
            MergeView view = merges.merge(caller.get(), id, new PersonId(request.absorbedId()));
            return new Reply<>(200, view, null, null);
        });
    }

    @POST
    @Path("/merge-undoings")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(
            operationId = "persons_undo_merge",
            summary = "Give an absorbed record back what it was",
            description =
                    "The address names the absorbed record. What was written to the record that absorbed it since "
                            + "the merge stays there.")
    public RestResponse<MergeView> undo(@PathParam("id") PersonId id) {
        return commands.execute(null, () -> new Reply<>(200, merges.undo(caller.get(), id), null, null));
    }
}
