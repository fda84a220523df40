package coop.minga.gateway.insight.app;

import static coop.minga.gateway.insight.domain.Dimension.AFFILIATE;
import static coop.minga.gateway.insight.domain.Dimension.MONTH;
import static coop.minga.gateway.insight.domain.Dimension.PARENT;

import coop.minga.gateway.insight.domain.CellKey;
import coop.minga.gateway.insight.domain.Dimension;
import coop.minga.gateway.insight.domain.ReportDefinition;
import coop.minga.gateway.insight.domain.ReportFigures;
import coop.minga.gateway.insight.domain.ReportFigures.Cell;
import coop.minga.gateway.insight.store.AffiliationCounts;
import coop.minga.gateway.insight.store.AffiliationCounts.Count;
import coop.minga.gateway.insight.store.AffiliationCounts.Counted;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * R04, declared, verified and paid-up members by affiliate, and how they went over the last twelve month-ends.
 *
 * <p>Guarantee: the three are never added or taken for each other. Figures that the two parties of an affiliation told
 * each other are repeated to these two alone; no person record is counted here.
 */
@ApplicationScoped
public class CountedMembersReport implements Report {
    private static final int MONTHS = 12;

    /** The kinds as events name them, and as measures do. */
    private static final Map<String, String> KINDS = kinds();

    private static final Map<String, String> TERMS = Map.ofEntries(
            Map.entry("declared", "What the affiliate says it has."),
            Map.entry("verified", "What the parent has seen for itself; the method says how."),
            Map.entry("paidUp", "Those whose dues are paid, as the affiliate counts them."),
            Map.entry(
                    "counted",
                    "Of each the newest count for a day until the day of the row, as it is known now. These are figures"
                            + " that organisations tell of themselves, not counts of person records: nothing is"
                            + " suppressed, and a figure corrected later shows corrected."),
            Map.entry("women", "Null unless each count that is in the figure tells them."),
            Map.entry("asOf", "The day for which it was counted; of a sum the oldest."),
            Map.entry("by", "How many affiliates' counts are in the figure; the others told none, which is not zero."),
            Map.entry(
                    "affiliates",
                    "Affiliations of kind UNION or SECOND_TIER that were ACTIVE, IN_ARREARS or SUSPENDED on the day of"
                            + " the row."),
            Map.entry("month", "Rows by month tell the last " + MONTHS + " ends of months; the total tells asOf."));

    private static final ReportDefinition DEFINITION = new ReportDefinition(
            "R04",
            "Declared, verified and paid-up members by affiliate",
            Set.of(PARENT, MONTH),
            Set.of(PARENT),
            List.of(Set.of(AFFILIATE, MONTH)),
            Set.of(AFFILIATE),
            Stream.concat(
                            Stream.of("affiliates"),
                            KINDS.values().stream()
                                    .flatMap(kind -> Stream.of(
                                            kind, kind + "Women", kind + "Method", kind + "AsOf", kind + "By")))
                    .toList(),
            List.of(),
            with(
                    "parent",
                    "Who was told. The same members may be told to several, so a figure over several parents is null."),
            with(
                    "affiliate",
                    "Who is affiliated to the caller's organisation itself, and still is. Those further below are in the"
                            + " figures of these; their own counts are told to their own parents."));

    private final AffiliationCounts counts;

    CountedMembersReport(AffiliationCounts counts) {
        this.counts = counts;
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("DECLARED", "declared");
        kinds.put("VERIFIED", "verified");
        kinds.put("PAID_UP", "paidUp");
        return kinds;
    }

    private static Map<String, String> with(String term, String meaning) {
        Map<String, String> terms = new LinkedHashMap<>(TERMS);
        terms.put(term, meaning);
        return terms;
    }

    @Override
    public ReportDefinition definition() {
        return DEFINITION;
    }

    @Override
    public ReportFigures within(LocalDate day, Set<Dimension> cut) {
        return figures(counts.above(days(day, cut)), PARENT, day, cut);
    }

    @Override
    public ReportFigures above(LocalDate monthEnd, LocalDate today, Set<Dimension> cut) {
        return figures(counts.below(days(monthEnd, cut), today), AFFILIATE, monthEnd, cut);
    }

    private static Set<LocalDate> days(LocalDate asOf, Set<Dimension> cut) {
        Set<LocalDate> days = new TreeSet<>(Set.of(asOf));
        if (cut.contains(MONTH)) {
            days.addAll(monthEnds(asOf));
        }
        return days;
    }

    private static List<LocalDate> monthEnds(LocalDate asOf) {
        YearMonth last = YearMonth.from(asOf.plusDays(1)).minusMonths(1);
        return IntStream.range(0, MONTHS)
                .mapToObj(ago -> last.minusMonths(ago).atEndOfMonth())
                .toList();
    }

    private static ReportFigures figures(
            List<Counted> counted, Dimension otherParty, LocalDate asOf, Set<Dimension> cut) {
        List<LocalDate> months = cut.contains(MONTH) ? monthEnds(asOf) : List.of(asOf);
        Map<UUID, String> names = new HashMap<>();
        SortedMap<CellKey, List<Counted>> grouped = new TreeMap<>();
        for (Counted each : counted) {
            if (each.name() != null) {
                names.put(each.organisation(), each.name());
            }
            if (!cut.isEmpty() && months.contains(each.day())) {
                grouped.computeIfAbsent(key(each, otherParty, cut), absent -> new ArrayList<>())
                        .add(each);
            }
        }
        List<Cell> cells = new ArrayList<>();
        grouped.forEach((key, rows) -> cells.add(new Cell(key, measures(rows, otherParty))));
        List<Counted> onTheDay =
                counted.stream().filter(each -> each.day().equals(asOf)).toList();
        return new ReportFigures(new Cell(CellKey.ALL, measures(onTheDay, otherParty)), cells, names);
    }

    private static CellKey key(Counted counted, Dimension otherParty, Set<Dimension> cut) {
        Map<Dimension, String> coordinates = new EnumMap<>(Dimension.class);
        if (cut.contains(otherParty)) {
            coordinates.put(otherParty, counted.organisation().toString());
        }
        if (cut.contains(MONTH)) {
            coordinates.put(MONTH, counted.day().toString());
        }
        return new CellKey(coordinates);
    }

    private static Map<String, @Nullable Object> measures(List<Counted> rows, Dimension otherParty) {
        // Told to two parents, the same members would be added to themselves.
        boolean isOneFigure = otherParty == AFFILIATE || rows.size() <= 1;
        Map<String, @Nullable Object> measures = new LinkedHashMap<>();
        measures.put("affiliates", otherParty == AFFILIATE ? (long) rows.size() : null);
        KINDS.forEach((kind, name) -> {
            List<Count> told = rows.stream()
                    .map(row -> row.byKind().get(kind))
                    .filter(Objects::nonNull)
                    .toList();
            boolean isKnown = isOneFigure && !told.isEmpty();
            boolean areWomenKnown = isKnown && told.stream().allMatch(count -> count.women() != null);
            measures.put(name, isKnown ? told.stream().mapToLong(Count::total).sum() : null);
            measures.put(
                    name + "Women",
                    areWomenKnown
                            ? told.stream()
                                    .map(Count::women)
                                    .filter(Objects::nonNull)
                                    .mapToLong(Long::longValue)
                                    .sum()
                            : null);
            measures.put(
                    name + "Method",
                    isKnown && told.size() == 1 ? told.getFirst().method() : null);
            measures.put(
                    name + "AsOf",
                    isKnown
                            ? told.stream()
                                    .map(Count::countedOn)
                                    .min(LocalDate::compareTo)
                                    .map(LocalDate::toString)
                                    .orElseThrow()
                            : null);
            measures.put(name + "By", otherParty == AFFILIATE ? (long) told.size() : null);
        });
        return measures;
    }
}
