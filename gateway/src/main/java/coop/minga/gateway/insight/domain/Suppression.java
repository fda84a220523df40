package coop.minga.gateway.insight.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides which cells of a table with all its margins stay hidden, so that none shows fewer than
 * {@value #SMALLEST_SHOWN} workers and none can be had by subtracting within one line.
 *
 * <p>Guarantee: pure and deterministic. It looks at the whole table, not at the cut somebody asked for; two cuts of one
 * table therefore never contradict each other, and asking for both reveals nothing that one of them hides. A zero is
 * nobody's figure and stays.
 *
 * <p>Not guaranteed: what several lines solved together would reveal, and what two days or two reports reveal.
 */
public final class Suppression {
    /** Figures below this are hidden. */
    public static final int SMALLEST_SHOWN = 5;

    /** Sorted, and all that follows keeps its order: which cells are chosen must not depend on how a map was filled. */
    private final SortedMap<CellKey, Long> cells;

    private final Map<CellKey, List<Line>> linesOf = new HashMap<>();
    private final Set<CellKey> hidden = new HashSet<>();
    private final Deque<Line> unsettled = new ArrayDeque<>();

    private Suppression(SortedMap<CellKey, Long> cells) {
        this.cells = cells;
    }

    /** The cells to hide of a table that holds, beside its finest cells, every margin of them. */
    public static Set<CellKey> hiddenOf(Map<CellKey, Long> cells) {
        Suppression suppression = new Suppression(new TreeMap<>(cells));
        suppression.drawLines();
        suppression.cells.forEach((key, value) -> {
            if (value > 0 && value < SMALLEST_SHOWN) {
                suppression.hide(key);
            }
        });
        suppression.settle();
        return Set.copyOf(suppression.hidden);
    }

    private void drawLines() {
        Map<LineKey, Line> lines = new LinkedHashMap<>();
        for (Map.Entry<CellKey, Long> cell : cells.entrySet()) {
            CellKey key = cell.getKey();
            for (int dimension = 0; dimension < key.coordinates().size(); dimension++) {
                if (cell.getValue() > 0 && !key.isMargin(dimension)) {
                    CellKey sum = key.summedOver(dimension);
                    lines.computeIfAbsent(new LineKey(sum, dimension), absent -> new Line(sum))
                            .parts
                            .add(key);
                }
            }
        }
        Comparator<CellKey> smallestFirst =
                Comparator.<CellKey>comparingLong(this::value).thenComparing(Comparator.naturalOrder());
        for (Line line : lines.values()) {
            line.parts.sort(smallestFirst);
            remember(line.sum, line);
            line.parts.forEach(part -> remember(part, line));
        }
    }

    private void remember(CellKey key, Line line) {
        linesOf.computeIfAbsent(key, absent -> new ArrayList<>()).add(line);
    }

    private void hide(CellKey key) {
        if (hidden.add(key)) {
            for (Line line : linesOf.getOrDefault(key, List.of())) {
                if (!key.equals(line.sum)) {
                    line.hiddenParts++;
                    line.hiddenSum += value(key);
                }
                unsettled.add(line);
            }
        }
    }

    /** Ends, because every step hides one more cell of a finite table. */
    private void settle() {
        while (!unsettled.isEmpty()) {
            Line line = unsettled.remove();
            while (isSolvable(line)) {
                hide(choice(line));
            }
        }
    }

    /**
     * A line is the equation sum = parts. With one unknown it is solved by subtraction. What subtraction leaves of
     * several unknown parts is a figure too, so it must not be a small one.
     */
    private boolean isSolvable(Line line) {
        boolean isSumHidden = hidden.contains(line.sum);
        if (isSumHidden) {
            return line.hiddenParts == 0;
        }
        return line.hiddenParts == 1 || (line.hiddenParts > 1 && line.hiddenSum < SMALLEST_SHOWN);
    }

    /**
     * Of the parts still shown the one that mends most other lines as well, the smallest of these: hiding each line's
     * smallest on its own would spread over a table that four cells protect. The sum when no part is left.
     */
    private CellKey choice(Line line) {
        CellKey best = null;
        long bestMended = -1;
        for (CellKey part : line.parts) {
            if (!hidden.contains(part)) {
                long mended = linesOf.getOrDefault(part, List.of()).stream()
                        .filter(other -> other != line && isSolvable(other))
                        .count();
                if (mended > bestMended) {
                    best = part;
                    bestMended = mended;
                }
            }
        }
        return best == null ? line.sum : best;
    }

    private long value(CellKey key) {
        return cells.getOrDefault(key, 0L);
    }

    private record LineKey(CellKey sum, int dimension) {}

    /** A sum and its parts, the smallest first; counts what is hidden of the parts. */
    private static final class Line {
        private final CellKey sum;
        private final List<CellKey> parts = new ArrayList<>();
        private int hiddenParts;
        private long hiddenSum;

        private Line(CellKey sum) {
            this.sum = sum;
        }
    }
}
