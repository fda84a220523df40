package coop.minga.membership.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.registration.RegistrationId;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.testing.Seed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random histories with late, back-dated and corrected steps, against a model that paints a calendar. */
class GeneratedRegistrationTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 60;
    private static final RegistrationNeighbours ALONE = new RegistrationNeighbours(null, null);

    static List<Long> seeds() {
        long chosen = Seed.chosen();
        return new Random(chosen).longs(200).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyDayAsKnownAtEveryMomentIsWhatTheCalendarSaid(long seed) {
        Random random = new Random(seed);
        Calendar calendar = new Calendar();
        var id = new OrganisationId(UUID.randomUUID());
        Registration registration = Registration.open(
                new RegistrationId(UUID.randomUUID()),
                id,
                id,
                null,
                new RegistrationDetails(List.of(), List.of(), null, null),
                taken(FIRST.plusDays(DAYS - 1), 0, FIRST));
        calendar.append(LegalStatus.UNREGISTERED, 0);
        calendar.remember();
        for (int minute = 1; minute <= 40; minute++) {
            int today = DAYS - 1;
            Integer day = random.nextInt(6) == 0 ? null : random.nextInt(DAYS + 3);
            boolean done;
            if (random.nextInt(3) > 0) {
                List<RegistrationStep> steps = List.of(RegistrationStep.values());
                RegistrationStep step =
                        random.nextInt(5) == 0 ? steps.get(random.nextInt(steps.size())) : calendar.possible(random);
                LegalStatus to = RegistrationLifecycle.rule(calendar.last(), step)
                        .map(RegistrationLifecycle.Rule::to)
                        .orElse(null);
                int effective = day == null ? today : day;
                EntryTaken entry = taken(FIRST.plusDays(today), minute, day == null ? null : FIRST.plusDays(day));
                done = done(() -> registration.take(step, entry, ALONE));
                boolean expected = to != null && effective >= calendar.lastDay() && effective <= today;
                assertThat(done).isEqualTo(expected);
                if (to != null && expected) {
                    calendar.append(to, effective);
                }
            } else {
                int sequence = random.nextInt(minute + 2);
                LocalDate right = day == null ? null : FIRST.plusDays(day);
                EntryTaken entry = taken(FIRST.plusDays(today), minute, right);
                done = done(() -> registration.correct(sequence, right, entry, ALONE));
                assertThat(done).isEqualTo(calendar.correct(sequence, day, today));
            }
            if (done) {
                calendar.written++;
            }
            calendar.remember();
        }
        for (int minute = 0; minute <= 40; minute++) {
            var known = registration.history().knownAt(at(minute));
            for (int day = 0; day < DAYS; day++) {
                LegalStatus painted = calendar.on(minute, day);
                LegalStatus answered = known.asOf(FIRST.plusDays(day))
                        .map(RegistrationHistory.Effective::to)
                        .orElse(null);
                assertThat(answered)
                        .as("seed %d, minute %d, day %d", seed, minute, day)
                        .isEqualTo(painted);
                LocalDate date = FIRST.plusDays(day);
                assertThat(known.spans().stream()
                                .filter(span -> !span.from().isAfter(date)
                                        && (span.to() == null || span.to().isAfter(date)))
                                .map(RegistrationHistory.Span::status)
                                .findFirst()
                                .orElse(null))
                        .isEqualTo(painted);
            }
        }
    }

    private static boolean done(Runnable command) {
        try {
            command.run();
            return true;
        } catch (DomainFailure refused) {
            if (refused.type().status() >= 500) {
                fail(refused);
            }
            return false;
        }
    }

    private static EntryTaken taken(LocalDate today, int minute, @Nullable LocalDate asked) {
        // The day in the zone of the organisation does not change while minutes pass.
        Instant now = today.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(60L * minute);
        return new EntryTaken("org-admin", null, List.of(), asked, ZoneOffset.UTC, now);
    }

    private static Instant at(int minute) {
        return FIRST.plusDays(DAYS - 1).atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(60L * minute);
    }

    /** What a clerk with a wall calendar does: wipes it and paints each day anew after every change. */
    private static final class Calendar {
        private static final class Mark {
            final int sequence;
            final LegalStatus to;
            int day;

            Mark(int sequence, LegalStatus to, int day) {
                this.sequence = sequence;
                this.to = to;
                this.day = day;
            }
        }

        private final List<Mark> marks = new ArrayList<>();
        private final List<List<@Nullable LegalStatus>> remembered = new ArrayList<>();
        int written = 1;

        void append(LegalStatus to, int day) {
            marks.add(new Mark(marks.isEmpty() ? 0 : written, to, day));
        }

        boolean correct(int sequence, @Nullable Integer day, int today) {
            for (int i = 0; i < marks.size(); i++) {
                if (marks.get(i).sequence == sequence) {
                    if (day == null) {
                        boolean last = i > 0 && i == marks.size() - 1;
                        if (last) {
                            marks.remove(i);
                        }
                        return last;
                    }
                    int earliest = i == 0 ? Integer.MIN_VALUE : marks.get(i - 1).day;
                    int latest = i == marks.size() - 1 ? today : marks.get(i + 1).day;
                    boolean between = day >= earliest && day <= latest;
                    if (between) {
                        marks.get(i).day = day;
                    }
                    return between;
                }
            }
            return false;
        }

        LegalStatus last() {
            return marks.getLast().to;
        }

        int lastDay() {
            return marks.getLast().day;
        }

        RegistrationStep possible(Random random) {
            List<RegistrationStep> steps = RegistrationLifecycle.RULES.stream()
                    .filter(rule -> rule.from() == last())
                    .map(RegistrationLifecycle.Rule::step)
                    .toList();
            return steps.isEmpty() ? RegistrationStep.OPENING : steps.get(random.nextInt(steps.size()));
        }

        void remember() {
            List<@Nullable LegalStatus> days = new ArrayList<>();
            for (int day = 0; day < DAYS; day++) {
                LegalStatus painted = null;
                for (Mark mark : marks) {
                    if (mark.day <= day) {
                        painted = mark.to;
                    }
                }
                days.add(painted);
            }
            remembered.add(days);
        }

        @Nullable LegalStatus on(int minute, int day) {
            return remembered.get(minute).get(day);
        }
    }
}
