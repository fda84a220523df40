package coop.minga.finance.servicing.api;

import static coop.minga.platform.access.Roles.ANALYST;
import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.servicing.app.LoanPortfolioChart;
import coop.minga.finance.servicing.app.LoanPortfolioQueries;
import coop.minga.finance.servicing.app.LoanPortfolioView;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.chart.ColumnChart;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * All loans together, over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/loan-portfolio")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "loans")
public class LoanPortfolioResource {
    private final Queries queries;
    private final CurrentCaller caller;
    private final LoanPortfolioQueries portfolio;
    private final LoanPortfolioChart chart;

    LoanPortfolioResource(
            Queries queries, CurrentCaller caller, LoanPortfolioQueries portfolio, LoanPortfolioChart chart) {
        this.queries = queries;
        this.caller = caller;
        this.portfolio = portfolio;
        this.chart = chart;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(
            operationId = "loan_portfolio_get",
            summary = "Read what is lent, how much of it is at risk, and what is provided, on a day",
            description = "As of a day, by what was known at an instant; today and now if left out.")
    public LoanPortfolioView get(
            @QueryParam("asOf") @Nullable LocalDate asOf, @QueryParam("knownAt") @Nullable Instant knownAt) {
        var organisation = new OrganisationId(caller.get().organisation());
        return queries.answer(() -> portfolio.portfolio(portfolio.at(organisation, asOf, knownAt)));
    }

    @GET
    @Path("/chart")
    @Produces(ColumnChart.PNG)
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR, ANALYST})
    @Operation(
            operationId = "loan_portfolio_draw",
            summary = "Draw how old what is lent is, in the organisation's own currency")
    @APIResponse(
            responseCode = "200",
            description = "What is owed of principal by days late.",
            content =
                    @Content(
                            mediaType = ColumnChart.PNG,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "ages", value = "a picture of 900 by 450 pixels")))
    public byte[] draw(@QueryParam("asOf") @Nullable LocalDate asOf, @QueryParam("knownAt") @Nullable Instant knownAt) {
        var organisation = new OrganisationId(caller.get().organisation());
        return queries.answer(() -> chart.of(organisation, asOf, knownAt)).png();
    }
}
