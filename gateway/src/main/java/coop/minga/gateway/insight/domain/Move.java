package coop.minga.gateway.insight.domain;

/**
 * A way to count some workers otherwise: adds the sign to each cell, once per worker.
 *
 * <p>Guarantee: every sum that held before holds after it.
 */
final class Move {
    private final int[] cells;
    private final int[] signs;
    private final long room;
    private final long cost;

    /**
     * @param room how many workers can be moved
     * @param cost what would have to be hidden beyond what is hidden already
     */
    Move(int[] cells, int[] signs, long room, long cost) {
        this.cells = cells;
        this.signs = signs;
        this.room = room;
        this.cost = cost;
    }

    int size() {
        return cells.length;
    }

    int cell(int index) {
        return cells[index];
    }

    int sign(int index) {
        return signs[index];
    }

    long room() {
        return room;
    }

    long cost() {
        return cost;
    }

    /** Cheaper per worker; {@code need} is how many are wanted at most. */
    boolean isBetterThan(Move other, long need) {
        return (cost + 1) * Math.min(other.room, need) < (other.cost + 1) * Math.min(room, need);
    }
}
