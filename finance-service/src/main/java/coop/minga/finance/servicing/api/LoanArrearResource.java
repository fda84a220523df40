package coop.minga.finance.servicing.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.servicing.app.LoanArrearView;
import coop.minga.finance.servicing.app.LoanPortfolioQueries;
import coop.minga.finance.servicing.domain.LoanArrearsAge;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Loans that are owed, with how late they are, over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/loan-arrears")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
@Tag(name = "loans")
public class LoanArrearResource {
    private final Queries queries;
    private final CurrentCaller caller;
    private final LoanPortfolioQueries portfolio;

    LoanArrearResource(Queries queries, CurrentCaller caller, LoanPortfolioQueries portfolio) {
        this.queries = queries;
        this.caller = caller;
        this.portfolio = portfolio;
    }

    @GET
    @Operation(
            operationId = "loan_arrears_list",
            summary = "List the loans of which something is owed, by how late they are, with what is usually done next")
    public Page<LoanArrearView> list(
            @BeanParam @Valid PageParameters page,
            @QueryParam("fund") @Nullable UUID fund,
            @QueryParam("age") @Nullable LoanArrearsAge age,
            @QueryParam("atRiskBeyond")
                    @Parameter(description = "Loans more than so many days late, and all restructured ones.")
                    @Min(0) @Max(36_500) @Nullable Integer atRiskBeyond,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        var organisation = new OrganisationId(caller.get().organisation());
        return queries.answer(() -> portfolio.list(
                page,
                portfolio.at(organisation, asOf, knownAt),
                fund == null ? null : new FundId(fund),
                age,
                atRiskBeyond));
    }
}
