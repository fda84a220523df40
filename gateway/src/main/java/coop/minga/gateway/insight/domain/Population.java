package coop.minga.gateway.insight.domain;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The workers of a network of organisations at one month-end, counted in every cell of the published cuts.
 *
 * <p>Guarantee: holds every margin of every cut, and no cell without workers. A total is counted, never summed over
 * organisations: a worker of two is one.
 *
 * @param roots each organisation of the network with those whose workers it may see counted, itself always among them
 */
public record Population(
        SortedMap<UUID, Set<UUID>> roots, PublishedCuts cuts, SortedMap<Place, SortedMap<CellKey, Figure>> figures) {

    /** One published cut of a place, as it was counted. */
    public record Counted(Place place, CellKey key, Figure figure) {}

    /** Adds the margins. {@code counted} holds the finest cuts, each cell once. */
    public static Population of(SortedMap<UUID, Set<UUID>> roots, PublishedCuts cuts, List<Counted> counted) {
        SortedMap<Place, SortedMap<CellKey, Figure>> figures = new TreeMap<>();
        for (EnumSet<Dimension> cut : cuts.all()) {
            EnumSet<Dimension> finest = cuts.finestOf(cut);
            for (Counted each : counted) {
                boolean isPublished = each.place().isTotal() || cuts.isByAffiliate(cut);
                if (isPublished
                        && each.key().cut().equals(finest)
                        && each.figure().workers() > 0) {
                    figures.computeIfAbsent(each.place(), absent -> new TreeMap<>())
                            .merge(each.key().within(cut), each.figure(), Figure::plus);
                }
            }
        }
        requireAgreement(cuts, counted);
        return new Population(roots, cuts, figures);
    }

    /** Every finest cut counts the same workers; one that was not counted would be published as empty. */
    private static void requireAgreement(PublishedCuts cuts, List<Counted> counted) {
        Map<Place, Set<Long>> sums = new HashMap<>();
        for (EnumSet<Dimension> finest : cuts.finest()) {
            EnumSet<Dimension> cut = Dimension.withoutAffiliate(finest);
            Map<Place, Long> sum = new HashMap<>();
            counted.forEach(each -> {
                if (each.place().isTotal() || finest.contains(Dimension.AFFILIATE)) {
                    sum.merge(
                            each.place(),
                            each.key().cut().equals(cut) ? each.figure().workers() : 0,
                            Long::sum);
                }
            });
            sum.forEach((place, workers) ->
                    sums.computeIfAbsent(place, absent -> new HashSet<>()).add(workers));
        }
        sums.forEach((place, different) -> {
            if (different.size() > 1) {
                throw new IllegalStateException("the published cuts count different workers at " + place);
            }
        });
    }

    /** The same workers in fewer cuts. */
    Population in(PublishedCuts fewer) {
        SortedMap<Place, SortedMap<CellKey, Figure>> kept = new TreeMap<>();
        figures.forEach((place, cells) -> cells.forEach((key, figure) -> {
            if (fewer.all().contains(Dimension.setOf(key.cut()))
                    && (place.isTotal() || fewer.isByAffiliate(key.cut()))) {
                kept.computeIfAbsent(place, absent -> new TreeMap<>()).put(key, figure);
            }
        }));
        return new Population(roots, fewer, kept);
    }

    public Figure at(Place place, CellKey key) {
        return figures.getOrDefault(place, new TreeMap<>()).getOrDefault(key, Figure.NONE);
    }

    /** Whether the organisation sees others counted. */
    boolean isReader(UUID organisation) {
        return Objects.requireNonNull(roots.get(organisation)).size() > 1;
    }

    /** Whether the organisation sees others counted at the place. */
    boolean reads(UUID organisation, Place place) {
        return place.isTotal()
                ? place.organisation().equals(organisation)
                : isReader(organisation)
                        && Objects.requireNonNull(roots.get(organisation)).contains(place.organisation());
    }

    /** How many of the cell its readers know for their own: of a total the members of the root itself, and nothing sealed. */
    long known(Place place, CellKey key) {
        return place.isTotal() && !key.isSealed()
                ? at(Place.of(place.organisation()), key).workers()
                : 0;
    }
}
