package coop.minga.membership.workprofile.api;

import static coop.minga.platform.access.Roles.MEMBER;

import coop.minga.membership.workprofile.app.WorkProfileQueries;
import coop.minga.membership.workprofile.app.WorkProfileView;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * A member's own jobs over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/me")
@RolesAllowed(MEMBER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
public class OwnWorkProfileResource {
    private final Queries queries;
    private final CurrentCaller caller;
    private final WorkProfileQueries jobs;

    OwnWorkProfileResource(Queries queries, CurrentCaller caller, WorkProfileQueries jobs) {
        this.queries = queries;
        this.caller = caller;
        this.jobs = jobs;
    }

    @GET
    @Path("/work-profiles")
    @Operation(operationId = "me_work_profiles", summary = "List your jobs, as the organisation knows them")
    public Page<WorkProfileView> jobs(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> jobs.own(caller.get(), page));
    }
}
