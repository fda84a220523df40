package coop.minga.membership.membership.api;

import static coop.minga.platform.access.Roles.MEMBER;

import coop.minga.membership.membership.app.MembershipQueries;
import coop.minga.membership.membership.app.MembershipView;
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
 * A member's own memberships over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/me")
@RolesAllowed(MEMBER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
public class OwnMembershipResource {
    private final Queries queries;
    private final CurrentCaller caller;
    private final MembershipQueries memberships;

    OwnMembershipResource(Queries queries, CurrentCaller caller, MembershipQueries memberships) {
        this.queries = queries;
        this.caller = caller;
        this.memberships = memberships;
    }

    @GET
    @Path("/memberships")
    @Operation(operationId = "me_memberships", summary = "List your memberships in the organisation")
    public Page<MembershipView> memberships(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> memberships.own(caller.get(), page));
    }
}
