package coop.minga.membership.affiliation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.membership.affiliation.AffiliationId;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.testing.Seed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Generated histories: steps in any order of days, corrections, counts, against a model that keeps a list of facts. */
class AffiliationHistoriesTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 40;
    private static final List<AffiliationStep> STEPS = List.of(AffiliationStep.values());
    private static final Instant START = Instant.parse("2025-06-01T00:00:00Z");

    /** What may follow what, in words of its own. */
    private static final Map<String, Set<String>> MAY_FOLLOW = Map.of(
            "APPLIED", Set.of("REVIEW", "APPROVAL", "REJECTION", "DISAFFILIATION", "MERGER", "DISSOLUTION"),
            "UNDER_REVIEW",
                    Set.of("PROVISIONAL_ADMISSION", "APPROVAL", "REJECTION", "DISAFFILIATION", "MERGER", "DISSOLUTION"),
            "PROVISIONAL", Set.of("APPROVAL", "REJECTION", "DISAFFILIATION", "MERGER", "DISSOLUTION"),
            "ACTIVE", Set.of("ARREARS", "SUSPENSION", "DISAFFILIATION", "MERGER", "DISSOLUTION"),
            "IN_ARREARS", Set.of("SETTLEMENT", "SUSPENSION", "DISAFFILIATION", "MERGER", "DISSOLUTION"),
            "SUSPENDED", Set.of("REINSTATEMENT", "EXPULSION", "DISAFFILIATION", "MERGER", "DISSOLUTION"));

    private static final Map<String, String> LEADS_TO = Map.ofEntries(
            Map.entry("APPLICATION", "APPLIED"),
            Map.entry("REVIEW", "UNDER_REVIEW"),
            Map.entry("PROVISIONAL_ADMISSION", "PROVISIONAL"),
            Map.entry("APPROVAL", "ACTIVE"),
            Map.entry("REJECTION", "REJECTED"),
            Map.entry("ARREARS", "IN_ARREARS"),
            Map.entry("SETTLEMENT", "ACTIVE"),
            Map.entry("SUSPENSION", "SUSPENDED"),
            Map.entry("REINSTATEMENT", "ACTIVE"),
            Map.entry("EXPULSION", "EXPELLED"),
            Map.entry("DISAFFILIATION", "DISAFFILIATED"),
            Map.entry("MERGER", "MERGED"),
            Map.entry("DISSOLUTION", "DISSOLVED"));

    /** A step as somebody believes it happened. */
    private record Fact(int number, String step, LocalDate day) {}

    /** What was believed from an instant on. */
    private record Belief(Instant since, List<Fact> facts) {}

    @Test
    void answersEveryDayAsAListOfFactsDoesNowAndAsKnownEver() {
        long seed = Seed.chosen();
        int accepted = 0;
        for (int history = 0; history < 300; history++) {
            accepted += holds(seed + history);
        }
        // Otherwise nothing of interest was tried.
        assertThat(accepted).as("seed %d", seed).isGreaterThan(1000);
    }

    private static int holds(long seed) {
        Random random = new Random(seed);
        LocalDate applied = FIRST.plusDays(random.nextInt(5));
        Affiliation affiliation = Affiliation.apply(
                new AffiliationId(UUID.randomUUID()),
                new OrganisationId(UUID.randomUUID()),
                new OrganisationId(UUID.randomUUID()),
                AffiliationKind.UNION,
                ZoneOffset.UTC,
                new StepTaken("somebody", null, List.of(), applied, START));
        List<Fact> facts = new ArrayList<>(List.of(new Fact(0, "APPLICATION", applied)));
        List<Belief> beliefs = new ArrayList<>(List.of(new Belief(START, List.copyOf(facts))));
        int rows = 1;
        for (int i = 1; i < 40; i++) {
            Instant now = START.plusSeconds(i);
            List<Fact> wanted = new ArrayList<>(facts);
            boolean isRecorded;
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
            if (random.nextInt(3) > 0) {
                AffiliationStep step = STEPS.get(random.nextInt(STEPS.size()));
                wanted.add(new Fact(rows, step.name(), day));
                isRecorded = take(affiliation, step, day, now);
            } else {
                Fact corrected = facts.get(random.nextInt(facts.size()));
                wanted.remove(corrected);
                LocalDate instead = random.nextBoolean() ? day : null;
                if (instead != null) {
                    wanted.add(new Fact(corrected.number(), corrected.step(), instead));
                }
                isRecorded = correct(affiliation, corrected, instead, now);
            }
            assertThat(isRecorded).as("seed %d, %s", seed, wanted).isEqualTo(isPossible(wanted));
            if (isRecorded) {
                facts = wanted;
                beliefs.add(new Belief(now, List.copyOf(facts)));
                rows++;
            }
        }
        for (Belief belief : beliefs) {
            for (LocalDate on = FIRST.minusDays(1); on.isBefore(FIRST.plusDays(DAYS)); on = on.plusDays(1)) {
                assertThat(answer(affiliation, on, belief.since()))
                        .as("seed %d, %s as known at %s", seed, on, belief.since())
                        .isEqualTo(believed(belief.facts(), on));
            }
        }
        spansSayTheSame(seed, affiliation, facts);
        return beliefs.size();
    }

    private static void spansSayTheSame(long seed, Affiliation affiliation, List<Fact> facts) {
        var spans = affiliation.history(null, null).spans();
        for (LocalDate on = FIRST.minusDays(1); on.isBefore(FIRST.plusDays(DAYS)); on = on.plusDays(1)) {
            LocalDate day = on;
            List<String> holding = spans.stream()
                    .filter(span -> !span.from().isAfter(day)
                            && (span.to() == null || span.to().isAfter(day)))
                    .map(span -> span.state().name())
                    .toList();
            String believed = believed(facts, day);
            assertThat(holding)
                    .as("seed %d, %s", seed, day)
                    .isEqualTo(believed == null ? List.of() : List.of(believed));
        }
    }

    private static boolean take(Affiliation affiliation, AffiliationStep step, LocalDate day, Instant now) {
        Party party = step == AffiliationStep.DISAFFILIATION ? Party.AFFILIATE : Party.PARENT;
        try {
            affiliation.take(step, party, new StepTaken("somebody", null, List.of(), day, now), null, _ -> {});
            return true;
        } catch (DomainFailure refused) {
            return false;
        }
    }

    private static boolean correct(Affiliation affiliation, Fact fact, @Nullable LocalDate instead, Instant now) {
        Party party = Set.of("APPLICATION", "DISAFFILIATION").contains(fact.step()) ? Party.AFFILIATE : Party.PARENT;
        try {
            affiliation.correct(fact.number(), party, new StepTaken("somebody", null, List.of(), instead, now));
            return true;
        } catch (DomainFailure refused) {
            return false;
        }
    }

    private static boolean isPossible(List<Fact> facts) {
        String state = "";
        for (Fact fact : inOrder(facts)) {
            boolean follows = state.isEmpty()
                    ? fact.step().equals("APPLICATION")
                    : MAY_FOLLOW.getOrDefault(state, Set.of()).contains(fact.step());
            if (!follows) {
                return false;
            }
            state = Objects.requireNonNull(LEADS_TO.get(fact.step()));
        }
        return !state.isEmpty();
    }

    private static @Nullable String believed(List<Fact> facts, LocalDate on) {
        String state = null;
        for (Fact fact : inOrder(facts)) {
            state = fact.day().isAfter(on) ? state : LEADS_TO.get(fact.step());
        }
        return state;
    }

    private static List<Fact> inOrder(List<Fact> facts) {
        return facts.stream()
                .sorted(Comparator.comparing(Fact::day).thenComparing(Fact::number))
                .toList();
    }

    private static @Nullable String answer(Affiliation affiliation, LocalDate on, Instant knownAt) {
        return affiliation
                .history(on, knownAt)
                .last()
                .map(step -> step.to().name())
                .orElse(null);
    }
}
