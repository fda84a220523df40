package coop.minga.finance.dues.api;

import static coop.minga.platform.access.Roles.MEMBER;

import coop.minga.finance.dues.DuesAccountId;
import coop.minga.finance.dues.app.DuesAccountQueries;
import coop.minga.finance.dues.app.DuesAccountView;
import coop.minga.finance.dues.app.DuesPositionView;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * A member's own dues over HTTP.
 *
 * <p>Guarantee: no logic of its own; another one's account is not there.
 */
@Path("/api/v1/me/dues-accounts")
@RolesAllowed(MEMBER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
public class OwnDuesResource {
    private final Queries queries;
    private final CurrentCaller caller;
    private final DuesAccountQueries accounts;

    OwnDuesResource(Queries queries, CurrentCaller caller, DuesAccountQueries accounts) {
        this.queries = queries;
        this.caller = caller;
        this.accounts = accounts;
    }

    @GET
    @Operation(operationId = "me_dues_accounts", summary = "List your own dues accounts")
    public Page<DuesAccountView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> accounts.ownList(caller.get(), page));
    }

    @GET
    @Path("/{id}/position")
    @Operation(
            operationId = "me_dues_account_position",
            summary = "Read what you owe now, what of each charge is paid, and what is paid in advance")
    public DuesPositionView position(@PathParam("id") DuesAccountId id) {
        return queries.answer(() -> accounts.ownPosition(caller.get(), id));
    }
}
