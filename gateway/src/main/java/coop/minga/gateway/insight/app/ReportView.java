package coop.minga.gateway.insight.app;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import coop.minga.gateway.insight.domain.DataSet;
import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.NationalFigure;
import coop.minga.gateway.insight.domain.ReportFigures;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is answered, in every format alike.
 *
 * <p>Guarantee: {@code figures} is null when a source is missing, never zero; a suppressed figure is null, not absent.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Report")
public record ReportView(
        @Schema(examples = "R01") String report,

        @Schema(examples = "Members by affiliate, unit, sex, worker group and age band")
        String title,

        @Schema(description = "What the words of the report mean.")
        Map<String, String> definition,

        @Schema(description = "The end of this business day; above one organisation the end of a month.")
        LocalDate asOf,

        @Schema(enumeration = {"own", "affiliates"}) String scope,

        @Schema(description = "What the rows are told apart by.")
        List<String> by,

        Instant generatedAt,

        @Schema(
                description =
                        "When a figure above one organisation was issued; it stays as issued, corrections show in later"
                                + " months. Null inside one organisation.",
                nullable = true)
        @Nullable Instant issuedAt,

        List<SourceView> sources,

        @Schema(description = "Figures below this are suppressed; null where nothing is.", nullable = true) @Nullable Integer suppressedBelow,

        @Schema(
                description =
                        "The share of counted person records linked to a subject; null inside one organisation and"
                                + " where it would tell of a few.",
                nullable = true)
        @Nullable BigDecimal linkedShare,

        @Schema(description = "Null when a source is missing: unknown is not zero.", nullable = true) @Nullable Figures figures,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(
                description =
                        "Published by others of the whole country, not of members; absent where there is nothing.")
        List<Beside> beside,

        @JsonIgnore @Schema(hidden = true) List<Dimension> dimensions,
        @JsonIgnore @Schema(hidden = true) List<String> measures) {

    /** With what others publish; a data set that tells nothing of the country is named as missing. */
    ReportView beside(Optional<DataSet> dataSet, List<NationalFigure> published) {
        List<SourceView> all = new ArrayList<>(sources);
        dataSet.ifPresent(each -> all.add(SourceView.of(each, !published.isEmpty())));
        return new ReportView(
                report,
                title,
                definition,
                asOf,
                scope,
                by,
                generatedAt,
                issuedAt,
                List.copyOf(all),
                suppressedBelow,
                linkedShare,
                figures,
                published.stream().map(Beside::of).toList(),
                dimensions,
                measures);
    }

    /** The total and the rows of the cut. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "ReportTable")
    public record Figures(Row total, List<Row> rows) {}

    /** One cell: what it tells apart, its measures, and whether they are suppressed. */
    @Schema(
            name = "ReportRow",
            description =
                    "What the cut tells apart, null where it does not (affiliate, sex, ageBand, …), and the measures of the"
                            + " report (workers, memberships, …), null where suppressed.",
            additionalProperties = Object.class)
    public record Row(
            @JsonIgnore @Schema(hidden = true) ReportFigures.Cell cell,

            @JsonAnyGetter
            @JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.ALWAYS)
            @Schema(hidden = true)
            Map<String, @Nullable Object> values,

            boolean suppressed) {

        static Row of(
                ReportFigures.Cell cell, Set<Dimension> dimensions, List<String> measures, Map<UUID, String> names) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (Dimension dimension : dimensions) {
                String value = cell.key().coordinates().get(dimension);
                values.put(dimension.property(), dimension.isNamed() && value != null ? Named.of(value, names) : value);
            }
            for (String measure : measures) {
                values.put(
                        measure,
                        cell.measures() == null ? null : cell.measures().get(measure));
            }
            return new Row(cell, values, cell.measures() == null);
        }
    }

    /** One figure of a national series, in percent or in thousands, with its source as the publisher tells it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "ReportNationalFigure")
    public record Beside(
            @Schema(examples = "Informal employment rate by sex (%)")
            String indicator,

            @Schema(examples = "KE") String country,
            @Schema(examples = "2021") int year,
            @Schema(examples = "FEMALE") String sex,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(
                    description = "A section of ISIC Rev. 4 or a major group of ISCO-08.",
                    examples = "G",
                    nullable = true)
            @Nullable String code,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true) @Nullable BigDecimal percent,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true) @Nullable BigDecimal thousands,

            @Schema(examples = "LFS - Labour Force Survey") String source,
            @Schema(nullable = true) @Nullable String status,
            @Schema(nullable = true) @Nullable String indicatorNote,
            @Schema(nullable = true) @Nullable String sourceNote) {
        static Beside of(NationalFigure figure) {
            boolean isPercentage = figure.indicator().isPercentage();
            return new Beside(
                    figure.indicator().title(),
                    figure.country(),
                    figure.year(),
                    figure.sex(),
                    figure.code().equals(NationalFigure.TOTAL) ? null : figure.code(),
                    isPercentage ? figure.value() : null,
                    isPercentage ? null : figure.value(),
                    "ILOSTAT, " + figure.source(),
                    figure.status(),
                    figure.indicatorNote(),
                    figure.sourceNote());
        }
    }

    /** An affiliate or a unit; without an id none, without a name while the event that tells it has not arrived. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "ReportNamed")
    public record Named(
            @Schema(nullable = true) @Nullable UUID id,
            @Schema(nullable = true) @Nullable String name) {
        static Named of(String value, Map<UUID, String> names) {
            if (value.equals(ReportFigures.NONE)) {
                return new Named(null, null);
            }
            UUID id = UUID.fromString(value);
            return new Named(id, names.get(id));
        }
    }
}
