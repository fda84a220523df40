package coop.minga.gateway.insight.app;

import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.ReportScope;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of R01.
 *
 * <p>Guarantee: every value is one of those the report knows; a day left out is still to be chosen.
 */
public record MemberReportQuestion(@Nullable LocalDate asOf, ReportScope scope, Set<Dimension> by) {

    /** Reads the parameters as they came; a value outside the known ones is refused with its parameter. */
    public static MemberReportQuestion of(@Nullable String asOf, @Nullable String scope, @Nullable String by) {
        ReportScope asked = scope == null
                ? ReportScope.OWN
                : ReportScope.of(scope).orElseThrow(() -> ReportParameters.invalid("?scope", codesOfScopes()));
        return new MemberReportQuestion(
                ReportParameters.day("asOf", asOf), asked, by == null ? everyDimensionOf(asked) : dimensions(by));
    }

    private static Set<Dimension> dimensions(String by) {
        Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
        for (String code : by.isEmpty() ? new String[0] : by.split(",", -1)) {
            dimensions.add(Dimension.of(code).orElseThrow(() -> ReportParameters.invalid("?by", codesOfDimensions())));
        }
        return Set.copyOf(dimensions);
    }

    private static Set<Dimension> everyDimensionOf(ReportScope scope) {
        return switch (scope) {
            case OWN -> Set.of(Dimension.SEX, Dimension.AGE_BAND);
            case AFFILIATES -> Set.of(Dimension.values());
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
    public List<String> cut() {
        return by.stream().sorted().map(Dimension::code).toList();
    }
}
