package coop.minga.finance.savingsgroup.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.savingsgroup.CycleId;
import coop.minga.finance.savingsgroup.app.GroupPrinting;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The paper for a meeting to come.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/group-cycles/{id}/blank-sheet")
@Produces(BlankSheetResource.PDF)
@Tag(name = "group-cycles")
public class BlankSheetResource {
    static final String PDF = "application/pdf";

    private final GroupPrinting printing;

    BlankSheetResource(GroupPrinting printing) {
        this.printing = printing;
    }

    @GET
    @RolesAllowed({TREASURER, ORG_ADMIN, ORGANISER, AUDITOR})
    @Operation(
            operationId = "group_cycles_print_blank_sheet",
            summary = "Print a sheet for a meeting to come",
            description = "With the members' numbers, their shares and what they owe on the day; the rest is written by"
                    + " hand. The next planned day where none is named.")
    @APIResponse(
            responseCode = "200",
            description = "The sheet.",
            content =
                    @Content(
                            mediaType = PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "sheet", value = "%PDF-1.5")))
    public RestResponse<byte[]> blank(@PathParam("id") CycleId id, @QueryParam("heldOn") @Nullable LocalDate heldOn) {
        return RestResponse.ResponseBuilder.ok(printing.blank(id, heldOn))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"blank-sheet.pdf\"")
                .build();
    }
}
