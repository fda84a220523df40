package coop.minga.finance.ratio.api;

import static coop.minga.platform.access.Roles.ANALYST;
import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.ratio.app.FinancialRatioQueries;
import coop.minga.finance.ratio.app.FinancialRatiosView;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Financial ratios over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/financial-ratios")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "financial-statements")
public class FinancialRatioResource {
    private final Queries queries;
    private final CurrentCaller caller;
    private final FinancialRatioQueries ratios;

    FinancialRatioResource(Queries queries, CurrentCaller caller, FinancialRatioQueries ratios) {
        this.queries = queries;
        this.caller = caller;
        this.ratios = ratios;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(
            operationId = "financial_ratios_get",
            summary = "Read the PEARLS ratios with WOCCU's goals, and what each is made of",
            description =
                    "As of a day, by what was known at an instant; today and now if left out. What the chart of accounts does not tell apart is missing, with the reason.")
    public FinancialRatiosView get(
            @QueryParam("asOf") @Nullable LocalDate asOf, @QueryParam("knownAt") @Nullable Instant knownAt) {
        var organisation = new OrganisationId(caller.get().organisation());
        return queries.answer(() -> ratios.ratios(organisation, asOf, knownAt));
    }
}
