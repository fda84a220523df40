package coop.minga.finance.memberaccount.api;

import coop.minga.finance.memberaccount.app.StatementQueries.Period;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which days a statement is about, as the query says.
 *
 * <p>Guarantee: all of this year where nothing is said.
 */
public record StatementPeriod(
        @RestQuery @Parameter(description = "The first of the year of `through` where it is left out.") @Nullable LocalDate from,

        @RestQuery @Parameter(description = "Today where it is left out.") @Nullable LocalDate through,

        @RestQuery
        @Parameter(description = "What had been recorded by this instant; now where it is left out.")
        @Nullable Instant knownAt,

        @RestQuery
        @Parameter(
                description = "Stands above the Accept header.",
                schema =
                        @Schema(
                                implementation = String.class,
                                enumeration = {"json", "csv", "xlsx"}))
        @Nullable String format) {

    Period period() {
        return new Period(from, through, knownAt);
    }
}
