package coop.minga.membership.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.problem.DomainFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembershipTest {
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    /** Already the second of June in Nairobi. */
    private static final Instant NOW = Instant.parse("2026-06-01T21:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 2);

    /** Every state and step against what the design allows, written down here a second time. */
    @Test
    void takesExactlyTheStepsOfTheDesign() {
        Set<String> taken = new HashSet<>();
        for (MembershipState state : MembershipState.values()) {
            for (MembershipStep step : MembershipStep.values()) {
                Membership membership = in(state);
                var refusal = catchThrowableOfType(DomainFailure.class, () -> membership.take(step, step(null)));
                if (refusal == null) {
                    taken.add(state + " " + step + " " + stateOn(membership, null, null));
                } else {
                    assertThat(stateOn(membership, null, null)).isEqualTo(state);
                    assertThat(refusal.type()).isEqualTo(MembershipFailure.MEMBERSHIP_STEP_NOT_ALLOWED);
                    assertThat(refusal.extensions())
                            .containsEntry("currentState", state)
                            .containsEntry("allowedTransitions", MembershipLifecycle.allowed(state));
                }
            }
        }
        assertThat(taken)
                .containsExactlyInAnyOrder(
                        "APPLIED APPROVAL ACTIVE",
                        "ACTIVE SUSPENSION SUSPENDED",
                        "ACTIVE RESIGNATION RESIGNED",
                        "SUSPENDED REINSTATEMENT ACTIVE",
                        "SUSPENDED RESIGNATION RESIGNED");
        assertThat(MembershipLifecycle.allowed(MembershipState.ACTIVE)).containsExactly("suspensions", "resignations");
    }

    @Test
    void countsDaysInTheOrganisationsZone() {
        assertThat(Membership.apply(terms(), step(null)).joinedOn()).isEqualTo(TODAY);
        for (LocalDate day : List.of(TODAY.plusDays(1), LocalDate.MIN)) {
            var refusal = catchThrowableOfType(DomainFailure.class, () -> Membership.apply(terms(), step(day)));
            assertThat(refusal.type()).isEqualTo(MembershipFailure.MEMBERSHIP_DATE_NOT_ALLOWED);
        }
    }

    @Test
    void anAdmittedMemberIsActiveFromTheFirstDayAndNeverMerelyApplied() {
        Membership membership = Membership.admit(terms(), step(TODAY.minusDays(9)));
        assertThat(membership.history(null, null).spans())
                .containsExactly(new MembershipHistory.Span(MembershipState.ACTIVE, TODAY.minusDays(9), null));
        assertThat(membership.history(null, null).transitions()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void anyHistoryAnswersLikeASimpleModel(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 50; run++) {
            LocalDate day = TODAY.minusDays(40);
            Instant now = NOW.minusSeconds(4000);
            Membership membership = Membership.apply(terms(), step(day, now));
            // What a clerk would keep: at each instant a sheet with the state of every day.
            List<Sheet> sheets = new ArrayList<>();
            TreeMap<LocalDate, MembershipState> sheet = new TreeMap<>(Map.of(day, MembershipState.APPLIED));
            sheets.add(new Sheet(now, new TreeMap<>(sheet)));
            while (random.nextInt(6) > 0) {
                var rules = MembershipLifecycle.RULES.stream()
                        .filter(rule -> rule.from() == stateOn(membership, null, null))
                        .toList();
                if (rules.isEmpty()) {
                    break;
                }
                var rule = rules.get(random.nextInt(rules.size()));
                day = day.plusDays(random.nextInt(4));
                now = now.plusSeconds(1 + random.nextInt(50));
                membership.take(rule.step(), step(day, now));
                sheet.put(day, rule.to());
                sheets.add(new Sheet(now, new TreeMap<>(sheet)));
            }
            compare(seed, membership, sheets);
        }
    }

    private record Sheet(Instant since, TreeMap<LocalDate, MembershipState> states) {}

    private static void compare(long seed, Membership membership, List<Sheet> sheets) {
        for (LocalDate asOf = TODAY.minusDays(42); !asOf.isAfter(TODAY); asOf = asOf.plusDays(1)) {
            assertThat(stateOn(membership, asOf, NOW.minusSeconds(4001)))
                    .as("seed %d before all was known", seed)
                    .isNull();
            for (Sheet sheet : sheets) {
                var expected = sheet.states().floorEntry(asOf);
                assertThat(stateOn(membership, asOf, sheet.since()))
                        .as("seed %d on %s known at %s", seed, asOf, sheet.since())
                        .isEqualTo(expected == null ? null : expected.getValue());
            }
            assertThat(spanOn(membership, asOf))
                    .as("seed %d span on %s", seed, asOf)
                    .isEqualTo(stateOn(membership, asOf, null));
        }
    }

    private static @Nullable MembershipState spanOn(Membership membership, LocalDate day) {
        var holding = membership.history(null, null).spans().stream()
                .filter(span -> !span.from().isAfter(day))
                .filter(span -> span.to() == null || span.to().isAfter(day))
                .map(MembershipHistory.Span::state)
                .toList();
        assertThat(holding).hasSizeLessThanOrEqualTo(1);
        return holding.isEmpty() ? null : holding.getFirst();
    }

    private static Membership in(MembershipState state) {
        Membership membership = Membership.apply(terms(), step(null));
        switch (state) {
            case APPLIED -> {
                // That is what it is after the application.
            }
            case ACTIVE -> membership.take(MembershipStep.APPROVAL, step(null));
            case SUSPENDED -> {
                membership.take(MembershipStep.APPROVAL, step(null));
                membership.take(MembershipStep.SUSPENSION, step(null));
            }
            case RESIGNED -> {
                membership.take(MembershipStep.APPROVAL, step(null));
                membership.take(MembershipStep.RESIGNATION, step(null));
            }
        }
        return membership;
    }

    private static MembershipTerms terms() {
        return new MembershipTerms(
                new MembershipId(UUID.randomUUID()),
                new OrganisationId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                new MemberNumber("1"),
                MembershipCategory.FULL,
                null);
    }

    private static StepTaken step(@Nullable LocalDate asked) {
        return step(asked, NOW);
    }

    private static StepTaken step(@Nullable LocalDate asked, Instant now) {
        return new StepTaken("somebody", null, asked, NAIROBI, now);
    }

    private static @Nullable MembershipState stateOn(
            Membership membership, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return membership
                .history(asOf, knownAt)
                .last()
                .map(MembershipTransition::to)
                .orElse(null);
    }
}
