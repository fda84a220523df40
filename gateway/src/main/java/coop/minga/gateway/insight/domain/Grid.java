package coop.minga.gateway.insight.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A population as numbers, for the search: places, dimensions and their values are counted from zero, and a cell is found
 * by arithmetic. Value 0 of a dimension means: summed over.
 *
 * <p>Guarantee: built from sorted input, so that equal populations give equal numbers.
 */
final class Grid {
    static final int NO_CELL = -1;

    private final List<Place> places;
    private final Map<Place, Integer> indexOf = new HashMap<>();
    private final List<Dimension> dimensions;
    private final List<List<String>> values = new ArrayList<>();
    private final List<Map<Long, Integer>> cellsOf = new ArrayList<>();
    private final long[] strides;
    private final int[] masks;
    private final boolean[] isOfAffiliates;
    private final int[] finest;
    private final int ofRecords;
    private final List<int[]> totalsOver = new ArrayList<>();
    private final List<int[]> movable = new ArrayList<>();
    private final List<Integer> placeOf = new ArrayList<>();
    private final List<Long> codeOf = new ArrayList<>();
    private final List<Long> countOf = new ArrayList<>();
    private final List<Long> secretOf = new ArrayList<>();

    Grid(Population population) {
        places = Stream.concat(
                        population.roots().values().stream()
                                .flatMap(Set::stream)
                                .distinct()
                                .sorted()
                                .map(Place::of),
                        population.roots().keySet().stream()
                                .filter(population::isReader)
                                .map(Place::totalOf))
                .toList();
        places.forEach(place -> indexOf.put(place, indexOf.size()));
        PublishedCuts cuts = population.cuts();
        dimensions = List.copyOf(
                Dimension.setOf(cuts.all().stream().flatMap(Set::stream).toList()));
        strides = new long[dimensions.size()];
        addValues(population);
        masks = cuts.all().stream().mapToInt(this::mask).toArray();
        isOfAffiliates = new boolean[1 << dimensions.size()];
        cuts.all().forEach(cut -> isOfAffiliates[mask(cut)] = cuts.isByAffiliate(cut));
        finest = cuts.finest().stream()
                .mapToInt(cut -> mask(Dimension.withoutAffiliate(cut)))
                .distinct()
                .toArray();
        ofRecords = mask(Dimension.setOf(
                dimensions.stream().filter(Dimension::isOfRecords).toList()));
        places.forEach(place -> cellsOf.add(new HashMap<>()));
        population
                .figures()
                .forEach((place, cells) -> cells.forEach((key, figure) -> {
                    if (indexOf.containsKey(place)) {
                        add(place, key, figure.workers(), population.known(place, key));
                    }
                }));
        places.forEach(place -> {
            totalsOver.add(totalsOver(population, place));
            movable.add(movable(population, place));
        });
    }

    private void addValues(Population population) {
        long stride = 1;
        for (int d = 0; d < dimensions.size(); d++) {
            Dimension dimension = dimensions.get(d);
            List<String> known = population.figures().values().stream()
                    .flatMap(cells -> cells.keySet().stream())
                    .map(key -> key.coordinates().get(dimension))
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted()
                    .toList();
            values.add(known);
            strides[d] = stride;
            stride = Math.multiplyExact(stride, known.size() + 1);
        }
    }

    private void add(Place place, CellKey key, long workers, long known) {
        long code = 0;
        for (int d = 0; d < dimensions.size(); d++) {
            String value = key.coordinates().get(dimensions.get(d));
            code += value == null ? 0 : strides[d] * (values.get(d).indexOf(value) + 1);
        }
        addCell(index(place), code, workers, known);
    }

    private int addCell(int place, long code, long count, long known) {
        int cell = placeOf.size();
        cellsOf.get(place).put(code, cell);
        placeOf.add(place);
        codeOf.add(code);
        countOf.add(count);
        secretOf.add(count - known);
        return cell;
    }

    /** The totals in which the workers of an organisation are counted. */
    private int[] totalsOver(Population population, Place place) {
        return place.isTotal()
                ? new int[] {}
                : population.roots().keySet().stream()
                        .filter(population::isReader)
                        .filter(root -> Objects.requireNonNull(
                                        population.roots().get(root))
                                .contains(place.organisation()))
                        .mapToInt(root -> index(Place.totalOf(root)))
                        .toArray();
    }

    /**
     * Whose workers may be counted otherwise to hide a cell of the place, the nearest first: those of the place itself
     * and of organisations that read nothing, for a reader knows its own figures.
     */
    private int[] movable(Population population, Place place) {
        int[] near = totalsOver(population, place);
        return Stream.iterate(0, i -> i < places.size(), i -> i + 1)
                .filter(i -> !places.get(i).isTotal())
                .filter(i -> i.equals(indexOf.get(place))
                        || !population.isReader(places.get(i).organisation()))
                .sorted(Comparator.comparingInt(i -> distance(near, totalsOver(population, places.get(i)))))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** How many totals hold one of the two and not the other. */
    private static int distance(int[] one, int[] other) {
        return (int) IntStream.concat(Arrays.stream(one), Arrays.stream(other))
                                .distinct()
                                .count()
                        * 2
                - one.length
                - other.length;
    }

    private int index(Place place) {
        return Objects.requireNonNull(indexOf.get(place));
    }

    private int mask(EnumSet<Dimension> cut) {
        return cut.stream()
                .mapToInt(dimension -> 1 << dimensions.indexOf(dimension))
                .sum();
    }

    int cells() {
        return placeOf.size();
    }

    int dimensionCount() {
        return dimensions.size();
    }

    int valueCount(int dimension) {
        return values.get(dimension).size();
    }

    long stride(int dimension) {
        return strides[dimension];
    }

    /** Every published combination, the coarsest first. */
    int[] masks() {
        return masks;
    }

    int[] finest() {
        return finest;
    }

    boolean isPublished(int mask, int place) {
        return places.get(place).isTotal() || isOfAffiliates[mask];
    }

    boolean isTotal(int place) {
        return places.get(place).isTotal();
    }

    /** Whether the cell tells of records, and so must hide nothing that tells of workers alone. */
    boolean givesWay(int cell) {
        return (maskOf(codeOf(cell)) & ofRecords) != 0;
    }

    /** The place of the members of the organisation itself whose total it is. */
    int ownOf(int total) {
        return index(Place.of(places.get(total).organisation()));
    }

    int placeOf(int cell) {
        return placeOf.get(cell);
    }

    long codeOf(int cell) {
        return codeOf.get(cell);
    }

    long count(int cell) {
        return countOf.get(cell);
    }

    /** The count without the readers' own members, which they know: what has to be protected. */
    long secret(int cell) {
        return secretOf.get(cell);
    }

    int valueAt(long code, int dimension) {
        return Math.toIntExact(
                code / strides[dimension] % (values.get(dimension).size() + 1));
    }

    int maskOf(long code) {
        int mask = 0;
        for (int d = 0; d < dimensions.size(); d++) {
            mask |= valueAt(code, d) == 0 ? 0 : 1 << d;
        }
        return mask;
    }

    int cellAt(int place, long code) {
        return Objects.requireNonNullElse(cellsOf.get(place).get(code), NO_CELL);
    }

    /** A cell without workers, which stands in no population until it has to be hidden. */
    int emptyCellAt(int place, long code) {
        int cell = cellAt(place, code);
        return cell == NO_CELL ? addCell(place, code, 0, 0) : cell;
    }

    int[] totalsOver(int organisation) {
        return totalsOver.get(organisation);
    }

    int[] movable(int place) {
        return movable.get(place);
    }

    boolean isWithin(int organisation, int total) {
        return Arrays.stream(totalsOver.get(organisation)).anyMatch(each -> each == total);
    }

    Place place(int cell) {
        return places.get(placeOf.get(cell));
    }

    CellKey key(int cell) {
        CellKey key = CellKey.ALL;
        for (int d = 0; d < dimensions.size(); d++) {
            int value = valueAt(codeOf.get(cell), d);
            key = value == 0 ? key : key.with(dimensions.get(d), values.get(d).get(value - 1));
        }
        return key;
    }

    EnumSet<Dimension> cut(int mask) {
        EnumSet<Dimension> cut = EnumSet.noneOf(Dimension.class);
        for (int d = 0; d < dimensions.size(); d++) {
            if ((mask & 1 << d) != 0) {
                cut.add(dimensions.get(d));
            }
        }
        return cut;
    }
}
