package coop.minga.gateway.insight.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.minga.testing.Seed;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Small affiliates, all tables of all reports and readers, and somebody who solves for what is hidden. */
class SuppressionAttackTest {
    private static final int FEDERATIONS = 60;

    /** Of the attacks that must succeed, which is so for most populations and not for every one. */
    private static final long VULNERABLE = 1;

    private final long seed = Seed.chosen();

    @Test
    void findsNothingAgainstThePublishedTables() {
        Random random = new Random(seed);
        int hidden = 0;
        int withAllCuts = 0;
        for (int round = 0; round < FEDERATIONS; round++) {
            Population population = GeneratedFederation.population(random);
            MonthTables tables = Protection.of(population);
            boolean isWhole = population.cuts() == tables.population().cuts();
            withAllCuts += isWhole ? 1 : 0;
            // What is told of records and groups may give way to what is told of workers; nothing else is given up.
            assertTrue(
                    isWhole || tables.population().cuts().finest().containsAll(ofWorkers(population)),
                    "seed " + seed + " gave up a cut");
            for (Set<UUID> readers : alliances(population)) {
                Attacker ofWorkers = new Attacker(tables, readers, Figure::workers);
                assertEquals(List.of(), ofWorkers.leaks(true), "workers, seed " + seed + ", round " + round);
                Attacker ofMemberships = new Attacker(tables, readers, Figure::memberships);
                assertEquals(List.of(), ofMemberships.leaks(false), "memberships, seed " + seed + ", round " + round);
                hidden += ofWorkers.hiddenCells();
            }
        }
        assertTrue(hidden > 0, "nothing was hidden");
        assertTrue(
                withAllCuts > FEDERATIONS / 2,
                "seed " + seed + ": records and groups were told of in " + withAllCuts + " only");
    }

    /** Its own officers know an organisation's members, and read of what these say no more than others do. */
    @Test
    void findsNothingOfWhatIsSealed() {
        Random random = new Random(seed);
        long shown = 0;
        for (int round = 0; round < FEDERATIONS; round++) {
            Population population = GeneratedFederation.largePopulation(random);
            MonthTables tables = Protection.of(population);
            assertSame(population.cuts(), tables.population().cuts(), "seed " + seed + " gave up a cut");
            for (Set<UUID> readers : alliances(population)) {
                assertEquals(
                        List.of(),
                        new Attacker(tables, readers, Figure::workers).leaks(true),
                        "seed " + seed + ", round " + round + ", " + readers);
                assertEquals(
                        List.of(),
                        new Attacker(tables, readers, Figure::memberships).leaks(false),
                        "memberships, seed " + seed + ", round " + round + ", " + readers);
            }
            shown += population.roots().keySet().stream()
                    .filter(organisation -> tables.of(organisation).stream()
                            .anyMatch(cell -> cell.key().isSealed() && cell.figure() != null))
                    .count();
        }
        assertTrue(shown > FEDERATIONS, "seed " + seed + ": told to " + shown + " only");
    }

    private static List<EnumSet<Dimension>> ofWorkers(Population population) {
        return population.cuts().finest().stream()
                .filter(cut -> cut.stream().noneMatch(Dimension::givesWay))
                .toList();
    }

    @Test
    void findsMuchWhenOnlySmallCellsAreHidden() {
        Random random = new Random(VULNERABLE);
        List<String> leaks = new ArrayList<>();
        for (int round = 0; round < FEDERATIONS; round++) {
            Population population = GeneratedFederation.population(random);
            MonthTables tables = Protection.withoutComplement(population);
            for (Set<UUID> readers : alliances(population)) {
                leaks.addAll(new Attacker(tables, readers, Figure::workers).leaks(true));
            }
        }
        assertTrue(leaks.size() > FEDERATIONS, "leaks only " + leaks);
        assertTrue(leaks.stream().anyMatch(leak -> leak.contains("by elimination")));
    }

    @Test
    void findsNothingWithTheEarningsBesideTheTables() {
        Random random = new Random(seed);
        int told = 0;
        for (int round = 0; round < FEDERATIONS; round++) {
            Population population = GeneratedFederation.population(random);
            MonthTables tables = Protection.of(population);
            List<Earnings> earnings = Earnings.told(tables, GeneratedFederation.earnings(population, random));
            told += earnings.size();
            for (Set<UUID> readers : alliances(population)) {
                Attacker attacker = new Attacker(tables, readers, Figure::workers, earnings);
                assertEquals(List.of(), attacker.leaks(true), "seed " + seed + ", round " + round);
            }
        }
        assertTrue(told > FEDERATIONS, "seed " + seed + " tells only " + told);
    }

    @Test
    void findsSomethingWhenEarningsAreToldBesideHiddenCounts() {
        Random random = new Random(VULNERABLE);
        List<String> leaks = new ArrayList<>();
        for (int round = 0; round < FEDERATIONS; round++) {
            Population population = GeneratedFederation.population(random);
            MonthTables tables = Protection.of(population);
            List<Earnings> earnings = GeneratedFederation.earnings(population, random).stream()
                    .filter(each -> each.workers() >= Earnings.FEWEST)
                    .toList();
            for (Set<UUID> readers : alliances(population)) {
                leaks.addAll(new Attacker(tables, readers, Figure::workers, earnings).leaks(true));
            }
        }
        assertTrue(!leaks.isEmpty());
    }

    @Test
    void hidesEveryCountBelowFiveFromEverybodyElse() {
        Random random = new Random(seed);
        for (int round = 0; round < FEDERATIONS; round++) {
            MonthTables tables = Protection.of(GeneratedFederation.population(random));
            for (UUID reader : tables.population().roots().keySet()) {
                for (MonthTables.Shown cell : tables.of(reader)) {
                    boolean isOwn = !cell.key().isSealed()
                            && (reader.equals(cell.affiliate()) || cell.equals(own(tables, reader, cell)));
                    Figure figure = cell.figure();
                    UUID affiliate = cell.affiliate();
                    Place place = affiliate == null ? Place.totalOf(reader) : Place.of(affiliate);
                    assertTrue(
                            figure == null || !Attacker.isBlank(tables, place, cell.key()),
                            "seed " + seed + ": " + cell);
                    assertTrue(
                            isOwn
                                    || figure == null
                                    || figure.workers() == 0
                                    || figure.workers() >= Protection.SMALLEST_SHOWN,
                            "seed " + seed + ": " + cell);
                }
            }
        }
    }

    /** The total as it would be if the reader's own members were all of it. */
    private static MonthTables.Shown own(MonthTables tables, UUID reader, MonthTables.Shown cell) {
        long own = tables.population().at(Place.of(reader), cell.key()).workers();
        Figure figure = cell.figure();
        return new MonthTables.Shown(null, cell.key(), figure == null || figure.workers() != own ? null : figure);
    }

    /** Each organisation alone, its own figures known to it; and all that read others, their own figures aside. */
    private static List<Set<UUID>> alliances(Population population) {
        List<Set<UUID>> alliances = new ArrayList<>();
        population.roots().keySet().forEach(each -> alliances.add(Set.of(each)));
        alliances.add(population.roots().keySet().stream()
                .filter(population::isReader)
                .collect(Collectors.toSet()));
        return alliances;
    }
}
