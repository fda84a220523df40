package coop.minga.gateway.insight.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What the workers of a cell have in common; what it leaves out is summed over.
 *
 * <p>Guarantee: two keys are equal when they name the same cell; the order is total, so that ties fall alike everywhere.
 */
public record CellKey(Map<Dimension, String> coordinates) implements Comparable<CellKey> {
    /** Everybody. */
    public static final CellKey ALL = new CellKey(Map.of());

    public CellKey {
        EnumMap<Dimension, String> ordered = new EnumMap<>(Dimension.class);
        ordered.putAll(coordinates);
        coordinates = Collections.unmodifiableMap(ordered);
    }

    public Set<Dimension> cut() {
        return coordinates.keySet();
    }

    /** Whether it tells what not even the organisation that keeps the records may know of anybody. */
    boolean isSealed() {
        return cut().stream().anyMatch(Dimension::isSealed);
    }

    /** The cell of a coarser cut that this one is summed into. */
    public CellKey within(Set<Dimension> cut) {
        EnumMap<Dimension, String> kept = new EnumMap<>(Dimension.class);
        coordinates.forEach((dimension, value) -> {
            if (cut.contains(dimension)) {
                kept.put(dimension, value);
            }
        });
        return new CellKey(kept);
    }

    public CellKey with(Dimension dimension, String value) {
        EnumMap<Dimension, String> more = new EnumMap<>(Dimension.class);
        more.putAll(coordinates);
        more.put(dimension, value);
        return new CellKey(more);
    }

    @Override
    public int compareTo(CellKey other) {
        for (Dimension dimension : Dimension.values()) {
            int difference = at(dimension).compareTo(other.at(dimension));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private String at(Dimension dimension) {
        return coordinates.getOrDefault(dimension, "");
    }
}
