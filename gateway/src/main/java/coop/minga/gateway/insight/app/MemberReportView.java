package coop.minga.gateway.insight.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * R01 as it is answered, in JSON and in CSV alike.
 *
 * <p>Guarantee: {@code figures} is null when a source is missing, never zero; a suppressed figure is null, not absent.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "MemberReport")
public record MemberReportView(
        @Schema(examples = "R01") String report,

        @Schema(examples = "Members by affiliate, sex and age band")
        String title,

        Definition definition,

        @Schema(description = "The end of this business day, in the zone of the caller's organisation.")
        LocalDate asOf,

        @Schema(enumeration = {"own", "affiliates"}) String scope,

        @Schema(description = "What the rows are told apart by.")
        List<String> by,

        Instant generatedAt,
        List<SourceView> sources,

        @Schema(description = "Figures below this are suppressed; null where nothing is.", nullable = true) @Nullable Integer suppressedBelow,

        @Schema(
                description =
                        "The share of counted person records linked to a subject; null inside one organisation and"
                                + " where it would tell of a few.",
                nullable = true)
        @Nullable BigDecimal linkedShare,

        @Schema(description = "Null when a source is missing: unknown is not zero.", nullable = true) @Nullable Figures figures) {

    /** What the words of the report mean. */
    @Schema(name = "MemberReportDefinition")
    public record Definition(String counted, String workers, String memberships, String ageBand, String affiliates) {}

    /** The total and the rows of the cut. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "MemberReportFigures")
    public record Figures(Row total, List<Row> rows) {}

    /** One cell; null where the cut does not tell apart, and null where a figure is suppressed. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "MemberReportRow")
    public record Row(
            @Schema(nullable = true) @Nullable Affiliate affiliate,
            @Schema(nullable = true) @Nullable String sex,
            @Schema(nullable = true) @Nullable String ageBand,
            @Schema(nullable = true) @Nullable Long workers,
            @Schema(nullable = true) @Nullable Long memberships,
            boolean suppressed) {}

    /** An organisation in the scope; its name is null while the event that tells it has not arrived. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "MemberReportAffiliate")
    public record Affiliate(
            UUID id, @Schema(nullable = true) @Nullable String name) {}
}
