package coop.minga.membership.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.membership.membership.domain.MembershipModel.Slip;
import coop.minga.platform.problem.DomainFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any sequence of steps, late facts and corrections, against {@link MembershipModel}. */
class GeneratedHistoryTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate TODAY = FIRST.plusDays(40);
    private static final ZoneId ZONE = ZoneId.of("Africa/Nairobi");
    private static final Instant NOON = TODAY.atTime(12, 0).atZone(ZONE).toInstant();
    private static final int HISTORIES = 250;

    private static final List<MembershipStep> STEPS = List.of(MembershipStep.values());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597})
    void everyDayAsKnownAtEveryInstantIsAsTheModelSays(long seed) {
        Random random = new Random(seed);
        var tally = new Tally();
        for (int run = 0; run < HISTORIES; run++) {
            new Run(random, "seed %d run %d".formatted(seed, run), tally).play();
        }
        assertThat(tally.corrections).as("corrections of seed %d", seed).isGreaterThan(HISTORIES);
        assertThat(tally.late).as("late facts of seed %d", seed).isGreaterThan(HISTORIES);
        assertThat(tally.refused).as("refusals of seed %d", seed).isGreaterThan(HISTORIES);
    }

    /** What was drawn, so that a generator that draws only the easy is noticed. */
    private static final class Tally {
        private int corrections;
        private int late;
        private int refused;
    }

    private static final class Run {
        private final Random random;
        private final String name;
        private final Tally tally;
        private final MembershipModel model = new MembershipModel();
        private final List<Instant> instants = new ArrayList<>();
        private final Membership membership;
        private Instant now = NOON;

        Run(Random random, String name, Tally tally) {
            this.random = random;
            this.name = name;
            this.tally = tally;
            LocalDate day = FIRST.plusDays(random.nextInt(5));
            membership = Membership.apply(MembershipTest.terms(), taken(day));
            model.add(new Slip("APPLICATION", day, null, "FULL", null, null, null));
            instants.add(now);
        }

        void play() {
            int actions = 4 + random.nextInt(16);
            for (int i = 0; i < actions; i++) {
                // Some share an instant: the clock did not move, and still the first is known before the second.
                now = random.nextInt(4) == 0 ? now : now.plusSeconds(1 + random.nextInt(50));
                act(random.nextInt(4) == 0 ? correction() : fact());
            }
            compare();
        }

        private Slip fact() {
            MembershipStep step = likely();
            LocalDate day = FIRST.plusDays(random.nextInt(41));
            return said(step.name(), day, null);
        }

        /** Half of the steps are drawn from what the present state allows, or most would be refused. */
        private MembershipStep likely() {
            var allowed = MembershipLifecycle.RULES.stream()
                    .filter(rule -> rule.from() == membership.state())
                    .map(MembershipLifecycle.Rule::step)
                    .toList();
            return allowed.isEmpty() || random.nextInt(3) == 0
                    ? STEPS.get(random.nextInt(STEPS.size()))
                    : allowed.get(random.nextInt(allowed.size()));
        }

        private Slip said(String step, LocalDate day, @Nullable Integer corrects) {
            MembershipCategory[] categories = MembershipCategory.values();
            boolean names = step.equals("CATEGORY_CHANGE") || step.equals("APPLICATION");
            boolean moves = step.equals("UNIT_TRANSFER") || step.equals("UNIT_REORGANISATION");
            boolean overrides = step.equals("OVERRIDE");
            return new Slip(
                    step,
                    day,
                    corrects,
                    names ? categories[random.nextInt(categories.length)].name() : null,
                    moves ? new UUID(0, random.nextInt(3)).toString() : null,
                    overrides ? (random.nextBoolean() ? "ACTIVE" : "SUSPENDED") : null,
                    overrides ? day.plusDays(1 + random.nextInt(20)) : null);
        }

        private Slip correction() {
            int number = random.nextInt(model.size());
            Slip wrong = model.slip(number);
            if (random.nextBoolean()) {
                return new Slip("ANNULMENT", wrong.day(), number, null, null, null, null);
            }
            String step = random.nextInt(3) == 0 ? likely().name() : wrong.step();
            return said(step, FIRST.plusDays(random.nextInt(41)), number);
        }

        private void act(Slip slip) {
            Integer corrects = slip.corrects();
            boolean possible = corrects == null ? isFact(slip) : isCorrectable(slip, corrects);
            boolean expected = possible && model.add(slip);
            boolean late = model.size() > 1 && slip.day().isBefore(lastDay());
            DomainFailure refusal = null;
            long version = membership.transitions().size();
            try {
                tell(slip);
            } catch (DomainFailure refused) {
                refusal = refused;
                assertThat(membership.transitions()).as(name).hasSize((int) version);
            }
            assertThat(refusal == null)
                    .as(
                            "%s: %s of %s",
                            name,
                            slip,
                            membership.transitions().stream()
                                    .map(t -> t.step() + " " + t.effectiveOn() + " " + t.corrects())
                                    .toList())
                    .isEqualTo(expected);
            if (expected) {
                instants.add(membership.updatedAt());
                tally.corrections += corrects == null ? 0 : 1;
                tally.late += late ? 1 : 0;
            } else {
                tally.refused++;
            }
        }

        private LocalDate lastDay() {
            return membership.transitions().getLast().effectiveOn();
        }

        private boolean isFact(Slip slip) {
            return !slip.step().equals("ANNULMENT")
                    && !slip.step().equals("SUPERSESSION")
                    && !slip.day().isBefore(membership.joinedOn());
        }

        private boolean isCorrectable(Slip slip, int corrects) {
            Slip wrong = model.slip(corrects);
            boolean annuls = slip.step().equals("ANNULMENT");
            boolean application = wrong.step().equals("APPLICATION");
            return !model.isCorrected(corrects)
                    && (annuls
                            ? !application
                            : !wrong.step().equals("ANNULMENT")
                                    && (!application || slip.step().equals("APPLICATION")));
        }

        private void tell(Slip slip) {
            MembershipStep step = MembershipStep.valueOf(slip.step());
            if (slip.corrects() == null) {
                membership.take(step, details(slip), taken(slip.day()));
            } else if (step == MembershipStep.ANNULMENT) {
                membership.correct(new Correction.Annulment(slip.corrects()), taken(null));
            } else {
                MembershipStep other = step == recordedAs(slip.corrects()) ? null : step;
                membership.correct(
                        new Correction.Replacement(slip.corrects(), other, details(slip), slip.day()), taken(null));
            }
        }

        private MembershipStep recordedAs(int number) {
            return membership.transitions().get(number).step();
        }

        private static StepDetails details(Slip slip) {
            LocalDate day = slip.day();
            return switch (MembershipStep.valueOf(slip.step())) {
                case HEARING -> StepDetails.hearing(day, day);
                case EXPULSION -> StepDetails.resolution(new UUID(0, 1));
                case DEPARTURE -> StepDetails.departure(new UUID(0, 2), new UUID(0, 3));
                case OVERRIDE ->
                    new StepDetails(
                            null,
                            null,
                            MembershipState.valueOf(String.valueOf(slip.overrideState())),
                            slip.until(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null);
                default ->
                    new StepDetails(
                            slip.category() == null ? null : MembershipCategory.valueOf(slip.category()),
                            slip.unit() == null ? null : UUID.fromString(slip.unit()),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null);
            };
        }

        private StepTaken taken(@Nullable LocalDate day) {
            return new StepTaken("clerk", null, null, day, ZONE, now);
        }

        private void compare() {
            assertThat(membership.history(NOON.minusNanos(1000))).as(name).isEmpty();
            for (int known = 1; known <= instants.size(); known++) {
                Instant knownAt = instants.get(known - 1);
                MembershipHistory history = membership.history(knownAt).orElseThrow();
                for (LocalDate day = FIRST.minusDays(1); !day.isAfter(TODAY.plusDays(25)); day = day.plusDays(1)) {
                    var expected = model.on(day, known);
                    var actual = history.on(day)
                            .map(span -> new MembershipModel.Answer(
                                    span.state().name(),
                                    span.category().name(),
                                    span.unit() == null ? null : span.unit().toString()))
                            .orElse(null);
                    assertThat(actual)
                            .as("%s on %s known at %s", name, day, knownAt)
                            .isEqualTo(expected);
                }
            }
        }
    }

    /** The model itself: one example by hand, so that both cannot be wrong in the same way unseen. */
    @Test
    void theModelReadsItsSlips() {
        var model = new MembershipModel();
        assertThat(model.add(slip("APPROVAL", 0, null))).isFalse();
        assertThat(model.add(new Slip("APPLICATION", FIRST, null, "FULL", null, null, null)))
                .isTrue();
        assertThat(model.add(slip("APPROVAL", 5, null))).isTrue();
        assertThat(model.add(slip("RESIGNATION", 20, null))).isTrue();
        assertThat(model.add(slip("SUSPENSION", 10, null))).isTrue();
        assertThat(model.add(slip("APPROVAL", 12, 1))).isFalse();
        assertThat(model.add(slip("APPROVAL", 8, 1))).isTrue();
        assertThat(String.valueOf(model.on(FIRST.plusDays(7), 5))).contains("APPLIED");
        assertThat(String.valueOf(model.on(FIRST.plusDays(7), 4))).contains("ACTIVE");
        assertThat(String.valueOf(model.on(FIRST.plusDays(15), 3))).contains("ACTIVE");
        assertThat(String.valueOf(model.on(FIRST.plusDays(15), 4))).contains("SUSPENDED");
        assertThat(model.on(FIRST.minusDays(1), 5)).isNull();
    }

    private static Slip slip(String step, int day, @Nullable Integer corrects) {
        return new Slip(step, FIRST.plusDays(day), corrects, null, null, null, null);
    }
}
