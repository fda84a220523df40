package coop.minga.membership.affiliation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.minga.membership.affiliation.AffiliationId;
import coop.minga.membership.affiliation.domain.AffiliationHistory.Span;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.ProblemType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AffiliationTest {
    private static final OrganisationId UNION = new OrganisationId(UUID.randomUUID());
    private static final OrganisationId FEDERATION = new OrganisationId(UUID.randomUUID());
    /** Already the second of June in Nairobi. */
    private static final Instant NOW = Instant.parse("2026-06-01T21:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 2);

    /** Every state, step and party against what the design allows, written down here a second time. */
    @Test
    void takesExactlyTheStepsOfTheDesign() {
        Set<String> taken = new HashSet<>();
        for (AffiliationState state : AffiliationState.values()) {
            for (AffiliationStep step : AffiliationStep.values()) {
                for (Party party : Party.values()) {
                    Affiliation affiliation = in(state);
                    var refusal = catchThrowableOfType(DomainFailure.class, () -> take(affiliation, step, party, null));
                    if (refusal == null) {
                        taken.add(state + " " + step + " " + party + " " + current(affiliation));
                    } else {
                        assertThat(current(affiliation)).isEqualTo(state);
                        assertThat(refusal.extensions()).containsEntry("currentState", state);
                    }
                }
            }
        }
        Set<String> design = new HashSet<>(Set.of(
                "APPLIED REVIEW PARENT UNDER_REVIEW",
                "UNDER_REVIEW PROVISIONAL_ADMISSION PARENT PROVISIONAL",
                "APPLIED APPROVAL PARENT ACTIVE",
                "UNDER_REVIEW APPROVAL PARENT ACTIVE",
                "PROVISIONAL APPROVAL PARENT ACTIVE",
                "APPLIED REJECTION PARENT REJECTED",
                "UNDER_REVIEW REJECTION PARENT REJECTED",
                "PROVISIONAL REJECTION PARENT REJECTED",
                "ACTIVE ARREARS PARENT IN_ARREARS",
                "IN_ARREARS SETTLEMENT PARENT ACTIVE",
                "ACTIVE SUSPENSION PARENT SUSPENDED",
                "IN_ARREARS SUSPENSION PARENT SUSPENDED",
                "SUSPENDED REINSTATEMENT PARENT ACTIVE",
                "SUSPENDED EXPULSION PARENT EXPELLED"));
        for (String open : List.of("APPLIED", "UNDER_REVIEW", "PROVISIONAL", "ACTIVE", "IN_ARREARS", "SUSPENDED")) {
            design.add(open + " DISAFFILIATION AFFILIATE DISAFFILIATED");
            for (Party party : Party.values()) {
                design.add(open + " MERGER " + party + " MERGED");
                design.add(open + " DISSOLUTION " + party + " DISSOLVED");
            }
        }
        assertThat(taken).isEqualTo(design);
    }

    @Test
    void tellsARefusedPartyWhatItMayDo() {
        var own = catchThrowableOfType(
                DomainFailure.class,
                () -> take(in(AffiliationState.APPLIED), AffiliationStep.APPROVAL, Party.AFFILIATE, null));
        assertThat(own.type()).isEqualTo(AffiliationFailure.AFFILIATION_STEP_OF_OTHER_PARTY);
        assertThat(own.extensions())
                .containsEntry("allowedTransitions", List.of("disaffiliations", "mergers", "dissolutions"));
        var late = catchThrowableOfType(
                DomainFailure.class,
                () -> take(in(AffiliationState.REJECTED), AffiliationStep.APPROVAL, Party.PARENT, null));
        assertThat(late.type()).isEqualTo(AffiliationFailure.AFFILIATION_STEP_NOT_ALLOWED);
        assertThat(late.extensions()).containsEntry("allowedTransitions", List.of());
    }

    @Test
    void asksTheConditionOnlyOfWhoMayTakeTheStepAndTakesNoneThatItRefuses() {
        var refusal = new DomainFailure(AffiliationFailure.AFFILIATION_BELOW_MINIMUM, "Too few.");
        Affiliation affiliation = in(AffiliationState.APPLIED);
        Consumer<LocalDate> never = _ -> {
            throw refusal;
        };
        assertThat(catchThrowableOfType(
                                DomainFailure.class,
                                () -> affiliation.take(
                                        AffiliationStep.APPROVAL, Party.AFFILIATE, step(null, NOW), null, never))
                        .type())
                .isEqualTo(AffiliationFailure.AFFILIATION_STEP_OF_OTHER_PARTY);
        assertThat(catchThrowableOfType(
                        DomainFailure.class,
                        () -> affiliation.take(AffiliationStep.APPROVAL, Party.PARENT, step(null, NOW), null, never)))
                .isSameAs(refusal);
        assertThat(current(affiliation)).isEqualTo(AffiliationState.APPLIED);
    }

    @Test
    void countsDaysInTheAffiliatesZone() {
        assertThat(apply(null).history(null, null).last().orElseThrow().effectiveOn())
                .isEqualTo(TODAY);
        assertThat(apply(TODAY).history(null, null).last()).isPresent();
        assertThat(refusalOfApplication(TODAY.plusDays(1)).type())
                .isEqualTo(AffiliationFailure.AFFILIATION_DATE_NOT_ALLOWED);
        assertThat(refusalOfApplication(LocalDate.MIN).type())
                .isEqualTo(AffiliationFailure.AFFILIATION_DATE_NOT_ALLOWED);
    }

    @Test
    void takesAStepOfThePastIfItFitsBetweenWhatIsKnown() {
        Affiliation affiliation = apply(TODAY.minusDays(9));
        take(affiliation, AffiliationStep.APPROVAL, Party.PARENT, TODAY.minusDays(8));
        take(affiliation, AffiliationStep.DISAFFILIATION, Party.AFFILIATE, TODAY.minusDays(2));
        take(affiliation, AffiliationStep.ARREARS, Party.PARENT, TODAY.minusDays(5));
        assertThat(stateOn(affiliation, TODAY.minusDays(4), null)).isEqualTo(AffiliationState.IN_ARREARS);
        assertThat(current(affiliation)).isEqualTo(AffiliationState.DISAFFILIATED);
        // Rejected on a day after which it was approved: what is recorded could not follow.
        var refusal = catchThrowableOfType(
                DomainFailure.class,
                () -> take(affiliation, AffiliationStep.REJECTION, Party.PARENT, TODAY.minusDays(9)));
        assertThat(refusal.type()).isEqualTo(AffiliationFailure.AFFILIATION_STEP_NOT_ALLOWED);
        var early = catchThrowableOfType(
                DomainFailure.class,
                () -> take(affiliation, AffiliationStep.REVIEW, Party.PARENT, TODAY.minusDays(10)));
        assertThat(early.type()).isEqualTo(AffiliationFailure.AFFILIATION_DATE_NOT_ALLOWED);
        assertThat(early.violations().getFirst().pointer()).isEqualTo("/effectiveOn");
    }

    @Test
    void correctsOnlyWhatTheOwnSideRecordedAndOnlyIntoWhatCouldBe() {
        Affiliation affiliation = apply(TODAY.minusDays(9));
        take(affiliation, AffiliationStep.APPROVAL, Party.PARENT, TODAY.minusDays(8));
        assertThat(correction(affiliation, 1, Party.AFFILIATE, null))
                .isEqualTo(AffiliationFailure.AFFILIATION_STEP_OF_OTHER_PARTY);
        assertThat(correction(affiliation, 2, Party.PARENT, null))
                .isEqualTo(AffiliationFailure.AFFILIATION_STEP_UNKNOWN);
        assertThat(correction(affiliation, 0, Party.AFFILIATE, null))
                .isEqualTo(AffiliationFailure.AFFILIATION_CORRECTION_NOT_ALLOWED);
        assertThat(correction(affiliation, 0, Party.AFFILIATE, TODAY.minusDays(7)))
                .isEqualTo(AffiliationFailure.AFFILIATION_CORRECTION_NOT_ALLOWED);
        assertThat(correction(affiliation, 1, Party.PARENT, TODAY.plusDays(1)))
                .isEqualTo(AffiliationFailure.AFFILIATION_DATE_NOT_ALLOWED);
        affiliation.correct(1, Party.PARENT, step(null, NOW));
        assertThat(current(affiliation)).isEqualTo(AffiliationState.APPLIED);
        assertThat(correction(affiliation, 1, Party.PARENT, null))
                .isEqualTo(AffiliationFailure.AFFILIATION_STEP_UNKNOWN);
    }

    @Test
    void remembersWhatStoodOnADayAndWhatWasKnownOfIt() {
        Affiliation affiliation = apply(TODAY.minusDays(10));
        Instant later = NOW.plusSeconds(60);
        take(affiliation, AffiliationStep.APPROVAL, Party.PARENT, TODAY.minusDays(5), later);
        assertThat(affiliation.history(TODAY.minusDays(11), null).last()).isEmpty();
        assertThat(stateOn(affiliation, TODAY.minusDays(6), null)).isEqualTo(AffiliationState.APPLIED);
        assertThat(stateOn(affiliation, TODAY.minusDays(5), null)).isEqualTo(AffiliationState.ACTIVE);
        assertThat(stateOn(affiliation, TODAY.minusDays(5), later)).isEqualTo(AffiliationState.ACTIVE);
        assertThat(stateOn(affiliation, TODAY.minusDays(5), NOW)).isEqualTo(AffiliationState.APPLIED);
    }

    @Test
    void leavesOutAStateThatEndedOnTheDayItBegan() {
        Affiliation affiliation = apply(TODAY.minusDays(2));
        take(affiliation, AffiliationStep.APPROVAL, Party.PARENT, TODAY.minusDays(2));
        take(affiliation, AffiliationStep.DISAFFILIATION, Party.AFFILIATE, TODAY);
        assertThat(affiliation.history(null, null).spans())
                .containsExactly(
                        new Span(AffiliationState.ACTIVE, TODAY.minusDays(2), TODAY),
                        new Span(AffiliationState.DISAFFILIATED, TODAY, null));
    }

    @Test
    void cannotBelongToItself() {
        var refusal = catchThrowableOfType(
                DomainFailure.class,
                () -> Affiliation.apply(
                        new AffiliationId(UUID.randomUUID()),
                        UNION,
                        UNION,
                        AffiliationKind.UNION,
                        ZoneId.of("UTC"),
                        step(null, NOW)));
        assertThat(refusal.type()).isEqualTo(AffiliationFailure.AFFILIATION_WITH_ITSELF);
    }

    private static DomainFailure refusalOfApplication(LocalDate effectiveOn) {
        return catchThrowableOfType(DomainFailure.class, () -> apply(effectiveOn));
    }

    private static Affiliation apply(@Nullable LocalDate effectiveOn) {
        return Affiliation.apply(
                new AffiliationId(UUID.randomUUID()),
                UNION,
                FEDERATION,
                AffiliationKind.UNION,
                ZoneId.of("Africa/Nairobi"),
                step(effectiveOn, NOW));
    }

    private static final Map<AffiliationState, List<AffiliationStep>> WAYS = Map.ofEntries(
            Map.entry(AffiliationState.APPLIED, List.of()),
            Map.entry(AffiliationState.UNDER_REVIEW, List.of(AffiliationStep.REVIEW)),
            Map.entry(
                    AffiliationState.PROVISIONAL,
                    List.of(AffiliationStep.REVIEW, AffiliationStep.PROVISIONAL_ADMISSION)),
            Map.entry(AffiliationState.ACTIVE, List.of(AffiliationStep.APPROVAL)),
            Map.entry(AffiliationState.IN_ARREARS, List.of(AffiliationStep.APPROVAL, AffiliationStep.ARREARS)),
            Map.entry(AffiliationState.SUSPENDED, List.of(AffiliationStep.APPROVAL, AffiliationStep.SUSPENSION)),
            Map.entry(AffiliationState.REJECTED, List.of(AffiliationStep.REJECTION)),
            Map.entry(
                    AffiliationState.EXPELLED,
                    List.of(AffiliationStep.APPROVAL, AffiliationStep.SUSPENSION, AffiliationStep.EXPULSION)),
            Map.entry(AffiliationState.DISAFFILIATED, List.of(AffiliationStep.DISAFFILIATION)),
            Map.entry(AffiliationState.MERGED, List.of(AffiliationStep.MERGER)),
            Map.entry(AffiliationState.DISSOLVED, List.of(AffiliationStep.DISSOLUTION)));

    private static Affiliation in(AffiliationState state) {
        Affiliation affiliation = apply(null);
        for (AffiliationStep step : Objects.requireNonNull(WAYS.get(state))) {
            take(affiliation, step, step == AffiliationStep.DISAFFILIATION ? Party.AFFILIATE : Party.PARENT, null);
        }
        assertThat(current(affiliation)).isEqualTo(state);
        return affiliation;
    }

    private static void take(
            Affiliation affiliation, AffiliationStep step, Party party, @Nullable LocalDate effectiveOn) {
        take(affiliation, step, party, effectiveOn, NOW);
    }

    private static void take(
            Affiliation affiliation, AffiliationStep step, Party party, @Nullable LocalDate effectiveOn, Instant now) {
        affiliation.take(step, party, step(effectiveOn, now), null, _ -> {});
    }

    private static ProblemType correction(
            Affiliation affiliation, int number, Party party, @Nullable LocalDate effectiveOn) {
        return catchThrowableOfType(
                        DomainFailure.class, () -> affiliation.correct(number, party, step(effectiveOn, NOW)))
                .type();
    }

    private static StepTaken step(@Nullable LocalDate effectiveOn, Instant now) {
        return new StepTaken("somebody", null, List.of(), effectiveOn, now);
    }

    private static AffiliationState current(Affiliation affiliation) {
        return affiliation.history(null, null).last().orElseThrow().to();
    }

    private static AffiliationState stateOn(Affiliation affiliation, LocalDate day, @Nullable Instant knownAt) {
        return affiliation.history(day, knownAt).last().orElseThrow().to();
    }
}
