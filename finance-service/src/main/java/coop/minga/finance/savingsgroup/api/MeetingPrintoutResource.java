package coop.minga.finance.savingsgroup.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.savingsgroup.GroupMeetingId;
import coop.minga.finance.savingsgroup.app.GroupPrinting;
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
 * The paper of a meeting.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/group-meetings/{id}/printout")
@Produces(MeetingPrintoutResource.PDF)
@Tag(name = "group-meetings")
public class MeetingPrintoutResource {
    static final String PDF = "application/pdf";

    private final GroupPrinting printing;

    MeetingPrintoutResource(GroupPrinting printing) {
        this.printing = printing;
    }

    @GET
    @RolesAllowed({TREASURER, ORG_ADMIN, ORGANISER, AUDITOR})
    @Operation(
            operationId = "group_meetings_print",
            summary = "Print the sheet of a meeting that stands, with its figures")
    @APIResponse(
            responseCode = "200",
            description = "The sheet.",
            content =
                    @Content(
                            mediaType = PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "sheet", value = "%PDF-1.5")))
    public RestResponse<byte[]> recorded(@PathParam("id") GroupMeetingId id) {
        return RestResponse.ResponseBuilder.ok(printing.recorded(id))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"meeting-sheet.pdf\"")
                .build();
    }
}
