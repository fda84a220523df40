package coop.minga.finance.memberaccount.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.memberaccount.app.ShareholderCountsView;
import coop.minga.finance.memberaccount.app.ShareholderQueries;
import coop.minga.finance.memberaccount.app.ShareholderView;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Who holds shares, over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/shareholders")
@RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "shares")
public class ShareholderResource {
    private final Queries queries;
    private final CurrentCaller caller;
    private final ShareholderQueries shareholders;

    ShareholderResource(Queries queries, CurrentCaller caller, ShareholderQueries shareholders) {
        this.queries = queries;
        this.caller = caller;
        this.shareholders = shareholders;
    }

    @GET
    @Operation(
            operationId = "shareholders_list",
            summary = "List who held shares at the end of a day",
            description = "By the register, as it is now; a line for each account that held some. Today if no day is"
                    + " named.")
    public Page<ShareholderView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("product") @Nullable UUID product) {
        var organisation = new OrganisationId(caller.get().organisation());
        return queries.answer(() -> shareholders.list(organisation, page, asOf, product));
    }

    @GET
    @Path("/counts")
    @Operation(
            operationId = "shareholders_count",
            summary = "How many persons and institutions held shares at the end of a day")
    public ShareholderCountsView counts(
            @QueryParam("asOf") @Nullable LocalDate asOf, @QueryParam("product") @Nullable UUID product) {
        var organisation = new OrganisationId(caller.get().organisation());
        return queries.answer(() -> shareholders.counts(organisation, asOf, product));
    }
}
