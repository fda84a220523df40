package coop.minga.finance.statement.api;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.statement.app.StatementQueries.Ground;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that every statement knows.
 *
 * <p>Guarantee: as they came; nothing is checked here.
 */
public record StatementRequest(
        @RestQuery @Parameter(description = "The last business day to answer for; today when left out.") @Nullable LocalDate asOf,

        @RestQuery
        @Parameter(description = "By what had been recorded at this instant: the statement as it was filed.")
        @Nullable Instant knownAt,

        @RestQuery @Parameter(description = "One fund; all of them together when left out.") @Nullable UUID fund,

        @RestQuery
        @Parameter(
                description = "Stands above the Accept header.",
                schema =
                        @Schema(
                                implementation = String.class,
                                enumeration = {"json", "csv", "xlsx"}))
        @Nullable String format) {

    Ground ground(OrganisationId organisation) {
        return new Ground(organisation, knownAt, fund == null ? null : new FundId(fund));
    }
}
