package coop.minga.finance.servicing.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.servicing.app.LoanAccrualView;
import coop.minga.finance.servicing.app.LoanRuns;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The interest of loans, day by day, over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/loan-accruals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "loans")
public class LoanAccrualResource {
    private final Queries queries;
    private final LoanRuns runs;

    LoanAccrualResource(Queries queries, LoanRuns runs) {
        this.queries = queries;
        this.runs = runs;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, AUDITOR})
    @Operation(operationId = "loan_accruals_list", summary = "List what loans had borne of interest, day by day")
    public Page<LoanAccrualView> accruals(@BeanParam @Valid PageParameters page) {
        return queries.answer(() -> runs.accruals(page));
    }
}
