package coop.minga.gateway.insight.app;

import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.ReportDefinition;
import coop.minga.gateway.insight.domain.ReportFailure;
import coop.minga.gateway.insight.domain.ReportScope;
import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of a report.
 *
 * <p>Guarantee: the scope knows the cut; a day left out is still to be chosen.
 */
public record ReportQuestion(@Nullable LocalDate asOf, ReportScope scope, Set<Dimension> cut) {

    /** Reads the parameters as they came; a value outside the known ones is refused with its parameter. */
    public static ReportQuestion of(
            ReportDefinition definition, @Nullable String asOf, @Nullable String scope, @Nullable String by) {
        ReportScope asked = scope == null
                ? ReportScope.OWN
                : ReportScope.of(scope).orElseThrow(() -> ReportParameters.invalid("?scope", codesOfScopes()));
        Set<Dimension> cut = by == null
                ? definition.usual(asked)
                : Dimension.ofCodes(by).orElseThrow(() -> ReportParameters.invalid("?by", codesOfDimensions()));
        if (!definition.allows(asked, cut)) {
            throw DomainFailure.at(ReportFailure.REPORT_CUT_NOT_PUBLISHED, "?by", published(definition, asked));
        }
        return new ReportQuestion(ReportParameters.day("asOf", asOf), asked, cut);
    }

    private static String published(ReportDefinition definition, ReportScope scope) {
        return switch (scope) {
            case OWN -> "Inside one organisation any of " + Dimension.codes(definition.dimensions()) + ".";
            case AFFILIATES ->
                "Above one organisation one of "
                        + definition.cutsAbove().stream().map(Dimension::codes).toList()
                        + ", or part of one.";
        };
    }

    private static String codesOfScopes() {
        return "one of "
                + Arrays.stream(ReportScope.values()).map(ReportScope::code).toList();
    }

    private static String codesOfDimensions() {
        return "some of "
                + Arrays.stream(Dimension.values()).map(Dimension::code).toList() + ", separated by commas";
    }

    /** The names of the dimensions, in their order. */
    public List<String> by() {
        return Dimension.setOf(cut).stream().map(Dimension::code).toList();
    }
}
