package coop.minga.gateway.insight.domain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Decides which cells of a month stay hidden, over all its tables, reports and readers at once.
 *
 * <p>Guarantee: a count of fewer than {@value #SMALLEST_SHOWN}, not counting the reader's own members, is hidden, and
 * another population is built that agrees with everything shown to others and in which the cell counts
 * {@value #SMALLEST_SHOWN} more. So no reasoning whatever over what is shown, linear or not, tells that the cell is small,
 * nor tells it closer than that. Every other hidden cell differs from its true count in one of these populations, so none
 * can be computed. Hiding more keeps what was built valid, therefore one pass is enough. Deterministic.
 *
 * <p>Of what is sealed the same holds for whoever knows the members: nothing else differs in the populations that hide it,
 * and of a few all of them may have said nothing.
 *
 * <p>Where no such population is found the cut is given up and all is decided anew without it.
 */
public final class Protection {
    /** Counts below this are hidden. */
    public static final int SMALLEST_SHOWN = 5;

    private final Population population;
    private final Grid grid;
    private final BitSet hidden = new BitSet();

    /** Hidden cells that none of their readers can compute. */
    private final BitSet settled = new BitSet();

    private final Witnesses witnesses;

    private Protection(Population population, Witnesses witnesses) {
        this.population = population;
        this.grid = new Grid(population);
        this.witnesses = witnesses;
    }

    /** The month as it may be shown. */
    public static MonthTables of(Population population) {
        return of(population, (grid, cell, world) -> {});
    }

    static MonthTables of(Population population, Witnesses witnesses) {
        Population published = population;
        while (true) {
            try {
                Protection protection = new Protection(published, witnesses);
                protection.decide();
                return new MonthTables(published, protection.hiddenCells());
            } catch (TooFine cell) {
                published = published.in(published.cuts().without(cell.cut()));
            }
        }
    }

    /** Small counts alone, as if nobody could subtract: what the complementary part is measured against. */
    static MonthTables withoutComplement(Population population) {
        Protection protection = new Protection(population, (grid, cell, world) -> {});
        Arrays.stream(protection.small()).forEach(protection.hidden::set);
        return new MonthTables(population, protection.hiddenCells());
    }

    private void decide() {
        int[] small = small();
        Arrays.stream(small).forEach(hidden::set);
        for (int cell : small) {
            protect(cell, SMALLEST_SHOWN, true);
        }
        // What hides a federation's own members from others must not be computed by the federation either.
        settle(cell -> !grid.isSealed(cell));
        decideSealed();
    }

    /** After all others, for what is said of few or of hidden ones is hidden altogether. */
    private void decideSealed() {
        SealedLines lines = new SealedLines(grid, hidden);
        hidden.or(lines.blank());
        lines.small().forEach(hidden::set);
        lines.small().forEach(cell -> protect(cell, SMALLEST_SHOWN, true));
        // Short of the overlap between organisations, all of a few may have said nothing.
        lines.ofFew().forEach(line -> protect(line.nothingSaid(), line.said(), false));
        settle(cell -> grid.isSealed(cell) && !lines.isOfNobody(cell));
    }

    private void settle(IntPredicate wanted) {
        for (int cell = hidden.nextSetBit(0); cell >= 0; cell = hidden.nextSetBit(cell + 1)) {
            if (!settled.get(cell) && wanted.test(cell)) {
                protect(cell, 1, true);
                cell = -1;
            }
        }
    }

    /**
     * Those that tell of workers alone first, for the others have to make do with what these hide; then the coarsest: what
     * they need hidden protects the finer ones too.
     */
    private int[] small() {
        return IntStream.range(0, grid.cells())
                .filter(cell -> !grid.isSealed(cell) && isSmall(cell) && isRead(grid.place(cell)))
                .boxed()
                .sorted(Comparator.comparing(grid::givesWay)
                        .thenComparing(cell -> Integer.bitCount(grid.maskOf(grid.codeOf(cell)))))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Few besides the reader's own; or few, and not just the reader's own. */
    private boolean isSmall(int cell) {
        long count = grid.count(cell);
        long secret = grid.secret(cell);
        return (secret > 0 && secret < SMALLEST_SHOWN) || (count > 0 && count < SMALLEST_SHOWN && secret != 0);
    }

    private boolean isRead(Place place) {
        return population.roots().keySet().stream()
                .anyMatch(reader -> !Place.of(reader).equals(place) && population.reads(reader, place));
    }

    /** Builds a population in which the cell counts so many more, or as many as may be, and hides what differs in it. */
    private void protect(int cell, long more, boolean isRequired) {
        Map<Integer, Long> world = new HashMap<>();
        BitSet withThis = (BitSet) hidden.clone();
        long left = more;
        while (left > 0) {
            Move move = new MoveSearch(grid, withThis, world, false).bestFor(cell, left);
            if (move == null) {
                move = new MoveSearch(grid, withThis, world, true).bestFor(cell, left);
            }
            if (move == null && !isRequired) {
                break;
            }
            if (move == null) {
                throw new TooFine(grid.place(cell), grid.key(cell));
            }
            long moved = Math.min(left, move.room());
            for (int i = 0; i < move.size(); i++) {
                world.merge(move.cell(i), move.sign(i) * moved, Long::sum);
                withThis.set(move.cell(i));
            }
            left -= moved;
        }
        // What two moves cancelled is as it truly is, and stays shown.
        world.values().removeIf(difference -> difference == 0);
        Place own = grid.place(cell);
        boolean isSealed = grid.isSealed(cell);
        world.keySet().forEach(changed -> {
            hidden.set(changed);
            Place place = grid.place(changed);
            // Who knows the own members knows that only what they have said can be otherwise.
            if (grid.isSealed(changed)
                    ? isSealed
                    : own.isTotal() || place.equals(own) || !population.reads(own.organisation(), place)) {
                settled.set(changed);
            }
        });
        if (!world.isEmpty()) {
            witnesses.accept(grid, cell, world);
        }
    }

    private Map<Place, Set<CellKey>> hiddenCells() {
        Map<Place, Set<CellKey>> cells = new HashMap<>();
        hidden.stream().forEach(cell -> {
            Set<CellKey> ofPlace = cells.computeIfAbsent(grid.place(cell), absent -> new HashSet<>());
            ofPlace.add(grid.key(cell));
            // That anybody has said it would be told by its being hidden while what nobody has said is not.
            if (grid.isSealed(cell)) {
                SelfDeclaredGroup.beside(grid.key(cell))
                        .filter(beside ->
                                population.at(grid.place(cell), beside).workers() == 0)
                        .forEach(ofPlace::add);
            }
        });
        return cells;
    }

    /** Receives each population that was built, as differences from the true one. */
    interface Witnesses {
        void accept(Grid grid, int cell, Map<Integer, Long> differences);
    }

    /** No population hides the cell. */
    private static final class TooFine extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Set<Dimension> cut;

        private TooFine(Place place, CellKey key) {
            super("no population hides " + key + " at " + place);
            EnumSet<Dimension> dimensions = Dimension.setOf(key.cut());
            if (!place.isTotal()) {
                dimensions.add(Dimension.AFFILIATE);
            }
            cut = dimensions;
        }

        private Set<Dimension> cut() {
            return cut;
        }
    }
}
