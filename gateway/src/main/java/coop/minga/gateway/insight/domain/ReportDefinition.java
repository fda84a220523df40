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
 * @param countsPeople whether it counts workers, so that above one organisation it is answered from what was issued
 */
public record ReportDefinition(
        String name,
        String title,
        Set<Dimension> dimensions,
        Set<Dimension> usualWithin,
        List<Set<Dimension>> cutsAbove,
        Set<Dimension> usualAbove,
        List<String> measures,
        boolean countsPeople,
        Map<String, String> termsWithin,
        Map<String, String> termsAbove) {

    public ReportDefinition {
        if (!dimensions.containsAll(usualWithin)) {
            throw new IllegalArgumentException("the usual cut within one organisation is none of the report's");
        }
        if (cutsAbove.stream().noneMatch(cut -> cut.containsAll(usualAbove))) {
            throw new IllegalArgumentException("the usual cut above one organisation is not published");
        }
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
