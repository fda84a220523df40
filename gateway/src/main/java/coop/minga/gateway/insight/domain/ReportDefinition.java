package coop.minga.gateway.insight.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a report tells: its dimensions, the fixed cuts it publishes above one organisation, its measures and its words.
 *
 * <p>Guarantee: the usual cut of each scope is one that the scope allows.
 *
 * @param cutsAbove the finest published cuts; every coarser one is published too
 * @param measures inside one organisation
 * @param measuresAbove above it; others only where both tell of something else
 * @param tables the finest cuts of the counts of workers from which it is answered above one organisation, hidden and
 *     issued with those of all reports; none where it counts no people
 */
public record ReportDefinition(
        String name,
        String title,
        Set<Dimension> dimensions,
        Set<Dimension> usualWithin,
        List<Set<Dimension>> cutsAbove,
        Set<Dimension> usualAbove,
        List<String> measures,
        List<Set<Dimension>> tables,
        Map<String, String> termsWithin,
        Map<String, String> termsAbove,
        List<String> measuresAbove) {

    private static final Set<Dimension> EVERY_TABLE = Set.of(Dimension.AFFILIATE, Dimension.SEX);

    public ReportDefinition {
        // Totals alone could be subtracted from each other, and what is left is somebody's that no table protects.
        if (!tables.stream().allMatch(table -> table.containsAll(EVERY_TABLE))) {
            throw new IllegalArgumentException("every table tells affiliates and sexes apart");
        }
        if (!dimensions.containsAll(usualWithin)) {
            throw new IllegalArgumentException("the usual cut within one organisation is none of the report's");
        }
        if (cutsAbove.stream().noneMatch(cut -> cut.containsAll(usualAbove))) {
            throw new IllegalArgumentException("the usual cut above one organisation is not published");
        }
    }

    /** With the same measures in both scopes. */
    public ReportDefinition(
            String name,
            String title,
            Set<Dimension> dimensions,
            Set<Dimension> usualWithin,
            List<Set<Dimension>> cutsAbove,
            Set<Dimension> usualAbove,
            List<String> measures,
            List<Set<Dimension>> tables,
            Map<String, String> termsWithin,
            Map<String, String> termsAbove) {
        this(
                name,
                title,
                dimensions,
                usualWithin,
                cutsAbove,
                usualAbove,
                measures,
                tables,
                termsWithin,
                termsAbove,
                measures);
    }

    public List<String> measures(ReportScope scope) {
        return switch (scope) {
            case OWN -> measures;
            case AFFILIATES -> measuresAbove;
        };
    }

    public boolean countsPeople() {
        return !tables.isEmpty();
    }

    /** Whether it is answered from what was issued: what is sealed also inside one organisation. */
    public boolean isIssued(ReportScope scope) {
        return countsPeople()
                && (scope == ReportScope.AFFILIATES || dimensions.stream().anyMatch(Dimension::isSealed));
    }

    public boolean allows(ReportScope scope, Set<Dimension> cut) {
        return switch (scope) {
            case OWN -> dimensions.containsAll(cut);
            case AFFILIATES -> cutsAbove.stream().anyMatch(each -> each.containsAll(cut));
        };
    }

    public Set<Dimension> usual(ReportScope scope) {
        return switch (scope) {
            case OWN -> usualWithin;
            case AFFILIATES -> usualAbove;
        };
    }

    public Map<String, String> terms(ReportScope scope) {
        return switch (scope) {
            case OWN -> termsWithin;
            case AFFILIATES -> termsAbove;
        };
    }
}
