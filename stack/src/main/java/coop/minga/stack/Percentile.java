package coop.minga.stack;

/** The value below which a share of all values lies, by the nearest rank; 0 where there are none. */
final class Percentile {
    private Percentile() {}

    static long of(long[] ascending, double share) {
        if (ascending.length == 0) {
            return 0;
        }
        var rank = (int) Math.ceil(share * ascending.length);
        return ascending[Math.clamp(rank, 1, ascending.length) - 1];
    }
}
