package coop.minga.finance.dues.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.dues.DuesAccountId;
import coop.minga.finance.dues.app.DuesAccountQueries;
import coop.minga.finance.dues.app.DuesAccountView;
import coop.minga.finance.dues.app.DuesPositionView;
import coop.minga.finance.member.MembershipId;
import coop.minga.platform.http.Etag;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Dues accounts over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/dues-accounts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dues")
public class DuesAccountResource {
    private final Queries queries;
    private final DuesAccountQueries accounts;

    DuesAccountResource(Queries queries, DuesAccountQueries accounts) {
        this.queries = queries;
        this.accounts = accounts;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "dues_accounts_list", summary = "List the dues accounts of members")
    public Page<DuesAccountView> list(
            @BeanParam @Valid PageParameters page, @QueryParam("membershipId") @Nullable UUID membership) {
        return queries.answer(() -> accounts.list(page, membership == null ? null : new MembershipId(membership)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "dues_accounts_get", summary = "Read a member's dues account")
    public RestResponse<DuesAccountView> get(@PathParam("id") DuesAccountId id) {
        DuesAccountView view = queries.answer(() -> accounts.get(id));
        return Etag.ok(view, view.version());
    }

    @GET
    @Path("/{id}/position")
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(
            operationId = "dues_accounts_position",
            summary = "Read what a member owes now, what of each charge is paid, and what is paid in advance")
    public DuesPositionView position(@PathParam("id") DuesAccountId id) {
        return queries.answer(() -> accounts.position(id));
    }
}
