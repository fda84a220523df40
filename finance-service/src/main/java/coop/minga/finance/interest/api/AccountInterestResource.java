package coop.minga.finance.interest.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

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
 * The interest of one account over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/member-accounts/{id}/interest")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "interest")
public class AccountInterestResource {
    private final Queries queries;
    private final CurrentCaller caller;
    private final InterestQueries interest;

    AccountInterestResource(Queries queries, CurrentCaller caller, InterestQueries interest) {
        this.queries = queries;
        this.caller = caller;
        this.interest = interest;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(
            operationId = "member_accounts_interest",
            summary = "How an account's interest is reckoned, from the last posting up to yesterday")
    public InterestWorkingView get(@PathParam("id") MemberAccountId id) {
        var organisation = new OrganisationId(caller.get().organisation());
        return queries.answer(() -> interest.working(organisation, id));
    }
}
