package coop.minga.finance.interest.api;

import static coop.minga.platform.access.Roles.MEMBER;

import coop.minga.finance.interest.app.InterestQueries;
import coop.minga.finance.interest.app.InterestWorkingView;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The interest of a member's own accounts over HTTP.
 *
 * <p>Guarantee: no logic of its own; another one's account is not there.
 */
@Path("/api/v1/me/member-accounts/{id}/interest")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
public class OwnInterestResource {
    private final Queries queries;
    private final CurrentCaller caller;
    private final InterestQueries interest;

    OwnInterestResource(Queries queries, CurrentCaller caller, InterestQueries interest) {
        this.queries = queries;
        this.caller = caller;
        this.interest = interest;
    }

    @GET
    @RolesAllowed(MEMBER)
    @Operation(
            operationId = "me_member_account_interest",
            summary = "How the interest of an account of your own is reckoned, from the last posting up to yesterday")
    public InterestWorkingView get(@PathParam("id") MemberAccountId id) {
        var organisation = new OrganisationId(caller.get().organisation());
        return queries.answer(() -> interest.ownWorking(organisation, caller.get(), id));
    }
}
