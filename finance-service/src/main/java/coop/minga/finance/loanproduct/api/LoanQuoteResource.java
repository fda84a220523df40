package coop.minga.finance.loanproduct.api;

import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.MEMBER;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.loanproduct.LoanSchedule;
import coop.minga.finance.loanproduct.app.LoanQuoteView;
import coop.minga.finance.loanproduct.app.ScheduleChart;
import coop.minga.platform.chart.ColumnChart;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Quotes of loans over HTTP.
 *
 * <p>Guarantee: changes and keeps nothing.
 */
@Path("/api/v1/loan-quotes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "loans")
public class LoanQuoteResource {
    private static final String EXAMPLE = """
            {"principal":{"amount":"50000.00","currency":"KES"},"annualRatePercent":"18",
             "interestMethod":"DECLINING_BALANCE","amortization":"EQUAL_INSTALMENTS","dayCount":"D30_360",
             "instalments":12,"repayEvery":{"count":1,"unit":"MONTH"},"disbursedOn":"2026-01-15"}""";

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, ORGANISER, MEMBER})
    @Operation(
            operationId = "loan_quotes_make",
            summary = "Reckon what a loan would cost and what would be due when; changes nothing")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "terms", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "The schedule.")
    public LoanQuoteView quote(@NotNull @Valid LoanQuoteRequest request) {
        return LoanQuoteView.of(LoanSchedule.of(request.terms()));
    }

    @POST
    @Path("/chart")
    @Produces(ColumnChart.PNG)
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, ORGANISER, MEMBER})
    @Operation(operationId = "loan_quotes_draw", summary = "Draw what would be due when; changes nothing")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "terms", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Principal and interest of each instalment.",
            content =
                    @Content(
                            mediaType = ColumnChart.PNG,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "schedule", value = "a picture of 900 by 450 pixels")))
    public byte[] draw(@NotNull @Valid LoanQuoteRequest request) {
        return ScheduleChart.of(
                        LoanSchedule.of(request.terms()).instalments(),
                        request.terms().principal().currency())
                .png();
    }
}
