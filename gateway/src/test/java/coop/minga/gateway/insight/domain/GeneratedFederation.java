package coop.minga.gateway.insight.domain;

import static coop.minga.gateway.insight.domain.Dimension.AFFILIATE;
import static coop.minga.gateway.insight.domain.Dimension.AGE_BAND;
import static coop.minga.gateway.insight.domain.Dimension.CONTACT;
import static coop.minga.gateway.insight.domain.Dimension.FORMALITY;
import static coop.minga.gateway.insight.domain.Dimension.FORMALITY_CHANGE;
import static coop.minga.gateway.insight.domain.Dimension.OCCUPATION;
import static coop.minga.gateway.insight.domain.Dimension.SELF_DECLARED_GROUP;
import static coop.minga.gateway.insight.domain.Dimension.SEX;
import static coop.minga.gateway.insight.domain.Dimension.WORKER_GROUP;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntSupplier;

/**
 * A confederation with federations between it and small affiliates, some of them in two federations, some workers in
 * several affiliates, whose records may contradict each other.
 */
final class GeneratedFederation {
    private static final String SEVERAL = SelfDeclaredGroup.SEVERAL.name();
    private static final String NONE_SAID = SelfDeclaredGroup.NONE_SAID.name();

    static final PublishedCuts CUTS = new PublishedCuts(List.of(
            Set.of(AFFILIATE, SEX, AGE_BAND),
            Set.of(AFFILIATE, SEX, WORKER_GROUP),
            Set.of(AFFILIATE, SEX, OCCUPATION),
            Set.of(AFFILIATE, SEX, FORMALITY, FORMALITY_CHANGE),
            Set.of(AFFILIATE, SEX, CONTACT),
            Set.of(AFFILIATE, SEX, SELF_DECLARED_GROUP)));
    /** Two of them, which large organisations fill. */
    private static final PublishedCuts FEW_CUTS =
            new PublishedCuts(List.of(Set.of(AFFILIATE, SEX, AGE_BAND), Set.of(AFFILIATE, SEX, SELF_DECLARED_GROUP)));
    /** In the order of the dimensions, so that a seed gives the same federation in every process. */
    private static final Map<Dimension, List<String>> VALUES = new EnumMap<>(Map.of(
            SEX, List.of("FEMALE", "MALE", "OTHER"),
            AGE_BAND, List.of("15-24", "25-34", "35-44", "45-54"),
            WORKER_GROUP, List.of("DOMESTIC", "VENDOR", "WASTE", "HOME"),
            OCCUPATION, List.of("5", "7", "9"),
            FORMALITY, List.of("INFORMAL", "FORMAL"),
            FORMALITY_CHANGE, List.of("SAME", "OTHER"),
            CONTACT, List.of("KNOWN", "MISSING"),
            SELF_DECLARED_GROUP, List.of(NONE_SAID, "MIGRANT", "DISABLED", SEVERAL)));

    private final Random random;
    private final PublishedCuts cuts;
    private final SortedMap<UUID, Set<UUID>> roots = new TreeMap<>();

    /** Of each worker the records: whose, and what it says. */
    private final List<Map<UUID, Map<Dimension, String>>> workers = new ArrayList<>();

    private GeneratedFederation(Random random, PublishedCuts cuts) {
        this.random = random;
        this.cuts = cuts;
    }

    static Population population(Random random) {
        GeneratedFederation federation = new GeneratedFederation(random, CUTS);
        federation.found();
        federation.recruit(8, federation::smallOrNot);
        return federation.count();
    }

    /** Of affiliates that mostly have enough members for what is sealed to be told of them. */
    static Population largePopulation(Random random) {
        GeneratedFederation federation = new GeneratedFederation(random, FEW_CUTS);
        federation.found();
        federation.recruit(80, () -> 60 + random.nextInt(400));
        return federation.count();
    }

    private int smallOrNot() {
        return random.nextInt(random.nextBoolean() ? 12 : 150);
    }

    /** Of each cell by sex and worker group most workers tell what they earn, all in one currency. */
    static List<Earnings> earnings(Population population, Random random) {
        List<Earnings> earnings = new ArrayList<>();
        population
                .figures()
                .forEach((place, cells) -> cells.forEach((key, figure) -> {
                    if (Earnings.CUT.containsAll(key.cut())) {
                        long tell = Math.max(0, figure.workers() - random.nextInt(3));
                        earnings.add(new Earnings(place, key, "KES", tell, 1, 2, 3));
                    }
                }));
        return earnings;
    }

    private void found() {
        UUID confederation = new UUID(9, 0);
        roots.put(confederation, new TreeSet<>(Set.of(confederation)));
        int federations = random.nextInt(3);
        for (int f = 1; f <= federations; f++) {
            UUID federation = new UUID(9, f);
            roots.put(federation, new TreeSet<>(Set.of(federation)));
            below(confederation).add(federation);
        }
        int affiliates = 2 + random.nextInt(5);
        for (int a = 1; a <= affiliates; a++) {
            UUID affiliate = new UUID(1, a);
            roots.put(affiliate, new TreeSet<>(Set.of(affiliate)));
            below(confederation).add(affiliate);
            for (int f = 1; f <= federations; f++) {
                if (random.nextBoolean()) {
                    below(new UUID(9, f)).add(affiliate);
                }
            }
        }
    }

    private Set<UUID> below(UUID root) {
        return roots.getOrDefault(root, Set.of());
    }

    private void recruit(int inFederations, IntSupplier inOthers) {
        for (UUID organisation : roots.keySet()) {
            boolean isFederation = organisation.getMostSignificantBits() == 9;
            int size = isFederation ? random.nextInt(inFederations) : inOthers.getAsInt();
            for (int i = 0; i < size; i++) {
                Map<UUID, Map<Dimension, String>> records = new LinkedHashMap<>();
                records.put(organisation, record());
                if (random.nextInt(6) == 0) {
                    UUID second = new UUID(1, 1 + random.nextInt(3));
                    if (roots.containsKey(second)) {
                        records.put(second, random.nextInt(4) == 0 ? record() : firstOf(records));
                    }
                }
                workers.add(records);
            }
        }
    }

    private static Map<Dimension, String> firstOf(Map<UUID, Map<Dimension, String>> records) {
        return records.values().iterator().next();
    }

    private Map<Dimension, String> record() {
        Map<Dimension, String> said = new EnumMap<>(Dimension.class);
        VALUES.forEach((dimension, values) -> said.put(
                dimension, values.get(Math.min(random.nextInt(values.size()), random.nextInt(values.size())))));
        return said;
    }

    private Population count() {
        Map<Place, Map<CellKey, Figure>> counts = new HashMap<>();
        for (Map<UUID, Map<Dimension, String>> records : workers) {
            records.forEach((organisation, said) -> add(counts, Place.of(organisation), said, 1));
            roots.forEach((root, members) -> {
                List<Map<Dimension, String>> seen = records.entrySet().stream()
                        .filter(record -> members.contains(record.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
                if (!seen.isEmpty()) {
                    add(counts, Place.totalOf(root), agreed(seen), seen.size());
                }
            });
        }
        List<Population.Counted> counted = new ArrayList<>();
        counts.forEach((place, cells) ->
                cells.forEach((key, figure) -> counted.add(new Population.Counted(place, key, figure))));
        return Population.of(roots, cuts, counted);
    }

    private static Map<Dimension, String> agreed(List<Map<Dimension, String>> records) {
        Map<Dimension, String> agreed = new EnumMap<>(Dimension.class);
        VALUES.keySet().forEach(dimension -> {
            Set<String> said = new TreeSet<>(records.stream()
                    .map(record -> record.getOrDefault(dimension, "UNKNOWN"))
                    .toList());
            // Who says nothing here does not contradict what is said elsewhere.
            if (dimension.isSealed() && said.size() > 1) {
                said.remove(NONE_SAID);
            }
            agreed.put(
                    dimension, said.size() == 1 ? said.iterator().next() : dimension.isSealed() ? SEVERAL : "UNKNOWN");
        });
        if ("UNKNOWN".equals(agreed.get(SEX))) {
            agreed.put(SELF_DECLARED_GROUP, NONE_SAID);
        }
        return agreed;
    }

    private void add(
            Map<Place, Map<CellKey, Figure>> counts, Place place, Map<Dimension, String> said, int memberships) {
        for (EnumSet<Dimension> finest : cuts.finest()) {
            counts.computeIfAbsent(place, absent -> new HashMap<>())
                    .merge(
                            new CellKey(said).within(Dimension.withoutAffiliate(finest)),
                            new Figure(1, memberships),
                            Figure::plus);
        }
    }
}
