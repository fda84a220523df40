package coop.minga.gateway.insight.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a sealed dimension tells of the workers of a place, or of those of one sex there: a line for each.
 *
 * <p>Guarantee: a line of fewer than {@value #FEWEST} workers is blank, all of it hidden: whoever keeps the records knows
 * those few. So is a line of workers whose number is hidden, or being blank would tell of it.
 */
final class SealedLines {
    static final int FEWEST = 20;

    private final Grid grid;
    private final int dimension;
    private final BitSet hidden;
    private final List<Line> ofFew = new ArrayList<>();
    private final List<Integer> small = new ArrayList<>();
    private final BitSet blank = new BitSet();
    private final BitSet silent = new BitSet();

    /**
     * A line of a few.
     *
     * @param nothingSaid the cell of those who say nothing, empty or not
     * @param said how many of the others there are
     */
    record Line(int nothingSaid, long said) {}

    /** Finds the lines and makes blank what has to be; all that tells of workers without them is decided. */
    SealedLines(Grid grid, BitSet hidden) {
        this.grid = grid;
        this.dimension = Integer.numberOfTrailingZeros(grid.sealed());
        this.hidden = hidden;
        if (grid.sealed() != 0) {
            IntStream.range(0, grid.cells())
                    .filter(margin -> !grid.isSealed(margin) && isMargin(margin))
                    .boxed()
                    .toList()
                    .forEach(this::add);
        }
    }

    private boolean isMargin(int cell) {
        int mask = grid.maskOf(grid.codeOf(cell)) | grid.sealed();
        return IntStream.of(grid.masks()).anyMatch(each -> each == mask) && grid.isPublished(mask, grid.placeOf(cell));
    }

    private void add(int margin) {
        long workers = grid.count(margin);
        int nothingSaid = cell(margin, grid.valueOf(dimension, SelfDeclaredGroup.NONE_SAID.name()));
        long said = workers - grid.count(nothingSaid);
        if (workers < FEWEST || hidden.get(margin)) {
            IntStream.rangeClosed(1, grid.valueCount(dimension)).forEach(value -> blank.set(cell(margin, value)));
        }
        if (said == 0) {
            silent.set(nothingSaid);
        } else if (workers < FEWEST) {
            ofFew.add(new Line(nothingSaid, said));
        } else {
            addSmall(margin, nothingSaid);
        }
    }

    /** Few who say something; or few who say nothing, were it nobody, for then all the others say something. */
    private void addSmall(int margin, int nothingSaid) {
        for (int value = 1; value <= grid.valueCount(dimension); value++) {
            int cell = grid.cellAt(grid.placeOf(margin), grid.codeOf(margin) + value * grid.stride(dimension));
            if (cell != Grid.NO_CELL
                    && grid.count(cell) < Protection.SMALLEST_SHOWN
                    && (grid.count(cell) > 0 || cell == nothingSaid)) {
                small.add(cell);
            }
        }
    }

    private int cell(int margin, int value) {
        return grid.emptyCellAt(grid.placeOf(margin), grid.codeOf(margin) + value * grid.stride(dimension));
    }

    BitSet blank() {
        return blank;
    }

    List<Integer> small() {
        return small;
    }

    List<Line> ofFew() {
        return ofFew;
    }

    /** Whether a cell tells of nobody what he or she has said, though it were known. */
    boolean isOfNobody(int cell) {
        return silent.get(cell) || grid.count(cell) == 0;
    }
}
