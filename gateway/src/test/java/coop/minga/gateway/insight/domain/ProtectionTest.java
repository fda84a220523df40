package coop.minga.gateway.insight.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.minga.gateway.insight.domain.Population.Counted;
import coop.minga.testing.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtectionTest {
    private static final UUID TOP = new UUID(9, 0);
    private static final UUID UNION = new UUID(1, 1);
    private static final UUID SACCO = new UUID(1, 2);
    private static final UUID COOPERATIVE = new UUID(1, 3);
    private static final PublishedCuts BY_SEX = new PublishedCuts(List.of(Set.of(Dimension.AFFILIATE, Dimension.SEX)));

    @Test
    void hidesNothingWhereEveryFigureIsLargeOrZero() {
        assertEquals(Map.of(), Protection.of(federation(30, 20, 40, 0, 25, 9)).hidden());
    }

    @ParameterizedTest
    @CsvSource({"4, true", "5, false"})
    void hidesFourAndShowsFive(long few, boolean isHidden) {
        Map<Place, Set<CellKey>> hidden =
                Protection.of(federation(48, 17, 36, few, 25, 20)).hidden();
        assertEquals(isHidden, hidden.getOrDefault(Place.of(SACCO), Set.of()).contains(sex("MALE")));
    }

    @Test
    void protectsOneSmallFigureWithThreeOthersAndNotWithTheWholeTable() {
        Map<Place, Set<CellKey>> hidden =
                Protection.of(federation(48, 17, 36, 2, 25, 20)).hidden();
        assertEquals(Set.of(Place.of(SACCO), Place.of(COOPERATIVE)), hidden.keySet());
        hidden.values().forEach(keys -> assertEquals(Set.of(sex("FEMALE"), sex("MALE")), keys));
    }

    @Test
    void showsAnOrganisationItsOwnMembersHoweverFew() {
        MonthTables tables = Protection.of(federation(48, 17, 36, 2, 25, 20));
        assertTrue(tables.of(SACCO).stream().noneMatch(cell -> cell.figure() == null));
        assertTrue(tables.of(TOP).stream().anyMatch(cell -> cell.figure() == null));
    }

    @Test
    void hidesTheTotalOfAFederationOfFewButOfTheFewAlone() {
        MonthTables tables = Protection.of(federation(1, 1, 1, 0, 0, 1));
        for (MonthTables.Shown cell : tables.of(TOP)) {
            assertEquals(TOP.equals(cell.affiliate()), cell.figure() != null, cell::toString);
        }
    }

    @Test
    void hidesATotalWhoseRestIsSmallBesideTheReadersOwnMembers() {
        MonthTables tables = Protection.of(federation(3, 20, 30, 30, 30, 30, 60, 60));
        assertTrue(tables.of(TOP).stream()
                .filter(cell -> TOP.equals(cell.affiliate()))
                .allMatch(cell -> cell.figure() != null));
        MonthTables almostAlone = Protection.of(federation(2, 0, 0, 0, 0, 0, 60, 60));
        assertTrue(almostAlone.of(TOP).stream()
                .filter(cell -> cell.affiliate() == null && !cell.key().equals(sex("MALE")))
                .allMatch(cell -> cell.figure() == null));
    }

    @Test
    void choosesAlikeHoweverTheCountsArrived() {
        Population population = GeneratedFederation.population(new Random(42));
        List<Counted> backwards = new ArrayList<>();
        population
                .figures()
                .forEach((place, cells) -> cells.forEach((key, figure) -> {
                    Set<Dimension> cut = with(key.cut(), Dimension.AFFILIATE);
                    if (population.cuts().finest().contains(cut)) {
                        backwards.add(new Counted(place, key, figure));
                    }
                }));
        Collections.reverse(backwards);
        assertEquals(
                Protection.of(population).hidden(),
                Protection.of(Population.of(population.roots(), population.cuts(), backwards))
                        .hidden());
    }

    @Test
    void everySmallFigureCouldBeFiveMoreForAllThatIsShown() {
        long seed = Seed.chosen();
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            Population population = GeneratedFederation.population(random);
            Map<String, Set<String>> touched = new HashMap<>();
            Map<Place, Set<CellKey>> sealedBeside = new HashMap<>();
            Map<Place, Set<CellKey>> sealedByItself = new HashMap<>();
            String where = "seed " + seed + ", round " + round;
            MonthTables tables = Protection.of(population, (grid, cell, differences) -> {
                requireConsistent(population, grid, differences, where);
                boolean isSmall =
                        grid.secret(cell) < Protection.SMALLEST_SHOWN && grid.secret(cell) > 0 && !grid.isSealed(cell);
                assertTrue(differences.getOrDefault(cell, 0L) >= (isSmall ? Protection.SMALLEST_SHOWN : 1), where);
                differences.keySet().stream()
                        .filter(grid::isSealed)
                        .forEach(each -> (grid.isSealed(cell) ? sealedByItself : sealedBeside)
                                .computeIfAbsent(grid.place(each), absent -> new HashSet<>())
                                .add(grid.key(each)));
                assertTrue(
                        !grid.isSealed(cell) || differences.keySet().stream().allMatch(grid::isSealed),
                        where + ": to whoever knows the members that differ, nothing is hidden");
                differences.keySet().forEach(each -> touched.computeIfAbsent(
                                grid.place(each) + "", absent -> new HashSet<>())
                        .add(grid.key(each) + ""));
            });
            // Otherwise that a line of them is not blank would tell how many workers it has at least.
            sealedBeside.forEach((place, keys) ->
                    keys.forEach(key -> assertTrue(Attacker.isBlank(tables, place, key), where + place + key)));
            tables.hidden().forEach((place, keys) -> keys.stream()
                    .filter(key -> Attacker.isToBeDenied(tables, place, key))
                    .forEach(key -> assertTrue(
                            sealedByItself.getOrDefault(place, Set.of()).contains(key), where + place + key)));
            tables.hidden()
                    .forEach((place, keys) -> keys.forEach(key -> assertTrue(
                            key.isSealed()
                                    || touched.getOrDefault(place + "", Set.of())
                                            .contains(key + ""),
                            where + ": hidden for nothing " + place + key)));
        }
    }

    /** Waste pickers who are also in a small cooperative below their union; a handful of their records may be doubles. */
    @Test
    void hidesNoWorkersForWhatIsSaidOfRecords() {
        for (long doubles = 1; doubles < Protection.SMALLEST_SHOWN; doubles++) {
            Population population = overlapping(doubles);
            MonthTables tables = Protection.of(population);
            MonthTables without = Protection.of(
                    population.in(population.cuts().without(Set.of(Dimension.AFFILIATE, Dimension.DUPLICATE))));
            tables.hidden().forEach((place, keys) -> keys.stream()
                    .filter(key -> !key.coordinates().containsKey(Dimension.DUPLICATE))
                    .forEach(key -> assertTrue(
                            without.hidden().getOrDefault(place, Set.of()).contains(key), place + " " + key)));
        }
    }

    /** The other population has the same sums, counts nobody below zero and keeps what is nobody's empty. */
    private static void requireConsistent(
            Population population, Grid grid, Map<Integer, Long> differences, String where) {
        Map<String, Long> lines = new TreeMap<>();
        // Of the tables as they were when this population was built: a cut may have been given up since.
        Set<Set<Dimension>> published =
                Arrays.stream(grid.masks()).mapToObj(grid::cut).collect(Collectors.toSet());
        differences.forEach((cell, difference) -> {
            Place place = grid.place(cell);
            CellKey key = grid.key(cell);
            // Where the reader's own members differ, nothing is hidden from it, and nobody else sees its total.
            boolean isSeen = !place.isTotal()
                    || !differences.containsKey(
                            grid.cellAt(grid.places().ownOf(grid.placeOf(cell)), grid.codeOf(cell)));
            assertTrue(
                    !isSeen || difference > 0 || grid.secret(cell) + difference >= (grid.isSealed(cell) ? 0 : 1),
                    where + " empties " + place + key);
            for (Dimension dimension : Dimension.withoutAffiliate(Set.of(Dimension.values()))) {
                Set<Dimension> rest = Dimension.setOf(key.cut());
                if (rest.remove(dimension)) {
                    lines.merge(place + "/" + dimension + key.within(rest), difference, Long::sum);
                } else if (published.contains(with(rest, dimension))) {
                    lines.merge(place + "/" + dimension + key, -difference, Long::sum);
                }
            }
            population.roots().forEach((root, members) -> {
                boolean isInLine =
                        place.isTotal() ? place.organisation().equals(root) : members.contains(place.organisation());
                if (isInLine && members.size() > 1) {
                    lines.merge("over " + root + key, place.isTotal() ? -difference : difference, Long::sum);
                }
            });
        });
        lines.forEach((line, sum) -> assertEquals(0, sum, where + " breaks " + line));
    }

    private static Set<Dimension> with(Set<Dimension> cut, Dimension dimension) {
        Set<Dimension> more = Dimension.setOf(cut);
        more.add(dimension);
        return more;
    }

    private static CellKey sex(String value) {
        return new CellKey(Map.of(Dimension.SEX, value));
    }

    /** Eighty in the union, forty-five in the cooperative below it, all but seven of them in both. */
    private static Population overlapping(long doubles) {
        List<Counted> counted = new ArrayList<>();
        Map<UUID, Set<UUID>> roots = Map.of(
                TOP, Set.of(TOP, UNION, COOPERATIVE, SACCO),
                UNION, Set.of(UNION, COOPERATIVE),
                COOPERATIVE, Set.of(COOPERATIVE),
                SACCO, Set.of(SACCO));
        Map<Place, Long> workers = Map.of(
                Place.of(UNION), 80L,
                Place.of(COOPERATIVE), 45L,
                Place.of(SACCO), 174L,
                Place.totalOf(UNION), 87L,
                Place.totalOf(TOP), 250L);
        workers.forEach((place, all) -> List.of("FEMALE", "MALE").forEach(sex -> {
            long few = sex.equals("MALE") ? doubles : 0;
            Map.of("OPEN", few, "NONE", all / 2 - few)
                    .forEach((value, count) -> counted.add(new Counted(
                            place,
                            new CellKey(Map.of(Dimension.SEX, sex, Dimension.DUPLICATE, value)),
                            new Figure(count, count))));
            Map.of("25-34", 12L, "35-44", all / 2 - 12)
                    .forEach((value, count) -> counted.add(new Counted(
                            place,
                            new CellKey(Map.of(Dimension.SEX, sex, Dimension.AGE_BAND, value)),
                            new Figure(count, count))));
        }));
        return Population.of(
                new TreeMap<>(roots),
                new PublishedCuts(List.of(
                        Set.of(Dimension.AFFILIATE, Dimension.SEX, Dimension.DUPLICATE),
                        Set.of(Dimension.AFFILIATE, Dimension.SEX, Dimension.AGE_BAND))),
                counted);
    }

    /** Women and men of three affiliates, then of the federation itself. */
    private static Population federation(long... counts) {
        List<Counted> counted = new ArrayList<>();
        List<UUID> affiliates = List.of(UNION, SACCO, COOPERATIVE, TOP);
        for (int i = 0; i < counts.length; i++) {
            CellKey key = sex(i % 2 == 0 ? "FEMALE" : "MALE");
            counted.add(new Counted(Place.of(affiliates.get(i / 2)), key, new Figure(counts[i], counts[i])));
            for (UUID root : new HashSet<>(List.of(TOP, affiliates.get(i / 2)))) {
                counted.add(new Counted(Place.totalOf(root), key, new Figure(counts[i], counts[i])));
            }
        }
        return Population.of(
                new TreeMap<>(Map.of(
                        TOP, Set.of(TOP, UNION, SACCO, COOPERATIVE),
                        UNION, Set.of(UNION),
                        SACCO, Set.of(SACCO),
                        COOPERATIVE, Set.of(COOPERATIVE))),
                BY_SEX,
                counted);
    }
}
