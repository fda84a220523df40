package coop.minga.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentileTest {
    @Test
    void isTheNearestRank() {
        var hundred = LongStream.rangeClosed(1, 100).toArray();

        assertEquals(50, Percentile.of(hundred, 0.5));
        assertEquals(99, Percentile.of(hundred, 0.99));
        assertEquals(100, Percentile.of(hundred, 1));
        assertEquals(7, Percentile.of(new long[] {7}, 0.5));
        assertEquals(0, Percentile.of(new long[0], 0.99));
    }
}
