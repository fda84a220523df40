package coop.minga.gateway.insight.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * R01 with all its margins, from which every cut is taken.
 *
 * <p>Guarantee: whatever is cut from one table is hidden alike in every cut of it. A cell without workers is not listed,
 * except that each affiliate keeps its own line: a member organisation that reports nobody must show.
 */
public final class MemberTable {
    private static final int AFFILIATE = Dimension.AFFILIATE.place();
    private static final CellKey TOTAL = CellKey.of(CellKey.ANY, CellKey.ANY, CellKey.ANY);

    private final Map<CellKey, Figure> figures;
    private final Set<CellKey> hidden;

    private MemberTable(Map<CellKey, Figure> figures, Set<CellKey> hidden) {
        this.figures = figures;
        this.hidden = hidden;
    }

    /** Nothing is hidden: for the officers of the one organisation it is about. */
    public static MemberTable open(List<MemberCount> counts) {
        return new MemberTable(withMargins(counts), Set.of());
    }

    /** Small cells, and those that would give them away, are hidden. */
    public static MemberTable suppressed(List<MemberCount> counts) {
        Map<CellKey, Figure> figures = withMargins(counts);
        Map<CellKey, Long> workers = figures.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().workers()));
        return new MemberTable(figures, Suppression.hiddenOf(workers));
    }

    /** All workers, each once. */
    public Cell total() {
        return cell(TOTAL);
    }

    /** The cells that are told apart by exactly these dimensions, in a stable order. */
    public List<Cell> cut(Set<Dimension> by) {
        return figures.entrySet().stream()
                .filter(entry -> isTold(entry.getKey(), by))
                .filter(entry -> entry.getValue().workers() > 0 || by.equals(Set.of(Dimension.AFFILIATE)))
                .map(Map.Entry::getKey)
                .sorted(Comparator.naturalOrder())
                .map(this::cell)
                .toList();
    }

    private static boolean isTold(CellKey key, Set<Dimension> by) {
        for (Dimension dimension : Dimension.values()) {
            if (key.isMargin(dimension.place()) == by.contains(dimension)) {
                return false;
            }
        }
        return true;
    }

    private Cell cell(CellKey key) {
        return new Cell(key, figures.getOrDefault(key, Figure.NONE), hidden.contains(key));
    }

    private static Map<CellKey, Figure> withMargins(List<MemberCount> counts) {
        Map<CellKey, Figure> figures = new HashMap<>();
        for (MemberCount count : counts) {
            UUID affiliate = count.affiliate();
            CellKey key =
                    CellKey.of(affiliate == null ? CellKey.ANY : affiliate.toString(), count.sex(), count.ageBand());
            Figure figure = new Figure(count.workers(), count.memberships());
            for (CellKey each : marginsWithin(key)) {
                figures.merge(each, figure, Figure::plus);
            }
        }
        return figures;
    }

    /** The key and every margin of it that keeps its affiliate; over affiliates the database counts, never a sum. */
    private static List<CellKey> marginsWithin(CellKey key) {
        List<CellKey> margins = new ArrayList<>(List.of(key));
        for (int dimension = AFFILIATE + 1; dimension < key.coordinates().size(); dimension++) {
            int over = dimension;
            Function<CellKey, CellKey> summed = each -> each.summedOver(over);
            margins.addAll(margins.stream().map(summed).toList());
        }
        return margins;
    }

    /** Workers and their memberships in one cell. */
    public record Figure(long workers, long memberships) {
        static final Figure NONE = new Figure(0, 0);

        Figure plus(Figure other) {
            return new Figure(workers + other.workers, memberships + other.memberships);
        }
    }

    /** A cell as it may be shown; the figure of a suppressed one must not leave this service. */
    public record Cell(CellKey key, Figure figure, boolean suppressed) {}
}
