package coop.minga.gateway.insight.domain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest way to let one cell count more workers without changing anything that is shown.
 *
 * <p>A move gives the cell workers of other cells along some of its dimensions, while as many take the opposite way: in two
 * dimensions the four corners of a rectangle, along none the cell with all its margins.
 * Since it is the product of one choice per dimension, it keeps every sum of every published table at once, whichever
 * reports they belong to.
 *
 * <p>Guarantee: deterministic. A cell that is hidden is known not to be empty, so no move empties one or fills an empty
 * one, unless empty cells may be hidden too; what is sealed is hidden with all its empty cells. A cell that is sealed is
 * moved along the sealed dimension, so that nothing else changes.
 */
final class MoveSearch {
    /** Other values tried per dimension; more would find cheaper patterns, more slowly. */
    private static final int CANDIDATES = 8;

    private final Grid grid;
    private final BitSet hidden;
    private final Map<Integer, Long> deltas;
    private final boolean mayHideEmpty;
    private final BitSet covered = new BitSet();

    private int cell;
    private long need;
    private boolean givesWay;
    private boolean isSealed;
    private MovedPlaces moved;
    private int[] swappedTo = {};
    private @Nullable Move best;

    private int[] cells = new int[64];
    private int[] signs = new int[64];
    private int size;
    private long room;
    private long cost;

    /** @param deltas by how much the cells differ from the truth in the world that is being built */
    MoveSearch(Grid grid, BitSet hidden, Map<Integer, Long> deltas, boolean mayHideEmpty) {
        this.grid = grid;
        this.hidden = hidden;
        this.deltas = deltas;
        this.mayHideEmpty = mayHideEmpty;
        this.moved = new MovedPlaces(grid.places(), 0, Grid.NO_CELL);
    }

    /** The best move that lets the cell count one more, up to {@code wanted} times; null when there is none. */
    @Nullable Move bestFor(int wantedCell, long wanted) {
        cell = wantedCell;
        need = wanted;
        givesWay = grid.givesWay(cell);
        isSealed = grid.isSealed(cell);
        best = null;
        int place = grid.placeOf(cell);
        int[] movable = grid.places().movable(place, isSealed);
        if (grid.places().isTotal(place)) {
            int[] below = Arrays.stream(movable)
                    .filter(each -> grid.places().isWithin(each, place))
                    .limit(CANDIDATES)
                    .toArray();
            int[] beside = Arrays.stream(movable)
                    .filter(each -> !grid.places().isWithin(each, place))
                    .limit(CANDIDATES)
                    .toArray();
            for (int from : below) {
                searchFrom(from, beside);
            }
        } else {
            searchFrom(
                    place,
                    Arrays.stream(movable)
                            .filter(each -> each != place)
                            .limit(CANDIDATES)
                            .toArray());
        }
        return best;
    }

    private void searchFrom(int organisation, int[] others) {
        for (int i = -1; i < others.length && !isSettled(); i++) {
            moved = new MovedPlaces(grid.places(), organisation, i < 0 ? Grid.NO_CELL : others[i]);
            search();
        }
    }

    private void search() {
        int mask = grid.maskOf(grid.codeOf(cell));
        for (int swapped = mask; !isSettled(); swapped = (swapped - 1) & mask) {
            // A worker who says something else is counted as before in every table that does not tell what was said.
            if (!isSealed || (swapped & grid.sealed()) != 0) {
                swappedTo = new int[grid.dimensionCount()];
                swap(swapped, 0);
            }
            if (swapped == 0) {
                break;
            }
        }
    }

    private boolean isSettled() {
        return best != null && best.cost() == 0 && best.room() >= need;
    }

    /** Tries every choice of other values along the swapped dimensions. */
    private void swap(int swapped, int dimension) {
        if (isSettled()) {
            return;
        }
        if (dimension == grid.dimensionCount()) {
            tryMove(swapped);
        } else if ((swapped & 1 << dimension) == 0) {
            swap(swapped, dimension + 1);
        } else {
            int own = grid.valueAt(grid.codeOf(cell), dimension);
            for (int value = 1; value <= grid.valueCount(dimension); value++) {
                if (value != own) {
                    swappedTo[dimension] = value;
                    swap(swapped, dimension + 1);
                }
            }
        }
    }

    private void tryMove(int swapped) {
        size = 0;
        room = Long.MAX_VALUE;
        cost = 0;
        covered.clear();
        long code = grid.codeOf(cell);
        int fixed = grid.maskOf(code);
        for (int finest : grid.finest()) {
            if ((finest & swapped) == swapped) {
                code = bestCompletion(finest, finest & ~fixed, swapped, code);
                if (code < 0 || !cover(finest, swapped, code)) {
                    return;
                }
                fixed |= finest;
                for (int mask = finest; mask > 0; mask = (mask - 1) & finest) {
                    covered.set(mask);
                }
                covered.set(0);
            }
        }
        Move found = new Move(Arrays.copyOf(cells, size), Arrays.copyOf(signs, size), room, cost);
        if (best == null || found.isBetterThan(best, need)) {
            best = found;
        }
    }

    /** Chooses values for the dimensions of a finer table that the cell leaves open; negative when none will do. */
    private long bestCompletion(int finest, int open, int swapped, long code) {
        if (open == 0) {
            return code;
        }
        int mark = size;
        long roomBefore = room;
        long costBefore = cost;
        long chosen = -1;
        Move chosenMove = null;
        int dimensions = grid.dimensionCount();
        int[] value = new int[dimensions];
        for (boolean hasNext = firstValues(open, value); hasNext; hasNext = nextValues(open, value)) {
            long completed = code;
            for (int d = 0; d < dimensions; d++) {
                completed += (open & 1 << d) == 0 ? 0 : value[d] * grid.stride(d);
            }
            if (cover(finest, swapped, completed)) {
                Move found = new Move(new int[] {}, new int[] {}, room, cost);
                if (chosenMove == null || found.isBetterThan(chosenMove, need)) {
                    chosen = completed;
                    chosenMove = found;
                }
            }
            size = mark;
            room = roomBefore;
            cost = costBefore;
        }
        return chosen;
    }

    private boolean firstValues(int open, int[] value) {
        for (int d = 0; d < value.length; d++) {
            value[d] = (open & 1 << d) == 0 ? 0 : 1;
            if (value[d] > grid.valueCount(d)) {
                return false;
            }
        }
        return true;
    }

    private boolean nextValues(int open, int[] value) {
        for (int d = 0; d < value.length; d++) {
            if ((open & 1 << d) != 0) {
                if (value[d] < grid.valueCount(d)) {
                    value[d]++;
                    return true;
                }
                value[d] = 1;
            }
        }
        return false;
    }

    /** Adds the cells that the move changes in a table and in its margins; false when one of them must not change. */
    private boolean cover(int finest, int swapped, long code) {
        for (int mask = finest; ; mask = (mask - 1) & finest) {
            if ((mask & swapped) == swapped && !covered.get(mask) && !coverCut(mask, swapped, code)) {
                return false;
            }
            if (mask == 0) {
                return true;
            }
        }
    }

    private boolean coverCut(int mask, int swapped, long code) {
        long projected = 0;
        for (int d = 0; d < grid.dimensionCount(); d++) {
            projected += (mask & 1 << d) == 0 ? 0 : grid.valueAt(code, d) * grid.stride(d);
        }
        for (int i = 0; i < moved.count(); i++) {
            if (grid.isPublished(mask, moved.place(i))) {
                for (int corner = swapped; ; corner = (corner - 1) & swapped) {
                    int cornerSign = moved.sign(i) * (Integer.bitCount(corner) % 2 == 0 ? 1 : -1);
                    if (!addCorner(moved.place(i), cornerCode(projected, corner), cornerSign)) {
                        return false;
                    }
                    if (corner == 0) {
                        break;
                    }
                }
            }
        }
        return true;
    }

    private long cornerCode(long code, int corner) {
        long at = code;
        for (int d = 0; d < grid.dimensionCount(); d++) {
            at += (corner & 1 << d) == 0 ? 0 : (swappedTo[d] - grid.valueAt(code, d)) * grid.stride(d);
        }
        return at;
    }

    /**
     * How many of the cell can be counted elsewhere: all its reader does not know for its own, but one. A world in which
     * the reader's own members differ hides nothing from that reader, and nobody else sees its total.
     */
    private long left(int place, int found, boolean mayBeEmpty) {
        return !isSealed
                        && grid.places().isTotal(place)
                        && moved.contains(grid.places().ownOf(place))
                ? Long.MAX_VALUE
                : grid.secret(found) + deltas.getOrDefault(found, 0L) - (mayBeEmpty ? 0 : 1);
    }

    private boolean addCorner(int place, long code, int cornerSign) {
        boolean mayBeEmpty = (grid.maskOf(code) & grid.sealed()) != 0;
        int found = mayHideEmpty || mayBeEmpty ? grid.emptyCellAt(place, code) : grid.cellAt(place, code);
        if (found == Grid.NO_CELL || (!mayHideEmpty && !mayBeEmpty && grid.count(found) == 0)) {
            return false;
        }
        if (cornerSign < 0) {
            room = Math.min(room, left(place, found, mayBeEmpty));
            if (room < 1) {
                return false;
            }
        }
        // The number of workers of the line changes and is hidden, and so are all that are counted in it.
        boolean isHiddenAnyway = mayBeEmpty && !isSealed;
        if (!hidden.get(found) && !isHiddenAnyway) {
            if (givesWay && !grid.givesWay(found)) {
                return false;
            }
            cost += grid.count(found) + 1;
        }
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, 2 * size);
            signs = Arrays.copyOf(signs, 2 * size);
        }
        cells[size] = found;
        signs[size] = cornerSign;
        size++;
        return true;
    }
}
