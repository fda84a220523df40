package coop.minga.gateway.insight.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * The place of a cell in a table with margins: one coordinate per dimension, {@link #ANY} where it is summed over.
 *
 * <p>Guarantee: two keys are equal when they name the same cell; the order is total, so that ties fall alike everywhere.
 */
public record CellKey(List<String> coordinates) implements Comparable<CellKey> {
    /** Summed over this dimension; no code or id is spelled like this. */
    public static final String ANY = "*";

    public CellKey {
        coordinates = List.copyOf(coordinates);
    }

    public static CellKey of(String... coordinates) {
        return new CellKey(List.of(coordinates));
    }

    public String at(int dimension) {
        return coordinates.get(dimension);
    }

    public boolean isMargin(int dimension) {
        return ANY.equals(at(dimension));
    }

    /** The cell this one is summed into along one dimension. */
    public CellKey summedOver(int dimension) {
        List<String> changed = new ArrayList<>(coordinates);
        changed.set(dimension, ANY);
        return new CellKey(changed);
    }

    @Override
    public int compareTo(CellKey other) {
        int dimensions = Math.min(coordinates.size(), other.coordinates.size());
        for (int dimension = 0; dimension < dimensions; dimension++) {
            int difference = at(dimension).compareTo(other.at(dimension));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(coordinates.size(), other.coordinates.size());
    }
}
