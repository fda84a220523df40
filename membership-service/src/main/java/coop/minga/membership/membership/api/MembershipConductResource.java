package coop.minga.membership.membership.api;

import static coop.minga.platform.access.Roles.MEMBER;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.membership.app.MembershipView;
import coop.minga.membership.membership.domain.MembershipStep;
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
 * How a membership is suspended, heard, ended and taken up again, over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/memberships/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "memberships")
public class MembershipConductResource {
    private final MembershipSteps steps;

    MembershipConductResource(MembershipSteps steps) {
        this.steps = steps;
    }

    @POST
    @Path("/suspensions")
    @RolesAllowed({ORG_ADMIN})
    @Operation(operationId = "memberships_suspend", summary = "Suspend an active member")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "suspensions",
                                            value = "{\"reason\":\"Works as an employer since March.\"}")))
    public RestResponse<MembershipView> suspend(
            @PathParam("id") MembershipId id, @NotNull @Valid MembershipStepRequest request) {
        return steps.take(id, request, request.asked(MembershipStep.SUSPENSION));
    }

    @POST
    @Path("/reinstatements")
    @RolesAllowed({ORG_ADMIN})
    @Operation(operationId = "memberships_reinstate", summary = "End a suspension or a lapse")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "reinstatements",
                                            value = "{\"reason\":\"Sold the business.\"}")))
    public RestResponse<MembershipView> reinstate(
            @PathParam("id") MembershipId id, @NotNull @Valid MembershipStepRequest request) {
        return steps.take(id, request, request.asked(MembershipStep.REINSTATEMENT));
    }

    @POST
    @Path("/hearings")
    @RolesAllowed({ORG_ADMIN})
    @Operation(operationId = "memberships_hear", summary = "Call a member to a hearing")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "hearings",
                                            value =
                                                    "{\"effectiveOn\":\"2025-09-01\",\"hearingOn\":\"2025-09-20\",\"noticeOn\":\"2025-09-01\",\"evidence\":[\"Letter of 1 September\"]}")))
    public RestResponse<MembershipView> hear(@PathParam("id") MembershipId id, @NotNull @Valid HearingRequest request) {
        return steps.take(id, request, request.asked());
    }

    @POST
    @Path("/acquittals")
    @RolesAllowed({ORG_ADMIN})
    @Operation(operationId = "memberships_acquit", summary = "End a hearing in the member's favour")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "acquittals",
                                            value =
                                                    "{\"effectiveOn\":\"2025-10-01\",\"evidence\":[\"Minutes 2025/9\"]}")))
    public RestResponse<MembershipView> acquit(
            @PathParam("id") MembershipId id, @NotNull @Valid MembershipStepRequest request) {
        return steps.take(id, request, request.asked(MembershipStep.ACQUITTAL));
    }

    @POST
    @Path("/expulsions")
    @RolesAllowed({ORG_ADMIN})
    @Operation(operationId = "memberships_expel", summary = "Expel a member after a hearing, by an adopted resolution")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "expulsions",
                                            value =
                                                    "{\"resolutionId\":\"0197c1f0-0000-7000-8000-0000000e7001\",\"effectiveOn\":\"2025-10-01\"}")))
    public RestResponse<MembershipView> expel(
            @PathParam("id") MembershipId id, @NotNull @Valid ExpulsionRequest request) {
        return steps.take(id, request, request.asked());
    }

    @POST
    @Path("/upheld-appeals")
    @RolesAllowed({ORG_ADMIN})
    @Operation(
            operationId = "memberships_uphold_appeal",
            summary = "Take an expelled member back whose appeal was upheld")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "upheld-appeals",
                                            value = "{\"evidence\":[\"Minutes 2025/12\"]}")))
    public RestResponse<MembershipView> upholdAppeal(
            @PathParam("id") MembershipId id, @NotNull @Valid MembershipStepRequest request) {
        return steps.take(id, request, request.asked(MembershipStep.UPHELD_APPEAL));
    }

    @POST
    @Path("/resignations")
    @RolesAllowed({ORG_ADMIN, ORGANISER, MEMBER})
    @Operation(operationId = "memberships_resign", summary = "Record that a member left; a return is a new membership")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "resignations",
                                            value = "{\"reason\":\"Moved to another town.\"}")))
    public RestResponse<MembershipView> resign(
            @PathParam("id") MembershipId id, @NotNull @Valid MembershipStepRequest request) {
        return steps.take(id, request, request.asked(MembershipStep.RESIGNATION));
    }

    @POST
    @Path("/deaths")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(operationId = "memberships_record_death", summary = "Record that a member died")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "deaths", value = "{\"effectiveOn\":\"2025-08-14\"}")))
    public RestResponse<MembershipView> recordDeath(
            @PathParam("id") MembershipId id, @NotNull @Valid MembershipStepRequest request) {
        return steps.take(id, request, request.asked(MembershipStep.DEATH));
    }

    @POST
    @Path("/lapses")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(
            operationId = "memberships_lapse",
            summary = "Let a membership lapse where the policy LAPSE_AFTER_DAYS provides for it")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "lapses",
                                            value = "{\"reason\":\"Not seen since the move of the market.\"}")))
    public RestResponse<MembershipView> lapse(
            @PathParam("id") MembershipId id, @NotNull @Valid MembershipStepRequest request) {
        return steps.take(id, request, request.asked(MembershipStep.LAPSE));
    }
}
