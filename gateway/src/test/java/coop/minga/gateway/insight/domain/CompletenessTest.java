package coop.minga.gateway.insight.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletenessTest {
    private static final Instant NOW = Instant.parse("2026-04-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"-2, CURRENT, 0", "0, CURRENT, 0", "30, CURRENT, 30", "31, LAGGING, 31", "86400, LAGGING, 86400"})
    void lagsOnlyBeyondTheTolerance(long age, Completeness.State state, long lagSeconds) {
        Completeness completeness =
                Completeness.of(Source.MEMBERSHIP, NOW.minusSeconds(age), NOW, Duration.ofSeconds(30));
        assertEquals(state, completeness.state());
        assertEquals(lagSeconds, completeness.lagSeconds());
    }

    @Test
    void isMissingWithoutAWord() {
        Completeness completeness = Completeness.of(Source.MEMBERSHIP, null, NOW, Duration.ofSeconds(30));
        assertEquals(Completeness.State.MISSING, completeness.state());
        assertNull(completeness.completeUpTo());
        assertNull(completeness.lagSeconds());
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 0.00", "5, 10, 0.50", "10, 10, 1.00", "333, 1000, 0.33"})
    void tellsTheLinkedShare(long linked, long records, BigDecimal share) {
        assertEquals(Optional.of(share), LinkedShare.of(linked, records));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 4", "4, 4", "1, 10", "4, 10", "6, 10", "9, 10"})
    void keepsTheLinkedShareOfAFewToItself(long linked, long records) {
        assertEquals(Optional.empty(), LinkedShare.of(linked, records));
    }
}
