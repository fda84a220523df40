package coop.minga.finance.interest.api;

import static coop.minga.platform.access.Roles.ANALYST;
import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.interest.app.InterestAccrualView;
import coop.minga.finance.interest.app.InterestQueries;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Accruals of interest over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/interest-accruals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "interest")
public class InterestAccrualResource {
    private final Queries queries;
    private final InterestQueries interest;

    InterestAccrualResource(Queries queries, InterestQueries interest) {
        this.queries = queries;
        this.interest = interest;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(operationId = "interest_accruals_list", summary = "List what was accrued, day by day")
    public Page<InterestAccrualView> list(
            @BeanParam @Valid PageParameters page, @QueryParam("product") @Nullable UUID product) {
        return queries.answer(() -> interest.accruals(page, product));
    }
}
