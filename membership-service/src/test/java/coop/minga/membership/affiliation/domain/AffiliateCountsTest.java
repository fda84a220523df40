package coop.minga.membership.affiliation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.minga.platform.problem.DomainFailure;
import coop.minga.testing.Seed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AffiliateCountsTest {
    private static final List<CountKind> KINDS = List.of(CountKind.values());
    private static final UUID PARENT = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2025, 1, 31);
    private static final Instant NOW = Instant.parse("2025-06-01T00:00:00Z");

    @Test
    void theMinimumIsTestedOnVerifiedMembersOfThatDay() {
        var counts = new AffiliateCounts(List.of(
                count(CountKind.DECLARED, 10_000, DAY, 0),
                count(CountKind.PAID_UP, 10_000, DAY, 1),
                count(CountKind.VERIFIED, 499, DAY, 2),
                count(CountKind.VERIFIED, 500, DAY.plusDays(10), 3)));
        var refusal = catchThrowableOfType(DomainFailure.class, () -> counts.requireVerified(500, DAY.plusDays(9)));
        assertThat(refusal.extensions()).containsEntry("verifiedMembers", 499).containsEntry("minimum", 500L);
        assertThatCode(() -> counts.requireVerified(500, DAY.plusDays(10))).doesNotThrowAnyException();
        assertThatCode(() -> counts.requireVerified(0, DAY.minusDays(1))).doesNotThrowAnyException();
    }

    @Test
    void refusesFiguresThatCannotBe() {
        for (Runnable impossible : List.<Runnable>of(
                () -> counted(CountKind.DECLARED, -1, null, null),
                () -> counted(CountKind.DECLARED, 4, 5, null),
                () -> counted(CountKind.DECLARED, 4, -1, null),
                () -> counted(CountKind.VERIFIED, 4, 4, null))) {
            assertThat(catchThrowableOfType(DomainFailure.class, impossible::run)
                            .type())
                    .isEqualTo(AffiliationFailure.AFFILIATION_COUNT_NOT_POSSIBLE);
        }
        assertThatCode(() -> counted(CountKind.VERIFIED, 4, 4, CountMethod.SAMPLE))
                .doesNotThrowAnyException();
    }

    /** Generated: counts for days in any order, recounts of a day, against a look at every row. */
    @Test
    void theLatestDayCountsAndOfADayTheLastWord() {
        long seed = Seed.chosen();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<AffiliateCount> rows = new ArrayList<>();
            for (int i = 0; i < random.nextInt(30); i++) {
                CountKind kind = KINDS.get(random.nextInt(3));
                rows.add(count(kind, random.nextInt(1000), DAY.plusDays(random.nextInt(9)), i));
            }
            for (int asOf = -1; asOf < 10; asOf++) {
                for (int known = -1; known < rows.size(); known++) {
                    AffiliateCount expected = null;
                    for (int i = 0; i <= known; i++) {
                        AffiliateCount row = rows.get(i);
                        boolean isLater = expected == null || !row.asOf().isBefore(expected.asOf());
                        if (row.kind() == CountKind.VERIFIED && !row.asOf().isAfter(DAY.plusDays(asOf)) && isLater) {
                            expected = row;
                        }
                    }
                    assertThat(new AffiliateCounts(rows)
                                    .until(DAY.plusDays(asOf), NOW.plusSeconds(known))
                                    .latest(CountKind.VERIFIED)
                                    .orElse(null))
                            .as("seed %d", seed)
                            .isEqualTo(expected);
                }
            }
        }
    }

    private static AffiliateCount count(CountKind kind, int total, LocalDate asOf, int second) {
        return new AffiliateCount(
                PARENT, kind, total, null, CountMethod.OTHER, asOf, "somebody", NOW.plusSeconds(second));
    }

    private static CountedMembers counted(
            CountKind kind, int total, @Nullable Integer women, @Nullable CountMethod method) {
        return new CountedMembers(kind, total, women, method, DAY);
    }
}
