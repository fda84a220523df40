package coop.minga.gateway.insight.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The places of a population as numbers: its organisations, then the totals of its readers.
 *
 * <p>Guarantee: in a fixed order, so that equal populations give equal numbers.
 */
final class Places {
    private final List<Place> places;
    private final Map<Place, Integer> indexOf = new HashMap<>();
    private final List<int[]> totalsOver;
    private final List<int[]> movable;
    private final List<int[]> nearest;

    Places(Population population) {
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
        totalsOver = places.stream().map(place -> totalsOver(population, place)).toList();
        nearest = IntStream.range(0, places.size()).mapToObj(this::nearest).toList();
        movable = IntStream.range(0, places.size())
                .mapToObj(place -> Arrays.stream(nearest.get(place))
                        .filter(i ->
                                i == place || !population.isReader(places.get(i).organisation()))
                        .toArray())
                .toList();
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

    private int[] nearest(int place) {
        return IntStream.range(0, places.size())
                .filter(i -> !isTotal(i))
                .boxed()
                .sorted(Comparator.comparingInt(i -> distance(totalsOver.get(place), totalsOver.get(i))))
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

    int count() {
        return places.size();
    }

    Place get(int index) {
        return places.get(index);
    }

    boolean contains(Place place) {
        return indexOf.containsKey(place);
    }

    int index(Place place) {
        return Objects.requireNonNull(indexOf.get(place));
    }

    boolean isTotal(int place) {
        return places.get(place).isTotal();
    }

    /** The place of the members of the organisation itself whose total it is. */
    int ownOf(int total) {
        return index(Place.of(places.get(total).organisation()));
    }

    int[] totalsOver(int organisation) {
        return totalsOver.get(organisation);
    }

    boolean isWithin(int organisation, int total) {
        return Arrays.stream(totalsOver.get(organisation)).anyMatch(each -> each == total);
    }

    /**
     * Whose workers may be counted otherwise to hide a cell of the place, the nearest first: those of the place itself
     * and of organisations that read nothing, for a reader knows its own figures. What is sealed nobody knows.
     */
    int[] movable(int place, boolean isSealed) {
        return isSealed ? nearest.get(place) : movable.get(place);
    }
}
