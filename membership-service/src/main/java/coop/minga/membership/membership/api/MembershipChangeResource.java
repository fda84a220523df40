package coop.minga.membership.membership.api;

import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.membership.app.MembershipView;
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
 * What changes while a membership lasts, and what was recorded wrongly, over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/memberships/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "memberships")
public class MembershipChangeResource {
    private final MembershipSteps steps;

    MembershipChangeResource(MembershipSteps steps) {
        this.steps = steps;
    }

    @POST
    @Path("/category-changes")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(operationId = "memberships_change_category", summary = "Change on what terms somebody is a member")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "category-changes",
                                            value = "{\"category\":\"HONORARY\",\"effectiveOn\":\"2025-12-01\"}")))
    public RestResponse<MembershipView> changeCategory(
            @PathParam("id") MembershipId id, @NotNull @Valid CategoryChangeRequest request) {
        return steps.take(id, request, request.asked());
    }

    @POST
    @Path("/overrides")
    @RolesAllowed({ORG_ADMIN})
    @Operation(operationId = "memberships_override", summary = "Let a membership count in another state until a day")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "overrides",
                                            value =
                                                    "{\"state\":\"SUSPENDED\",\"until\":\"2026-01-31\",\"effectiveOn\":\"2025-12-01\",\"reason\":\"While the inquiry lasts.\"}")))
    public RestResponse<MembershipView> override(
            @PathParam("id") MembershipId id, @NotNull @Valid OverrideRequest request) {
        return steps.take(id, request, request.asked());
    }

    @POST
    @Path("/transfers")
    @RolesAllowed({ORG_ADMIN, ORGANISER})
    @Operation(
            operationId = "memberships_transfer",
            summary = "Move a member to a unit, or let one go to another organisation")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "transfers",
                                            value =
                                                    "{\"organisationId\":\"0197c1f0-0000-7000-8000-00000000beef\",\"effectiveOn\":\"2025-12-01\"}")))
    public RestResponse<MembershipView> transfer(
            @PathParam("id") MembershipId id, @NotNull @Valid TransferRequest request) {
        return steps.transfer(id, request);
    }

    @POST
    @Path("/corrections")
    @RolesAllowed({ORG_ADMIN})
    @Operation(operationId = "memberships_correct", summary = "Annul or replace what was recorded wrongly")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "corrections",
                                            value =
                                                    "{\"transition\":1,\"replacement\":{\"effectiveOn\":\"2025-03-01\"},\"reason\":\"Read from the wrong line of the book.\"}")))
    public RestResponse<MembershipView> correct(
            @PathParam("id") MembershipId id, @NotNull @Valid CorrectionRequest request) {
        return steps.correct(id, request);
    }
}
