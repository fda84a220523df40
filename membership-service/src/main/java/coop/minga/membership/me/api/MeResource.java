package coop.minga.membership.me.api;

import static coop.minga.platform.access.Roles.MEMBER;

import coop.minga.membership.me.app.ExportView;
import coop.minga.membership.me.app.LinkedRecordView;
import coop.minga.membership.me.app.SelfService;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.paging.Page;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Everything that is kept of a member, over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/me")
@RolesAllowed(MEMBER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
public class MeResource {
    private final Queries queries;
    private final CurrentCaller caller;
    private final SelfService selfService;

    MeResource(Queries queries, CurrentCaller caller, SelfService selfService) {
        this.queries = queries;
        this.caller = caller;
        this.selfService = selfService;
    }

    @GET
    @Path("/linked-records")
    @Operation(
            operationId = "me_linked_records",
            summary = "Read what other organisations keep of you",
            description =
                    "Records that are known to be of one human, by a verified identifier. No organisation sees this.")
    public Page<LinkedRecordView> linkedRecords() {
        return selfService.linkedRecords(caller.get());
    }

    @GET
    @Path("/export")
    @Operation(operationId = "me_export", summary = "Take away everything the organisation keeps of you")
    public RestResponse<ExportView> export() {
        ExportView view = queries.answer(() -> selfService.takeAway(caller.get()));
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\"")
                .build();
    }
}
