package coop.minga.finance.memberaccount.api;

import static coop.minga.platform.access.Roles.MEMBER;

import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.memberaccount.app.MemberAccountQueries;
import coop.minga.finance.memberaccount.app.MemberAccountView;
import coop.minga.finance.memberaccount.app.MemberBalanceView;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A member's own accounts over HTTP.
 *
 * <p>Guarantee: no logic of its own; another one's account is not there.
 */
@Path("/api/v1/me/member-accounts")
@RolesAllowed(MEMBER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
public class OwnAccountResource {
    private final Queries queries;
    private final CurrentCaller caller;
    private final MemberAccountQueries accounts;

    OwnAccountResource(Queries queries, CurrentCaller caller, MemberAccountQueries accounts) {
        this.queries = queries;
        this.caller = caller;
        this.accounts = accounts;
    }

    @GET
    @Operation(operationId = "me_member_accounts", summary = "List your own accounts")
    public Page<MemberAccountView> list(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> accounts.ownList(caller.get(), page));
    }

    @GET
    @Path("/{id}/balance")
    @Operation(
            operationId = "me_member_account_balance",
            summary = "What an account of your own holds, now or on a day")
    public MemberBalanceView balance(
            @PathParam("id") MemberAccountId id,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        return queries.answer(() -> accounts.ownBalance(caller.get(), id, asOf, knownAt));
    }
}
