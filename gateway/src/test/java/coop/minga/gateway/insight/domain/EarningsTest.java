package coop.minga.gateway.insight.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.minga.gateway.insight.domain.Population.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarningsTest {
    private static final UUID TOP = new UUID(9, 0);
    private static final UUID UNION = new UUID(1, 1);
    private static final UUID SACCO = new UUID(1, 2);
    private static final CellKey WOMEN = new CellKey(Map.of(Dimension.SEX, "FEMALE"));
    private static final PublishedCuts CUTS =
            new PublishedCuts(List.of(Set.of(Dimension.AFFILIATE, Dimension.SEX, Dimension.WORKER_GROUP)));

    @ParameterizedTest
    @CsvSource({"19, 0", "20, 1"})
    void areToldOfTwentyAndNotOfFewer(long workers, int told) {
        MonthTables tables = Protection.of(federation(CUTS, 40, 60, 60));
        assertEquals(
                told,
                Earnings.told(tables, List.of(women(Place.of(UNION), workers))).size());
    }

    @ParameterizedTest
    @CsvSource({"39, 20, 0", "40, 20, 1", "20, 0, 1", "30, 30, 0"})
    void doNotCountTheReadersOwnMembersInATotal(long workers, long own, int told) {
        MonthTables tables = Protection.of(federation(CUTS, 40, 60, 60));
        List<Earnings> counted = List.of(women(Place.totalOf(TOP), workers), women(Place.of(TOP), own));
        assertEquals(
                told,
                Earnings.told(tables, counted).stream()
                        .filter(each -> each.place().isTotal())
                        .count());
    }

    @Test
    void areNotToldBesideACountThatIsHidden() {
        MonthTables tables = Protection.of(federation(CUTS, 40, 3, 60));
        Set<CellKey> hiddenToo = Objects.requireNonNull(tables.hidden().get(Place.of(SACCO)));
        assertTrue(hiddenToo.contains(WOMEN), "the union's three women are hidden by the savings society's");
        assertEquals(List.of(), Earnings.told(tables, List.of(women(Place.of(SACCO), 60))));
    }

    @Test
    void areNotToldInAMonthWithoutTheCountsOfWorkerGroups() {
        MonthTables tables = Protection.of(
                federation(CUTS, 40, 60, 60).in(CUTS.without(CUTS.finest().getFirst())));
        assertEquals(List.of(), Earnings.told(tables, List.of(women(Place.of(SACCO), 90))));
    }

    @Test
    void ofAffiliatesAndTotalsGoToWhoReadsThem() {
        MonthTables tables = Protection.of(federation(CUTS, 40, 60, 60));
        List<Earnings> told = List.of(women(Place.totalOf(TOP), 90), women(Place.of(UNION), 90));
        assertEquals(told, Earnings.of(TOP, tables, told));
        assertEquals(List.of(women(Place.of(UNION), 90)), Earnings.of(UNION, tables, told));
        assertEquals(List.of(), Earnings.of(SACCO, tables, told));
    }

    private static Earnings women(Place place, long workers) {
        return new Earnings(place, WOMEN, "KES", workers, 1, 2, 3);
    }

    /** Women who sell, of a union and a savings society; women and men of the federation itself. */
    private static Population federation(PublishedCuts cuts, long own, long union, long sacco) {
        List<Counted> counted = new ArrayList<>();
        Map<UUID, Long> women = Map.of(TOP, own, UNION, union, SACCO, sacco);
        women.forEach((organisation, count) -> {
            for (String sex : List.of("FEMALE", "MALE")) {
                CellKey key = new CellKey(Map.of(Dimension.SEX, sex, Dimension.WORKER_GROUP, "VENDOR"));
                long workers = sex.equals("FEMALE") ? count : 50;
                for (Place place : organisation.equals(TOP)
                        ? List.of(Place.of(TOP), Place.totalOf(TOP))
                        : List.of(Place.of(organisation), Place.totalOf(organisation), Place.totalOf(TOP))) {
                    counted.add(new Counted(place, key, new Figure(workers, workers)));
                }
            }
        });
        return Population.of(
                new TreeMap<>(Map.of(TOP, Set.of(TOP, UNION, SACCO), UNION, Set.of(UNION), SACCO, Set.of(SACCO))),
                cuts,
                counted);
    }
}
