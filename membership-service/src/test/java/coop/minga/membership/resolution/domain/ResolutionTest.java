package coop.minga.membership.resolution.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.resolution.ResolutionId;
import coop.minga.membership.resolution.ResolutionKind;
import coop.minga.membership.resolution.ResolutionSubject;
import coop.minga.platform.problem.DomainFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolutionTest {
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    /** Already the second of June in Nairobi. */
    private static final Instant NOW = Instant.parse("2026-06-01T21:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 2);
    private static final DecisionRules RULES = new DecisionRules(50, 50, 10);
    private static final Decision CARRIED = Decision.byVote(48, 9, 4, 61, 80);
    private static final Decision LOST = Decision.byVote(9, 48, 4, 61, 80);
    private static final Decision OFFICERS = Decision.byOfficers(3);

    /** Every state and step against what the design allows, written down here a second time. */
    @Test
    void takesExactlyTheStepsOfTheDesign() {
        Set<String> taken = new HashSet<>();
        for (ResolutionState state : ResolutionState.values()) {
            for (ResolutionStep step : ResolutionStep.values()) {
                Resolution resolution = in(state);
                int before = steps(resolution);
                var refusal = catchThrowableOfType(DomainFailure.class, () -> take(resolution, step));
                if (refusal == null && steps(resolution) > before) {
                    taken.add(state + " " + step + " " + resolution.state());
                } else {
                    assertThat(resolution.state()).isEqualTo(state);
                }
            }
        }
        assertThat(taken)
                .containsExactlyInAnyOrder(
                        "TABLED AMENDMENT AMENDED",
                        "TABLED ADOPTION ADOPTED",
                        "TABLED PROVISIONAL_ADOPTION PROVISIONAL",
                        "TABLED REJECTION REJECTED",
                        "TABLED WITHDRAWAL WITHDRAWN",
                        "AMENDED AMENDMENT AMENDED",
                        "AMENDED ADOPTION ADOPTED",
                        "AMENDED PROVISIONAL_ADOPTION PROVISIONAL",
                        "AMENDED REJECTION REJECTED",
                        "AMENDED WITHDRAWAL WITHDRAWN",
                        "PROVISIONAL RATIFICATION ADOPTED",
                        "PROVISIONAL REJECTION REJECTED",
                        "PROVISIONAL LAPSE LAPSED");
    }

    @Test
    void tellsWhatMayHappenNext() {
        var refusal = refusal(() -> in(ResolutionState.PROVISIONAL).withdraw(step("secretary", NOW)));
        assertThat(refusal.type()).isEqualTo(ResolutionFailure.RESOLUTION_STEP_NOT_ALLOWED);
        assertThat(refusal.extensions())
                .containsEntry("currentState", ResolutionState.PROVISIONAL)
                .containsEntry("allowedTransitions", List.of("ratifications", "rejections"));
    }

    @ParameterizedTest
    @CsvSource({
        // for, against, abstentions, present, entitled, quorum %, majority %, expected
        "21, 20, 0, 41, 80, 50, 50, adopted",
        "20, 20, 1, 41, 80, 50, 50, RESOLUTION_MAJORITY_MISSED",
        "20, 0, 20, 40, 80, 50, 50, adopted",
        "39, 0, 0, 39, 80, 50, 50, RESOLUTION_QUORUM_MISSED",
        "40, 0, 0, 40, 79, 51, 50, RESOLUTION_QUORUM_MISSED",
        "2, 1, 0, 3, 3, 50, 66, adopted",
        "66, 34, 0, 100, 100, 50, 66, RESOLUTION_MAJORITY_MISSED",
        "0, 0, 3, 3, 3, 50, 50, RESOLUTION_MAJORITY_MISSED",
        "1, 0, 0, 1, 1000, 0, 50, adopted",
        "2, 2, 0, 3, 9, 0, 50, RESOLUTION_FIGURES_NOT_POSSIBLE",
        "2, 0, 0, 9, 3, 0, 50, RESOLUTION_FIGURES_NOT_POSSIBLE",
        "-1, -2, 0, 3, 9, 0, 50, RESOLUTION_FIGURES_NOT_POSSIBLE",
        "2147483647, 2147483647, 2147483647, 2147483647, 2147483647, 0, 50, RESOLUTION_FIGURES_NOT_POSSIBLE",
        "2147483647, 0, 0, 2147483647, 2147483647, 100, 99, adopted"
    })
    void adoptsByVoteOnlyWithQuorumAndMajority(
            int votesFor,
            int against,
            int abstentions,
            int present,
            int entitled,
            int quorum,
            int majority,
            String so) {
        Resolution resolution = in(ResolutionState.TABLED);
        Decision vote = Decision.byVote(votesFor, against, abstentions, present, entitled);
        ThrowingCallable adoption =
                () -> resolution.adopt(vote, new DecisionRules(quorum, majority, 10), step("secretary", NOW));
        if (so.equals("adopted")) {
            assertThatCode(adoption).doesNotThrowAnyException();
            assertThat(resolution.isInForce(NOW)).isTrue();
        } else {
            assertThat(refusal(adoption).type()).isEqualTo(ResolutionFailure.valueOf(so));
            assertThat(resolution.state()).isEqualTo(ResolutionState.TABLED);
        }
    }

    @Test
    void tellsTheFiguresThatDoNotSuffice() {
        assertThat(refusal(() -> in(ResolutionState.TABLED).adopt(LOST, RULES, step("secretary", NOW)))
                        .extensions())
                .containsEntry("votesFor", 9)
                .containsEntry("votesAgainst", 48)
                .containsEntry("majorityPercent", 50L);
        assertThat(refusal(() -> in(ResolutionState.TABLED)
                                .adopt(Decision.byConsensus(0, 39, 80), RULES, step("secretary", NOW)))
                        .extensions())
                .containsEntry("present", 39)
                .containsEntry("entitled", 80)
                .containsEntry("quorumPercent", 50L);
    }

    @Test
    void consensusNeedsNoMajorityButItsOwnFigures() {
        Resolution resolution = in(ResolutionState.TABLED);
        resolution.adopt(Decision.byConsensus(30, 41, 80), RULES, step("secretary", NOW));
        assertThat(resolution.state()).isEqualTo(ResolutionState.ADOPTED);
        for (Decision mixed : List.of(
                Decision.byConsensus(42, 41, 80),
                new Decision(DecisionMethod.CONSENSUS, 41, 80, 1, null, null, 0),
                new Decision(DecisionMethod.CONSENSUS, 41, 80, null, null, null, null),
                new Decision(DecisionMethod.VOTE, 41, 80, 41, 0, 0, 0),
                new Decision(DecisionMethod.VOTE, 41, null, 41, 0, 0, null),
                new Decision(DecisionMethod.OFFICERS, 3, 80, null, null, null, null),
                Decision.byOfficers(0))) {
            assertThat(refusal(() -> in(ResolutionState.TABLED).adopt(mixed, RULES, step("secretary", NOW)))
                            .type())
                    .as("%s", mixed)
                    .isEqualTo(ResolutionFailure.RESOLUTION_FIGURES_NOT_POSSIBLE);
        }
    }

    @Test
    void rejectsOnlyWhatTheVoteDidNotCarry() {
        var refusal = refusal(() -> in(ResolutionState.TABLED).reject(CARRIED, RULES, step("secretary", NOW)));
        assertThat(refusal.type()).isEqualTo(ResolutionFailure.RESOLUTION_MAJORITY_REACHED);
        assertThat(refusal.extensions()).containsEntry("votesFor", 48);
        assertThat(refusal(() -> in(ResolutionState.TABLED).reject(OFFICERS, RULES, step("secretary", NOW)))
                        .type())
                .isEqualTo(ResolutionFailure.RESOLUTION_METHOD_NOT_ALLOWED);
    }

    @Test
    void whoRecordedAProvisionalAdoptionDoesNotRatifyIt() {
        Resolution resolution = in(ResolutionState.PROVISIONAL);
        assertThat(refusal(() -> resolution.ratify(CARRIED, RULES, step("secretary", NOW)))
                        .type())
                .isEqualTo(ResolutionFailure.RESOLUTION_RATIFIER_IS_RECORDER);
        resolution.ratify(CARRIED, RULES, step("chair", NOW));
        assertThat(resolution.state()).isEqualTo(ResolutionState.ADOPTED);
    }

    /** Ten days after the second of June, to the end of that day in Nairobi, which is three hours ahead. */
    @Test
    void isProvisionallyInForceToTheEndOfTheDueDayAndNotAnInstantLonger() {
        Instant end = Instant.parse("2026-06-12T21:00:00Z");
        Instant before = end.minusNanos(1000);
        Resolution resolution = in(ResolutionState.PROVISIONAL);
        assertThat(resolution.ratificationDueOn()).isEqualTo("2026-06-12");
        assertThat(resolution.isInForce(before)).isTrue();
        assertThat(resolution.lapse("housekeeping", before)).isFalse();
        assertThat(resolution.isInForce(end)).isFalse();
        // Before anybody has written the lapse down, so that it does not matter how late that is.
        assertThat(refusal(() -> resolution.ratify(CARRIED, RULES, step("chair", end)))
                        .type())
                .isEqualTo(ResolutionFailure.RESOLUTION_RATIFICATION_OVERDUE);
        assertThat(refusal(() -> resolution.reject(LOST, RULES, step("chair", end)))
                        .type())
                .isEqualTo(ResolutionFailure.RESOLUTION_RATIFICATION_OVERDUE);
        assertThat(resolution.lapse("housekeeping", end)).isTrue();
        assertThat(resolution.lapse("housekeeping", end)).isFalse();
        assertThat(resolution.history(null, null).transitions()).hasSize(3);
        assertThat(resolution
                        .history(LocalDate.of(2026, 6, 12), null)
                        .last()
                        .orElseThrow()
                        .to())
                .isEqualTo(ResolutionState.PROVISIONAL);
        assertThat(resolution
                        .history(LocalDate.of(2026, 6, 13), null)
                        .last()
                        .orElseThrow()
                        .to())
                .isEqualTo(ResolutionState.LAPSED);
        assertThat(resolution.history(null, null).inForceFrom()).contains(TODAY);
    }

    @Test
    void isRatifiedInTheLastInstant() {
        Resolution resolution = in(ResolutionState.PROVISIONAL);
        Instant last = Instant.parse("2026-06-12T20:59:59.999999Z");
        resolution.ratify(CARRIED, RULES, new StepTaken("chair", null, LocalDate.of(2026, 6, 12), last, NAIROBI));
        assertThat(resolution.isInForce(last.plusSeconds(1_000_000))).isTrue();
        assertThat(resolution.lapse("housekeeping", last.plusSeconds(1_000_000)))
                .isFalse();
    }

    @Test
    void refusesDaysThatCannotBe() {
        for (LocalDate day : List.of(TODAY.plusDays(1), LocalDate.MIN, LocalDate.MAX)) {
            assertThat(refusal(() -> new StepTaken("secretary", null, day, NOW, NAIROBI))
                            .type())
                    .isEqualTo(ResolutionFailure.RESOLUTION_DATE_NOT_ALLOWED);
        }
        var yesterday = new StepTaken("secretary", null, TODAY.minusDays(1), NOW, NAIROBI);
        assertThat(refusal(() -> in(ResolutionState.TABLED).withdraw(yesterday)).type())
                .isEqualTo(ResolutionFailure.RESOLUTION_DATE_NOT_ALLOWED);
    }

    @Test
    void anExpulsionIsOfSomebody() {
        var nobody = new ResolutionSubject(ResolutionKind.EXPULSION, null);
        assertThat(refusal(() -> tabled(nobody)).type()).isEqualTo(ResolutionFailure.RESOLUTION_SUBJECT_REQUIRED);
    }

    private static void take(Resolution resolution, ResolutionStep step) {
        StepTaken taken = step("chair", NOW);
        switch (step) {
            case TABLING -> {
                // Happens once, in the factory.
            }
            case AMENDMENT -> resolution.amend("sealed", taken);
            case ADOPTION -> resolution.adopt(CARRIED, RULES, taken);
            case PROVISIONAL_ADOPTION -> resolution.adopt(OFFICERS, RULES, taken);
            case RATIFICATION -> resolution.ratify(CARRIED, RULES, taken);
            case REJECTION -> resolution.reject(LOST, RULES, taken);
            case WITHDRAWAL -> resolution.withdraw(taken);
            case LAPSE -> resolution.lapse("housekeeping", NOW.plusSeconds(100L * 86_400));
        }
    }

    private static int steps(Resolution resolution) {
        return resolution.history(null, null).transitions().size();
    }

    private static Resolution in(ResolutionState state) {
        Resolution resolution = tabled(new ResolutionSubject(ResolutionKind.GENERAL, null));
        StepTaken taken = step("secretary", NOW);
        switch (state) {
            case TABLED -> {
                // That is what it is after the tabling.
            }
            case AMENDED -> resolution.amend("sealed", taken);
            case PROVISIONAL -> resolution.adopt(OFFICERS, RULES, taken);
            case ADOPTED -> resolution.adopt(CARRIED, RULES, taken);
            case REJECTED -> resolution.reject(LOST, RULES, taken);
            case WITHDRAWN -> resolution.withdraw(taken);
            case LAPSED -> {
                resolution.adopt(OFFICERS, RULES, taken);
                resolution.lapse("housekeeping", NOW.plusSeconds(100L * 86_400));
            }
        }
        assertThat(resolution.state()).isEqualTo(state);
        return resolution;
    }

    private static Resolution tabled(ResolutionSubject subject) {
        return Resolution.table(
                new ResolutionId(UUID.randomUUID()),
                new OrganisationId(UUID.randomUUID()),
                subject,
                UUID.randomUUID(),
                "sealed",
                step("secretary", NOW));
    }

    private static StepTaken step(String actor, Instant now) {
        return new StepTaken(actor, null, LocalDate.ofInstant(now, NAIROBI), now, NAIROBI);
    }

    private static DomainFailure refusal(ThrowingCallable call) {
        return catchThrowableOfType(DomainFailure.class, call);
    }
}
