package coop.minga.gateway.insight.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The fixed combinations in which the workers above one organisation are published, over all reports.
 *
 * <p>Guarantee: with a cut every coarser one is published. The finest ones form no cycle (each can be taken off as a
 * leaf), so whatever the tables leave open is open in a real population too: two tables that agree on what they share
 * are always tables of one population (Vorob'ev 1962). A report that would close a cycle is refused when it is added.
 */
public final class PublishedCuts {
    private final List<EnumSet<Dimension>> finest;
    private final List<EnumSet<Dimension>> all;

    /** With {@link Dimension#AFFILIATE} in a cut it is published for each affiliate and for the total, else for the total. */
    public PublishedCuts(List<Set<Dimension>> cuts) {
        List<EnumSet<Dimension>> sets = cuts.stream().map(Dimension::setOf).toList();
        finest = sets.stream()
                .filter(cut -> sets.stream().noneMatch(other -> !other.equals(cut) && other.containsAll(cut)))
                .distinct()
                .toList();
        if (hasCycle(finest)) {
            throw new IllegalArgumentException("the published cuts form a cycle: " + finest);
        }
        Set<EnumSet<Dimension>> closed = new LinkedHashSet<>();
        finest.forEach(cut -> addAllWithin(Dimension.withoutAffiliate(cut), closed));
        all = closed.stream()
                .sorted(Comparator.<EnumSet<Dimension>>comparingInt(Set::size).thenComparing(EnumSet::toString))
                .toList();
    }

    private static void addAllWithin(EnumSet<Dimension> cut, Set<EnumSet<Dimension>> closed) {
        if (closed.add(cut)) {
            for (Dimension dimension : cut) {
                EnumSet<Dimension> coarser = EnumSet.copyOf(cut);
                coarser.remove(dimension);
                addAllWithin(coarser, closed);
            }
        }
    }

    /** Graham's reduction: take off what only one cut has, then cuts within others; an acyclic family vanishes. */
    private static boolean hasCycle(List<EnumSet<Dimension>> cuts) {
        List<EnumSet<Dimension>> left =
                new ArrayList<>(cuts.stream().map(EnumSet::copyOf).toList());
        boolean isReduced = true;
        while (isReduced && left.size() > 1) {
            isReduced = false;
            for (Dimension dimension : Dimension.values()) {
                if (left.stream().filter(cut -> cut.contains(dimension)).count() == 1) {
                    left.forEach(cut -> cut.remove(dimension));
                    isReduced = true;
                }
            }
            for (int i = left.size() - 1; i >= 0; i--) {
                EnumSet<Dimension> cut = left.remove(i);
                if (left.stream().anyMatch(other -> other.containsAll(cut))) {
                    isReduced = true;
                } else {
                    left.add(i, cut);
                }
            }
        }
        return left.size() > 1;
    }

    /** Every published combination without the affiliate, the coarsest first. */
    public List<EnumSet<Dimension>> all() {
        return all;
    }

    public List<EnumSet<Dimension>> finest() {
        return finest;
    }

    /** Whether a combination, possibly with the affiliate, is published. */
    public boolean contains(Set<Dimension> cut) {
        return finest.stream().anyMatch(each -> each.containsAll(cut));
    }

    /** Whether the affiliates are told apart in this combination. */
    public boolean isByAffiliate(Set<Dimension> cut) {
        EnumSet<Dimension> withAffiliate = Dimension.setOf(cut);
        withAffiliate.add(Dimension.AFFILIATE);
        return contains(withAffiliate);
    }

    /** A finest cut from which the combination can be summed, by affiliate if the combination is. */
    public EnumSet<Dimension> finestOf(Set<Dimension> cut) {
        EnumSet<Dimension> wanted = Dimension.setOf(cut);
        if (isByAffiliate(cut)) {
            wanted.add(Dimension.AFFILIATE);
        }
        return Dimension.withoutAffiliate(finest.stream()
                .filter(each -> each.containsAll(wanted))
                .findFirst()
                .orElseThrow());
    }

    /** Coarser output where a finer one would leak: a dimension of the combination is no longer told in one finest cut. */
    public PublishedCuts without(Set<Dimension> cut) {
        List<Set<Dimension>> rest = new ArrayList<>(finest);
        EnumSet<Dimension> tooFine = finest.stream()
                .filter(each -> each.containsAll(cut))
                .findFirst()
                .orElseThrow();
        rest.remove(tooFine);
        cut.stream().max(Comparator.naturalOrder()).ifPresent(last -> {
            EnumSet<Dimension> coarser = EnumSet.copyOf(tooFine);
            coarser.remove(last);
            rest.add(coarser);
        });
        return new PublishedCuts(rest);
    }

    @Override
    public String toString() {
        return finest.toString();
    }
}
