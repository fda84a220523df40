package coop.minga.membership.card.api;

import static coop.minga.platform.access.Roles.MEMBER;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;

import coop.minga.membership.card.app.CardPrinting;
import coop.minga.membership.membership.MembershipId;
import coop.minga.platform.access.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Printed cards over HTTP.
 *
 * <p>Guarantee: no logic of its own; no copy is kept on the way.
 */
@Path("/api/v1/memberships/{id}/card")
@Tag(name = "memberships")
public class CardResource {
    private static final String PDF = "application/pdf";

    private final CurrentCaller caller;
    private final CardPrinting printing;

    CardResource(CurrentCaller caller, CardPrinting printing) {
        this.caller = caller;
        this.printing = printing;
    }

    @GET
    @Produces(PDF)
    @RolesAllowed({ORG_ADMIN, ORGANISER, MEMBER})
    @Operation(
            operationId = "memberships_card",
            summary = "Print a membership card",
            description =
                    "Of the size of a bank card. A name that is not in the Latin, Greek or Cyrillic script is left"
                            + " to be written by hand. The code names no person and counts as long as the policy CARD_DAYS says.")
    @APIResponse(
            responseCode = "200",
            description = "The card.",
            content =
                    @Content(
                            mediaType = PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "card", value = "%PDF-1.5")))
    public RestResponse<byte[]> card(@PathParam("id") MembershipId id) {
        return RestResponse.ResponseBuilder.ok(printing.print(caller.get(), id))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"card.pdf\"")
                .build();
    }
}
