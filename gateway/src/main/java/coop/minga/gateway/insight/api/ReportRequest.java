package coop.minga.gateway.insight.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that every report knows.
 *
 * <p>Guarantee: as they came; nothing is checked here.
 */
public record ReportRequest(
        @RestQuery
        @Parameter(
                description =
                        "The business day to answer for. Above one organisation the end of a past month; the last one"
                                + " when left out.",
                schema = @Schema(implementation = String.class, format = "date"),
                example = "2026-03-31")
        @Nullable String asOf,

        @RestQuery
        @Parameter(
                description = "The caller's organisation alone, or with all affiliated below it.",
                schema =
                        @Schema(
                                implementation = String.class,
                                enumeration = {"own", "affiliates"},
                                defaultValue = "own"))
        @Nullable String scope,

        @RestQuery
        @Parameter(
                description =
                        "What rows are told apart by, separated by commas: inside one organisation any of the report's"
                                + " dimensions, above it one of the published cuts or part of one.",
                example = "affiliate,sex")
        @Nullable String by,

        @RestQuery
        @Parameter(
                description = "Stands above the Accept header.",
                schema =
                        @Schema(
                                implementation = String.class,
                                enumeration = {"json", "csv", "xlsx"}))
        @Nullable String format) {}
