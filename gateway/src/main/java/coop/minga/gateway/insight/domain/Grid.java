package coop.minga.gateway.insight.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
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

    private final Places places;
    private final List<Dimension> dimensions;
    private final List<List<String>> values = new ArrayList<>();
    private final List<Map<Long, Integer>> cellsOf = new ArrayList<>();
    private final long[] strides;
    private final int[] masks;
    private final boolean[] isOfAffiliates;
    private final int[] finest;
    private final int givingWay;
    private final int sealed;
    private final List<Integer> placeOf = new ArrayList<>();
    private final List<Long> codeOf = new ArrayList<>();
    private final List<Long> countOf = new ArrayList<>();
    private final List<Long> secretOf = new ArrayList<>();

    Grid(Population population) {
        places = new Places(population);
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
        givingWay = maskOfThose(Dimension::givesWay);
        sealed = maskOfThose(Dimension::isSealed);
        IntStream.range(0, places.count()).forEach(place -> cellsOf.add(new HashMap<>()));
        population
                .figures()
                .forEach((place, cells) -> cells.forEach((key, figure) -> {
                    if (places.contains(place)) {
                        add(places.index(place), key, figure.workers(), population.known(place, key));
                    }
                }));
    }

    private void addValues(Population population) {
        long stride = 1;
        for (int d = 0; d < dimensions.size(); d++) {
            Dimension dimension = dimensions.get(d);
            // Somebody may have said nothing, though everybody has said something.
            Stream<String> always =
                    dimension.isSealed() ? Stream.of(SelfDeclaredGroup.NONE_SAID.name()) : Stream.empty();
            List<String> known = Stream.concat(
                            always,
                            population.figures().values().stream()
                                    .flatMap(cells -> cells.keySet().stream())
                                    .map(key -> key.coordinates().get(dimension))
                                    .filter(Objects::nonNull))
                    .distinct()
                    .sorted()
                    .toList();
            values.add(known);
            strides[d] = stride;
            stride = Math.multiplyExact(stride, known.size() + 1);
        }
    }

    private void add(int place, CellKey key, long workers, long known) {
        long code = 0;
        for (int d = 0; d < dimensions.size(); d++) {
            String value = key.coordinates().get(dimensions.get(d));
            code += value == null ? 0 : strides[d] * (values.get(d).indexOf(value) + 1);
        }
        addCell(place, code, workers, known);
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

    private int maskOfThose(Predicate<Dimension> wanted) {
        return mask(Dimension.setOf(dimensions.stream().filter(wanted).toList()));
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

    /** The number of a value of the dimension. */
    int valueOf(int dimension, String value) {
        return values.get(dimension).indexOf(value) + 1;
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
        return places.isTotal(place) || isOfAffiliates[mask];
    }

    Places places() {
        return places;
    }

    /** Whether the cell must hide nothing that tells of workers by itself. */
    boolean givesWay(int cell) {
        return (maskOf(codeOf(cell)) & givingWay) != 0;
    }

    /** The sealed dimensions; 0 where none is published. */
    int sealed() {
        return sealed;
    }

    boolean isSealed(int cell) {
        return (maskOf(codeOf(cell)) & sealed) != 0;
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
