package coop.minga.membership.policy.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.policy.PolicyName;
import coop.minga.membership.policy.domain.PolicyHistory.Span;
import coop.minga.platform.problem.DomainFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyHistoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final PolicyHistory NOTHING_DECIDED =
            new PolicyHistory(new OrganisationId(UUID.randomUUID()), PolicyName.GRACE_DAYS, List.of());

    @Test
    void theDefaultHoldsUntilTheFirstDayOfADecision() {
        PolicyHistory history = NOTHING_DECIDED.decide(decision("45", TODAY.plusDays(10), NOON));
        assertThat(value(history, TODAY.plusDays(9))).isNull();
        assertThat(value(history, TODAY.plusDays(10))).isEqualTo("45");
    }

    @Test
    void aCorrectionOfThePastLeavesWhatWasKnownBefore() {
        PolicyHistory history = NOTHING_DECIDED
                .decide(decision("45", TODAY, NOON))
                .decide(decision("60", TODAY.minusDays(30), NOON.plusSeconds(1)));
        assertThat(value(history, TODAY.minusDays(1))).isEqualTo("60");
        assertThat(value(history, TODAY)).isEqualTo("45");
        assertThat(value(history.known(NOON), TODAY.minusDays(1))).isNull();
        assertThat(value(history.known(NOON.minusSeconds(1)), TODAY)).isNull();
    }

    @Test
    void ofTwoWithTheSameFirstDayTheLaterRecordedHolds() {
        PolicyHistory history =
                NOTHING_DECIDED.decide(decision("45", TODAY, NOON)).decide(decision("60", TODAY, NOON.plusSeconds(1)));
        assertThat(value(history, TODAY)).isEqualTo("60");
        assertThat(history.spans()).containsExactly(new Span("60", TODAY, null));
    }

    @Test
    void refusesAValueOutsideTheBounds() {
        assertThatThrownBy(() -> NOTHING_DECIDED.decide(decision("3651", TODAY, NOON)))
                .isInstanceOfSatisfying(DomainFailure.class, refused -> {
                    assertThat(refused.type()).isEqualTo(PolicyFailure.POLICY_VALUE_NOT_ALLOWED);
                    assertThat(refused.violations().getFirst().pointer()).isEqualTo("/value");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2036-03-02", "+999999999-12-31", "-0001-01-01"})
    void refusesADayOutOfReach(String day) {
        assertThatThrownBy(() -> NOTHING_DECIDED.decide(decision("45", LocalDate.parse(day), NOON)))
                .isInstanceOfSatisfying(DomainFailure.class, refused -> assertThat(refused.type())
                        .isEqualTo(PolicyFailure.POLICY_DAY_NOT_ALLOWED));
    }

    /** The model: write each value over all days from its first on, up to the next first day that was there before. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyDecisionsAreAnsweredAsASimpleModelAnswers(long seed) {
        Random random = new Random(seed);
        PolicyHistory history = NOTHING_DECIDED;
        List<PolicyDecision> decisions = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            var decision = decision(
                    Integer.toString(random.nextInt(100)),
                    TODAY.plusDays(random.nextInt(41) - 20),
                    NOON.plusSeconds(i));
            decisions.add(decision);
            history = history.decide(decision);
            for (int known = 0; known <= i; known++) {
                for (int day = -21; day <= 21; day++) {
                    LocalDate on = TODAY.plusDays(day);
                    String expected = model(decisions.subList(0, known + 1), on);
                    PolicyHistory then = history.known(NOON.plusSeconds(known));
                    assertThat(value(then, on))
                            .as("seed %d, %s known at %d", seed, on, known)
                            .isEqualTo(expected);
                    assertThat(inSpans(then, on))
                            .as("seed %d, spans on %s", seed, on)
                            .isEqualTo(expected);
                }
            }
        }
    }

    private static @Nullable String model(List<PolicyDecision> decisions, LocalDate on) {
        for (LocalDate day = on; !day.isBefore(TODAY.minusDays(30)); day = day.minusDays(1)) {
            for (PolicyDecision each : decisions.reversed()) {
                if (each.validFrom().equals(day)) {
                    return each.value();
                }
            }
        }
        return null;
    }

    private static @Nullable String inSpans(PolicyHistory history, LocalDate on) {
        List<String> values = history.spans().stream()
                .filter(span -> !span.from().isAfter(on)
                        && (span.to() == null || span.to().isAfter(on)))
                .map(Span::value)
                .toList();
        assertThat(values).hasSizeLessThanOrEqualTo(1);
        return values.isEmpty() ? null : values.getFirst();
    }

    private static @Nullable String value(PolicyHistory history, LocalDate on) {
        return history.on(on).map(PolicyVersion::value).orElse(null);
    }

    private static PolicyDecision decision(String value, LocalDate validFrom, Instant now) {
        return new PolicyDecision(value, validFrom, "Decided.", "secretary", TODAY, now);
    }
}
