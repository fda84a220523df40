package coop.minga.membership.membership.api;

import static coop.minga.platform.access.Roles.MEMBER;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

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
 * How an application becomes a membership or does not, over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/memberships/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "memberships")
public class MembershipAdmissionResource {
    private final MembershipSteps steps;

    MembershipAdmissionResource(MembershipSteps steps) {
        this.steps = steps;
    }

    @POST
    @Path("/reviews")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(operationId = "memberships_review", summary = "Look into an application, also one that waited")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "reviews", value = "{\"effectiveOn\":\"2025-05-10\"}")))
    public RestResponse<MembershipView> review(
            @PathParam("id") MembershipId id, @NotNull @Valid MembershipStepRequest request) {
        return steps.take(id, request, request.asked(MembershipStep.REVIEW));
    }

    @POST
    @Path("/waitlistings")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(operationId = "memberships_waitlist", summary = "Let an applicant wait")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "waitlistings",
                                            value = "{\"reason\":\"No place in the yard before June.\"}")))
    public RestResponse<MembershipView> waitlist(
            @PathParam("id") MembershipId id, @NotNull @Valid MembershipStepRequest request) {
        return steps.take(id, request, request.asked(MembershipStep.WAITLISTING));
    }

    @POST
    @Path("/rejections")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(operationId = "memberships_reject", summary = "Reject an application")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "rejections",
                                            value = "{\"reason\":\"Works in another trade.\"}")))
    public RestResponse<MembershipView> reject(
            @PathParam("id") MembershipId id, @NotNull @Valid MembershipStepRequest request) {
        return steps.take(id, request, request.asked(MembershipStep.REJECTION));
    }

    @POST
    @Path("/withdrawals")
    @RolesAllowed({ORG_ADMIN, ORGANISER, MEMBER})
    @Operation(operationId = "memberships_withdraw", summary = "Take an application back")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "withdrawals",
                                            value = "{\"reason\":\"Joined the cooperative instead.\"}")))
    public RestResponse<MembershipView> withdraw(
            @PathParam("id") MembershipId id, @NotNull @Valid MembershipStepRequest request) {
        return steps.take(id, request, request.asked(MembershipStep.WITHDRAWAL));
    }

    @POST
    @Path("/approvals")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(
            operationId = "memberships_approve",
            summary = "Admit somebody who applied, where the policy ADMISSION_FEE asks for it once the fee is settled")
    @RequestBody(
            content =
                    @Content(examples = @ExampleObject(name = "approvals", value = "{\"effectiveOn\":\"2025-06-15\"}")))
    public RestResponse<MembershipView> approve(
            @PathParam("id") MembershipId id, @NotNull @Valid MembershipStepRequest request) {
        return steps.take(id, request, request.asked(MembershipStep.APPROVAL));
    }

    @POST
    @Path("/fee-payments")
    @RolesAllowed({ORG_ADMIN, ORGANISER, TREASURER})
    @Operation(operationId = "memberships_pay_fee", summary = "Record that the admission fee was paid")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "fee-payments",
                                            value = "{\"effectiveOn\":\"2025-06-20\",\"evidence\":[\"Receipt 118\"]}")))
    public RestResponse<MembershipView> payFee(
            @PathParam("id") MembershipId id, @NotNull @Valid MembershipStepRequest request) {
        return steps.take(id, request, request.asked(MembershipStep.FEE_PAYMENT));
    }

    @POST
    @Path("/fee-waivers")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(operationId = "memberships_waive_fee", summary = "Waive the admission fee")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "fee-waivers",
                                            value = "{\"reason\":\"The group pays for its founders.\"}")))
    public RestResponse<MembershipView> waiveFee(
            @PathParam("id") MembershipId id, @NotNull @Valid MembershipStepRequest request) {
        return steps.take(id, request, request.asked(MembershipStep.FEE_WAIVER));
    }
}
