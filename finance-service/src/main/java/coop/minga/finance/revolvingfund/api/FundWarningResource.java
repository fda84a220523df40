package coop.minga.finance.revolvingfund.api;

import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.revolvingfund.app.FundWarningQueries;
import coop.minga.finance.revolvingfund.app.FundWarningsView;
import coop.minga.finance.revolvingfund.domain.WarningSign;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.transaction.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Warnings about revolving funds over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/revolving-funds/{id}/warnings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "revolving-funds")
public class FundWarningResource {
    private final Queries queries;
    private final CurrentCaller caller;
    private final FundWarningQueries warnings;

    FundWarningResource(Queries queries, CurrentCaller caller, FundWarningQueries warnings) {
        this.queries = queries;
        this.caller = caller;
        this.warnings = warnings;
    }

    @GET
    @RolesAllowed({ORG_ADMIN, TREASURER, LOAN_OFFICER, AUDITOR})
    @Operation(
            operationId = "revolving_funds_warnings",
            summary = "Read what shows in time that a fund may come into distress",
            description =
                    "Loans at risk, guarantors who are few or late themselves, and cash that does not cover what is asked for; each with its threshold and what it is made of.")
    public FundWarningsView get(
            @PathParam("id") FundId id,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt,
            @QueryParam("atRiskPercent")
                    @Parameter(description = "Warns if more is more than 30 days late or restructured; usually 10.")
                    @Min(0) @Max(100) @Nullable Integer atRiskPercent,
            @QueryParam("guarantorsFewPercent")
                    @Parameter(description = "Warns if the five largest guarantors stand for more; usually 50.")
                    @Min(0) @Max(100) @Nullable Integer guarantorsFewPercent,
            @QueryParam("guarantorsLatePercent")
                    @Parameter(description = "Warns if guarantors in arrears stand for more; usually 20.")
                    @Min(0) @Max(100) @Nullable Integer guarantorsLatePercent,
            @QueryParam("cashPercent")
                    @Parameter(description = "Warns if cash covers less of what is asked for; usually 100.")
                    @Min(0) @Max(1000) @Nullable Integer cashPercent) {
        var organisation = new OrganisationId(caller.get().organisation());
        Map<WarningSign, Integer> thresholds = new EnumMap<>(WarningSign.class);
        put(thresholds, WarningSign.LOANS_AT_RISK, atRiskPercent);
        put(thresholds, WarningSign.GUARANTORS_FEW, guarantorsFewPercent);
        put(thresholds, WarningSign.GUARANTORS_LATE, guarantorsLatePercent);
        put(thresholds, WarningSign.CASH_SHORT, cashPercent);
        return queries.answer(() -> warnings.warnings(organisation, id, asOf, knownAt, thresholds));
    }

    private static void put(Map<WarningSign, Integer> thresholds, WarningSign sign, @Nullable Integer percent) {
        if (percent != null) {
            thresholds.put(sign, percent);
        }
    }
}
