package coop.minga.gateway.insight.domain;

import java.util.UUID;

/**
 * Whose workers a cell counts: those of one organisation, or, each once, those of a root and all below it.
 *
 * <p>Guarantee: equal places count the same workers.
 */
public record Place(UUID organisation, boolean isTotal) implements Comparable<Place> {
    public static Place of(UUID organisation) {
        return new Place(organisation, false);
    }

    public static Place totalOf(UUID root) {
        return new Place(root, true);
    }

    @Override
    public int compareTo(Place other) {
        int byKind = Boolean.compare(isTotal, other.isTotal);
        return byKind != 0 ? byKind : organisation.compareTo(other.organisation);
    }
}
