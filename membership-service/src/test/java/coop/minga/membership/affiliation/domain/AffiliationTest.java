package coop.minga.membership.affiliation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.minga.membership.affiliation.AffiliationId;
import coop.minga.membership.affiliation.domain.AffiliationHistory.Span;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.platform.problem.DomainFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
                    var refusal = catchThrowableOfType(
                            DomainFailure.class, () -> affiliation.take(step, party, step(null, NOW)));
                    if (refusal == null) {
                        taken.add(state + " " + step + " " + party + " " + current(affiliation));
                    } else {
                        assertThat(current(affiliation)).isEqualTo(state);
                        assertThat(refusal.extensions()).containsEntry("currentState", state);
                    }
                }
            }
        }
        assertThat(taken)
                .containsExactlyInAnyOrder(
                        "APPLIED APPROVAL PARENT ACTIVE",
                        "APPLIED REJECTION PARENT REJECTED",
                        "APPLIED DISAFFILIATION AFFILIATE DISAFFILIATED",
                        "ACTIVE DISAFFILIATION AFFILIATE DISAFFILIATED",
                        "ACTIVE DISAFFILIATION PARENT DISAFFILIATED");
    }

    @Test
    void tellsARefusedPartyWhatItMayDo() {
        var own = catchThrowableOfType(DomainFailure.class, () -> in(AffiliationState.APPLIED)
                .take(AffiliationStep.APPROVAL, Party.AFFILIATE, step(null, NOW)));
        assertThat(own.type()).isEqualTo(AffiliationFailure.AFFILIATION_STEP_OF_OTHER_PARTY);
        assertThat(own.extensions()).containsEntry("allowedTransitions", List.of("disaffiliations"));
        var late = catchThrowableOfType(DomainFailure.class, () -> in(AffiliationState.REJECTED)
                .take(AffiliationStep.APPROVAL, Party.PARENT, step(null, NOW)));
        assertThat(late.type()).isEqualTo(AffiliationFailure.AFFILIATION_STEP_NOT_ALLOWED);
        assertThat(late.extensions()).containsEntry("allowedTransitions", List.of());
    }

    @Test
    void countsDaysInTheAffiliatesZone() {
        assertThat(apply(null).history(null, null).transitions().getLast().effectiveOn())
                .isEqualTo(TODAY);
        assertThat(apply(TODAY).history(null, null).last()).isPresent();
        assertThat(refusalOfApplication(TODAY.plusDays(1)).type())
                .isEqualTo(AffiliationFailure.AFFILIATION_DATE_NOT_ALLOWED);
        assertThat(refusalOfApplication(LocalDate.MIN).type())
                .isEqualTo(AffiliationFailure.AFFILIATION_DATE_NOT_ALLOWED);
    }

    @Test
    void refusesAStepBeforeTheOneBefore() {
        Affiliation affiliation = apply(TODAY.minusDays(3));
        var refusal = catchThrowableOfType(
                DomainFailure.class,
                () -> affiliation.take(AffiliationStep.APPROVAL, Party.PARENT, step(TODAY.minusDays(4), NOW)));
        assertThat(refusal.type()).isEqualTo(AffiliationFailure.AFFILIATION_DATE_NOT_ALLOWED);
        assertThat(refusal.violations().getFirst().pointer()).isEqualTo("/effectiveOn");
        affiliation.take(AffiliationStep.APPROVAL, Party.PARENT, step(TODAY.minusDays(3), NOW));
        assertThat(current(affiliation)).isEqualTo(AffiliationState.ACTIVE);
    }

    @Test
    void remembersWhatStoodOnADayAndWhatWasKnownOfIt() {
        Affiliation affiliation = apply(TODAY.minusDays(10));
        Instant later = NOW.plusSeconds(60);
        affiliation.take(AffiliationStep.APPROVAL, Party.PARENT, step(TODAY.minusDays(5), later));
        assertThat(affiliation.history(TODAY.minusDays(11), null).last()).isEmpty();
        assertThat(stateOn(affiliation, TODAY.minusDays(6), null)).isEqualTo(AffiliationState.APPLIED);
        assertThat(stateOn(affiliation, TODAY.minusDays(5), null)).isEqualTo(AffiliationState.ACTIVE);
        assertThat(stateOn(affiliation, TODAY.minusDays(5), later)).isEqualTo(AffiliationState.ACTIVE);
        assertThat(stateOn(affiliation, TODAY.minusDays(5), NOW)).isEqualTo(AffiliationState.APPLIED);
    }

    @Test
    void leavesOutAStateThatEndedOnTheDayItBegan() {
        Affiliation affiliation = apply(TODAY.minusDays(2));
        affiliation.take(AffiliationStep.APPROVAL, Party.PARENT, step(TODAY.minusDays(2), NOW));
        affiliation.take(AffiliationStep.DISAFFILIATION, Party.PARENT, step(TODAY, NOW));
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

    private static Affiliation in(AffiliationState state) {
        Affiliation affiliation = apply(null);
        switch (state) {
            case APPLIED -> {
                // That is what it is after the application.
            }
            case ACTIVE -> affiliation.take(AffiliationStep.APPROVAL, Party.PARENT, step(null, NOW));
            case REJECTED -> affiliation.take(AffiliationStep.REJECTION, Party.PARENT, step(null, NOW));
            case DISAFFILIATED -> affiliation.take(AffiliationStep.DISAFFILIATION, Party.AFFILIATE, step(null, NOW));
        }
        return affiliation;
    }

    private static StepTaken step(@Nullable LocalDate effectiveOn, Instant now) {
        return new StepTaken("somebody", null, effectiveOn, now);
    }

    private static AffiliationState current(Affiliation affiliation) {
        return affiliation.history(null, null).transitions().getLast().to();
    }

    private static AffiliationState stateOn(Affiliation affiliation, LocalDate day, @Nullable Instant knownAt) {
        return affiliation.history(day, knownAt).last().orElseThrow().to();
    }
}
