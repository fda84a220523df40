package coop.minga.gateway.insight.domain;

import static coop.minga.gateway.insight.domain.CellKey.ANY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionTest {
    private static final int GENERATED_TABLES = 400;

    @Test
    void hidesNothingWhereEveryFigureIsLargeOrZero() {
        assertEquals(Set.of(), hidden(Map.of("F", 5L, "M", 500L, "X", 0L)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void hidesASmallFigureAndTheNextSmallestSoThatTheTotalDoesNotGiveItAway(long small) {
        assertEquals(keys("F", "M"), hidden(Map.of("F", small, "M", 7L, "X", 500L)));
    }

    @Test
    void showsTheSmallestFigureAllowed() {
        assertEquals(Set.of(), hidden(Map.of("F", 5L, "M", 5L)));
    }

    @Test
    void hidesAThirdWhenTwoTogetherAreStillASmallFigure() {
        assertEquals(keys("F", "M", "X"), hidden(Map.of("F", 2L, "M", 2L, "X", 60L)));
    }

    @Test
    void leavesTwoThatTogetherAreLargeEnough() {
        assertEquals(keys("F", "M"), hidden(Map.of("F", 2L, "M", 3L, "X", 60L)));
    }

    @Test
    void hidesTheTotalTooWhenItIsSmall() {
        assertEquals(Set.of(CellKey.of("F"), CellKey.of(ANY)), hidden(Map.of("F", 3L)));
    }

    @Test
    void hidesTheSumWhenOneHiddenPartIsAllOfIt() {
        // A: the women are few, so the men are hidden as well. B has no women, so its men are all its members: the men
        // of B stay, but what is hidden along one line must not come back along another.
        Map<CellKey, Long> table = withMargins(Map.of(
                CellKey.of("A", "F"), 3L,
                CellKey.of("A", "M"), 50L,
                CellKey.of("B", "M"), 60L));
        Set<CellKey> hidden = Suppression.hiddenOf(table);
        assertTrue(hidden.containsAll(Set.of(CellKey.of("A", "F"), CellKey.of("A", "M"), CellKey.of(ANY, "F"))));
        assertNothingBySubtraction(table, hidden, "by hand");
    }

    @Test
    void protectsOneSmallFigureWithThreeOthersAndNotWithTheWholeTable() {
        Map<CellKey, Long> table = withMargins(Map.of(
                CellKey.of("A", "F"), 48L,
                CellKey.of("A", "M"), 17L,
                CellKey.of("B", "F"), 36L,
                CellKey.of("B", "M"), 2L,
                CellKey.of("C", "F"), 25L,
                CellKey.of("C", "M"), 20L));
        assertEquals(
                Set.of(CellKey.of("A", "F"), CellKey.of("A", "M"), CellKey.of("B", "F"), CellKey.of("B", "M")),
                Suppression.hiddenOf(table));
    }

    @Test
    void choosesAlikeEveryTime() {
        Map<CellKey, Long> table = withMargins(generated(new Random(42)));
        Map<CellKey, Long> again = new HashMap<>();
        List<CellKey> backwards = new ArrayList<>(table.keySet());
        backwards.sort((one, other) -> other.compareTo(one));
        backwards.forEach(key -> again.put(key, table.get(key)));
        assertEquals(Suppression.hiddenOf(table), Suppression.hiddenOf(again));
    }

    @Test
    void noGeneratedTableGivesASmallFigureAwayBySubtraction() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < GENERATED_TABLES; round++) {
            Map<CellKey, Long> table = withMargins(generated(random));
            String where = "seed " + seed + ", table " + round + ": " + table;
            Set<CellKey> hidden = Suppression.hiddenOf(table);
            table.forEach((key, value) -> {
                if (!hidden.contains(key)) {
                    assertTrue(value == 0 || value >= Suppression.SMALLEST_SHOWN, where);
                }
            });
            assertNothingBySubtraction(table, hidden, where);
        }
    }

    /** Plays the reader: fills in whatever one line gives, and again with what that gave. */
    private static void assertNothingBySubtraction(Map<CellKey, Long> table, Set<CellKey> hidden, String where) {
        int dimensions = table.keySet().iterator().next().coordinates().size();
        for (CellKey sum : table.keySet()) {
            for (int dimension = 0; dimension < dimensions; dimension++) {
                if (!sum.isMargin(dimension)) {
                    continue;
                }
                List<CellKey> parts = partsOf(table, sum, dimension);
                List<CellKey> unknown = parts.stream().filter(hidden::contains).toList();
                int unknowns = unknown.size() + (hidden.contains(sum) ? 1 : 0);
                assertFalse(unknowns == 1, where + " solves a line of " + sum);
                long left = unknown.stream().mapToLong(table::get).sum();
                if (!hidden.contains(sum) && !unknown.isEmpty()) {
                    assertTrue(left >= Suppression.SMALLEST_SHOWN, where + " leaves " + left + " of " + sum);
                }
            }
        }
    }

    private static List<CellKey> partsOf(Map<CellKey, Long> table, CellKey sum, int dimension) {
        return table.keySet().stream()
                .filter(key ->
                        !key.isMargin(dimension) && key.summedOver(dimension).equals(sum))
                .toList();
    }

    private static Map<CellKey, Long> generated(Random random) {
        Map<CellKey, Long> cells = new HashMap<>();
        int affiliates = 1 + random.nextInt(5);
        for (int affiliate = 0; affiliate < affiliates; affiliate++) {
            for (String sex : List.of("F", "M", "X")) {
                for (String band : List.of("young", "middle", "old")) {
                    if (random.nextInt(3) > 0) {
                        long size = random.nextBoolean() ? random.nextInt(8) : random.nextInt(60);
                        cells.put(CellKey.of("A" + affiliate, sex, band), size);
                    }
                }
            }
        }
        cells.putIfAbsent(CellKey.of("A0", "F", "old"), 1L);
        return cells;
    }

    private static Set<CellKey> hidden(Map<String, Long> parts) {
        Map<CellKey, Long> cells = new HashMap<>();
        parts.forEach((name, value) -> cells.put(CellKey.of(name), value));
        return Suppression.hiddenOf(withMargins(cells));
    }

    private static Set<CellKey> keys(String... names) {
        Set<CellKey> keys = new HashSet<>();
        for (String name : names) {
            keys.add(CellKey.of(name));
        }
        return keys;
    }

    private static Map<CellKey, Long> withMargins(Map<CellKey, Long> finest) {
        Map<CellKey, Long> table = new HashMap<>();
        finest.forEach((key, value) -> {
            List<CellKey> places = new ArrayList<>(List.of(key));
            for (int dimension = 0; dimension < key.coordinates().size(); dimension++) {
                for (CellKey place : List.copyOf(places)) {
                    places.add(place.summedOver(dimension));
                }
            }
            places.forEach(place -> table.merge(place, value, Long::sum));
        });
        return table;
    }
}
