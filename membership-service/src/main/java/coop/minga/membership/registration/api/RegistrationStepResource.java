package coop.minga.membership.registration.api;

import static coop.minga.platform.access.Roles.ORG_ADMIN;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.registration.RegistrationId;
import coop.minga.membership.registration.app.RegistrationCommands;
import coop.minga.membership.registration.app.RegistrationCommands.RegistrationKey;
import coop.minga.membership.registration.app.RegistrationView;
import coop.minga.membership.registration.domain.RegistrationStep;
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
 * The steps an organisation takes towards its registration, over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/organisations/{id}/registrations/{registrationId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ORG_ADMIN)
@Tag(name = "registrations")
public class RegistrationStepResource {
    private final Commands commands;
    private final CurrentCaller caller;
    private final RegistrationCommands registrationCommands;

    RegistrationStepResource(Commands commands, CurrentCaller caller, RegistrationCommands registrationCommands) {
        this.commands = commands;
        this.caller = caller;
        this.registrationCommands = registrationCommands;
    }

    @POST
    @Path("/preparations")
    @Operation(operationId = "registrations_prepare", summary = "Begin to prepare a registration")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "step", value = "{\"effectiveOn\":\"2025-02-01\"}")))
    public RestResponse<RegistrationView> prepare(
            @PathParam("id") OrganisationId id,
            @PathParam("registrationId") RegistrationId registrationId,
            @NotNull @Valid RegistrationStepRequest request) {
        return take(RegistrationStep.PREPARATION, new RegistrationKey(id, registrationId), request);
    }

    @POST
    @Path("/submissions")
    @Operation(operationId = "registrations_submit", summary = "Hand the papers in")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "step",
                                            value =
                                                    "{\"effectiveOn\":\"2025-03-01\",\"evidence\":[\"Receipt 4711\"]}")))
    public RestResponse<RegistrationView> submit(
            @PathParam("id") OrganisationId id,
            @PathParam("registrationId") RegistrationId registrationId,
            @NotNull @Valid RegistrationStepRequest request) {
        return take(RegistrationStep.SUBMISSION, new RegistrationKey(id, registrationId), request);
    }

    @POST
    @Path("/responses")
    @Operation(operationId = "registrations_respond", summary = "Answer what the authority asked")
    @RequestBody(
            content =
                    @Content(
                            examples = @ExampleObject(name = "step", value = "{\"evidence\":[\"Letter of 4 April\"]}")))
    public RestResponse<RegistrationView> respond(
            @PathParam("id") OrganisationId id,
            @PathParam("registrationId") RegistrationId registrationId,
            @NotNull @Valid RegistrationStepRequest request) {
        return take(RegistrationStep.RESPONSE, new RegistrationKey(id, registrationId), request);
    }

    @POST
    @Path("/appeals")
    @Operation(operationId = "registrations_appeal", summary = "Appeal against a refusal")
    @RequestBody(
            content =
                    @Content(examples = @ExampleObject(name = "step", value = "{\"evidence\":[\"Appeal of 2 May\"]}")))
    public RestResponse<RegistrationView> appeal(
            @PathParam("id") OrganisationId id,
            @PathParam("registrationId") RegistrationId registrationId,
            @NotNull @Valid RegistrationStepRequest request) {
        return take(RegistrationStep.APPEAL, new RegistrationKey(id, registrationId), request);
    }

    @POST
    @Path("/corrections")
    @Operation(
            operationId = "registrations_correct",
            summary = "Correct the day of a recorded step, or withdraw the last one; the wrong line stays")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "day",
                                            value =
                                                    "{\"sequence\":1,\"effectiveOn\":\"2025-01-20\",\"reason\":\"A typo.\"}")))
    public RestResponse<RegistrationView> correct(
            @PathParam("id") OrganisationId id,
            @PathParam("registrationId") RegistrationId registrationId,
            @NotNull @Valid RegistrationCorrectionRequest request) {
        return commands.execute(request, () -> {
            RegistrationView view = registrationCommands.correct(
                    new RegistrationKey(id, registrationId), request.sequence(), caller.get(), request.grounds());
            return Reply.ok(view, view.version());
        });
    }

    private RestResponse<RegistrationView> take(
            RegistrationStep step, RegistrationKey key, RegistrationStepRequest request) {
        return commands.execute(request, () -> {
            RegistrationView view = registrationCommands.take(key, step, caller.get(), request.grounds());
            return Reply.ok(view, view.version());
        });
    }
}
