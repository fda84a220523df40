package coop.minga.membership.workprofile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.workprofile.WorkProfileId;
import coop.minga.platform.problem.DomainFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Generated lives of work against a model that keeps, for every day, which job was the main one, and a copy of it for every
 * instant at which something was recorded.
 */
class MainJobHistoryTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 60;
    private static final LocalDate TODAY = START.plusDays(DAYS);
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final List<WorkProfile> jobs = new ArrayList<>();
    private Map<Integer, Integer> mainByDay = new HashMap<>();
    private final TreeMap<Instant, Map<Integer, Integer>> known = new TreeMap<>();

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyDayIsAnsweredAsItWasKnownAtEveryInstant(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 25; i++) {
            Recording recording = new Recording("clerk", FIRST.plusSeconds(i), TODAY);
            step(random, recording);
            known.put(recording.now(), mainByDay);
            assertThat(mainDays(null)).as("now, seed %s", seed).isEqualTo(mainByDay);
        }
        known.forEach((instant, days) -> assertThat(mainDays(instant))
                .as("known at %s, seed %s", instant, seed)
                .isEqualTo(days));
    }

    private void step(Random random, Recording recording) {
        if (jobs.size() < 4 && random.nextInt(3) == 0) {
            recordOne(random, recording);
            return;
        }
        if (jobs.isEmpty()) {
            return;
        }
        int index = random.nextInt(jobs.size());
        WorkProfile job = jobs.get(index);
        switch (random.nextInt(5)) {
            case 0 -> correct(index, random, recording);
            case 1 -> {
                LocalDate on = START.plusDays(random.nextInt(DAYS));
                if (job.current().state() == WorkProfileState.OPEN
                        && on.isAfter(job.current().validFrom())) {
                    job.end(on, recording);
                    clip(index, job.current().days());
                }
            }
            case 2 -> {
                if (job.current().state() != WorkProfileState.WITHDRAWN && random.nextInt(4) == 0) {
                    job.withdraw(recording);
                    change(days -> days.values().removeIf(main -> main == index));
                }
            }
            default -> {
                LocalDate from = START.plusDays(random.nextInt(DAYS));
                if (job.current().state() != WorkProfileState.WITHDRAWN
                        && job.current().days().holds(from)) {
                    new PersonJobs(jobs).makeMain(job, from, recording);
                    fill(index, new Days(from, job.current().validTo()));
                }
            }
        }
    }

    private void recordOne(Random random, Recording recording) {
        boolean isMain = random.nextBoolean();
        Days days = days(random);
        WorkProfile job = WorkProfile.record(
                new WorkProfileId(new UUID(0, jobs.size() + 1L)),
                new OrganisationId(new UUID(1, 1)),
                new PersonId(new UUID(2, 2)),
                content(days),
                isMain,
                recording);
        boolean isRefused = isRefused(job);
        assertThat(isRefused).isEqualTo(isMain && othersHold(-1, days));
        if (!isRefused) {
            jobs.add(job);
            if (isMain) {
                fill(jobs.size() - 1, days);
            }
        }
    }

    private void correct(int index, Random random, Recording recording) {
        WorkProfile job = jobs.get(index);
        Days days = days(random);
        // A refused correction is rolled back with its transaction; here it must not be made at all.
        Boolean isMain = (random.nextInt(3) == 0 && !othersHold(index, days)) ? Boolean.TRUE : null;
        if (job.current().state() == WorkProfileState.WITHDRAWN) {
            return;
        }
        job.correct(content(days), isMain, recording);
        assertThat(isRefused(job)).isFalse();
        if (isMain != null) {
            change(each -> each.values().removeIf(main -> main == index));
            fill(index, days);
        } else {
            clip(index, days);
        }
    }

    private boolean isRefused(WorkProfile job) {
        try {
            new PersonJobs(jobs).requireOneMain(job);
            return false;
        } catch (DomainFailure refusal) {
            assertThat(refusal.type()).isEqualTo(WorkProfileFailure.MAIN_JOB_TAKEN);
            return true;
        }
    }

    private boolean othersHold(int index, Days days) {
        return mainByDay.entrySet().stream()
                .anyMatch(each -> each.getValue() != index && days.holds(START.plusDays(each.getKey())));
    }

    private void fill(int index, Days days) {
        change(each -> {
            for (int day = 0; day < DAYS; day++) {
                if (days.holds(START.plusDays(day))) {
                    each.put(day, index);
                }
            }
        });
    }

    private void clip(int index, Days days) {
        change(each -> each.entrySet()
                .removeIf(entry -> entry.getValue() == index && !days.holds(START.plusDays(entry.getKey()))));
    }

    private void change(Consumer<Map<Integer, Integer>> edit) {
        mainByDay = new HashMap<>(mainByDay);
        edit.accept(mainByDay);
    }

    private Map<Integer, Integer> mainDays(@Nullable Instant at) {
        Map<Integer, Integer> days = new HashMap<>();
        for (int index = 0; index < jobs.size(); index++) {
            MainPeriods main = jobs.get(index)
                    .known(at)
                    .map(WorkProfileVersion::mainPeriods)
                    .orElse(MainPeriods.NONE);
            for (int day = 0; day < DAYS; day++) {
                if (main.hold(START.plusDays(day))) {
                    assertThat(days.put(day, index))
                            .as("two main jobs on day %s", day)
                            .isNull();
                }
            }
        }
        return days;
    }

    private static Days days(Random random) {
        int from = random.nextInt(DAYS - 1);
        @Nullable LocalDate to = random.nextBoolean() ? null : START.plusDays(from + 1L + random.nextInt(DAYS - from - 1));
        return new Days(START.plusDays(from), to);
    }

    private static WorkContent content(Days days) {
        return new WorkContent(WorkTerms.NONE, WorkFacts.NONE, null, null, days.from(), days.to());
    }
}
