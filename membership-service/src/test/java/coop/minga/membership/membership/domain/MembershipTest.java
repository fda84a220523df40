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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MembershipTest {
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    /** Already the second of June in Nairobi. */
    private static final Instant NOW = Instant.parse("2026-06-01T21:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 2);

    /** Every state and step against what the design allows, written down a second time in {@link MembershipModel}. */
    @Test
    void takesExactlyTheStepsOfTheDesign() {
        int allowed = 0;
        for (MembershipState state : MembershipState.values()) {
            for (MembershipStep step : MembershipStep.values()) {
                Membership membership = in(state);
                var refusal = catchThrowableOfType(
                        DomainFailure.class, () -> membership.take(step, details(step), step(null)));
                String expected = MembershipModel.after(state.name(), step.name());
                if (refusal == null) {
                    assertThat(membership.state().name())
                            .as("%s %s", state, step)
                            .isEqualTo(expected);
                    allowed++;
                } else {
                    assertThat(expected).as("%s %s", state, step).isNull();
                    assertThat(membership.state()).isEqualTo(state);
                    assertThat(refusal.type()).isEqualTo(MembershipFailure.MEMBERSHIP_STEP_NOT_ALLOWED);
                    assertThat(refusal.extensions())
                            .containsEntry("currentState", String.valueOf(state))
                            .containsEntry("allowedTransitions", MembershipLifecycle.allowed(state));
                }
            }
        }
        assertThat(allowed).isEqualTo(MembershipLifecycle.RULES.size());
        assertThat(MembershipLifecycle.allowed(MembershipState.UNDER_HEARING))
                .containsExactly("acquittals", "expulsions", "deaths", "category-changes", "overrides");
        assertThat(MembershipLifecycle.allowed(MembershipState.SUPERSEDED)).isEmpty();
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
        MembershipHistory history = membership.history(null).orElseThrow();
        assertThat(history.spans())
                .containsExactly(new MembershipHistory.Span(
                        MembershipState.ACTIVE, MembershipCategory.FULL, null, TODAY.minusDays(9), null));
        assertThat(history.facts()).hasSize(2);
    }

    @Test
    void sayWhereAHistoryWouldBreak() {
        Membership membership = Membership.admit(terms(), step(TODAY.minusDays(30)));
        membership.take(MembershipStep.SUSPENSION, StepDetails.NONE, step(TODAY.minusDays(20)));
        membership.take(MembershipStep.REINSTATEMENT, StepDetails.NONE, step(TODAY.minusDays(10)));
        var refusal = catchThrowableOfType(
                DomainFailure.class, () -> membership.correct(new Correction.Annulment(2), step(null)));
        assertThat(refusal.type()).isEqualTo(MembershipFailure.MEMBERSHIP_HISTORY_BREAKS);
        assertThat(refusal.extensions())
                .containsEntry("currentState", "ACTIVE")
                .containsEntry(
                        "breaksAt",
                        Map.of(
                                "transition",
                                3,
                                "step",
                                MembershipStep.REINSTATEMENT,
                                "effectiveOn",
                                TODAY.minusDays(10)));
    }

    @Test
    void anOverrideAlwaysEnds() {
        Membership membership = in(MembershipState.SUSPENDED);
        List<StepDetails> endless = List.of(
                StepDetails.override(MembershipState.ACTIVE, TODAY),
                StepDetails.override(MembershipState.ACTIVE, TODAY.plusYears(10).plusDays(1)),
                StepDetails.override(MembershipState.EXPELLED, TODAY.plusDays(9)),
                StepDetails.NONE);
        for (StepDetails details : endless) {
            var refusal = catchThrowableOfType(
                    DomainFailure.class, () -> membership.take(MembershipStep.OVERRIDE, details, step(null)));
            assertThat(refusal.type()).isEqualTo(MembershipFailure.OVERRIDE_NOT_ALLOWED);
        }
        membership.take(
                MembershipStep.OVERRIDE, StepDetails.override(MembershipState.ACTIVE, TODAY.plusDays(9)), step(TODAY));
        MembershipHistory history = membership.history(null).orElseThrow();
        assertThat(history.on(TODAY.plusDays(8)).orElseThrow().state()).isEqualTo(MembershipState.ACTIVE);
        assertThat(history.on(TODAY.plusDays(9)).orElseThrow().state()).isEqualTo(MembershipState.SUSPENDED);
        assertThat(membership.state()).isEqualTo(MembershipState.SUSPENDED);
    }

    @Test
    void nobodyIsExpelledBeforeTheHearing() {
        Membership membership = in(MembershipState.ACTIVE);
        membership.take(MembershipStep.HEARING, StepDetails.hearing(TODAY.plusDays(3), TODAY), step(TODAY));
        var refusal = catchThrowableOfType(
                DomainFailure.class,
                () -> membership.take(MembershipStep.EXPULSION, details(MembershipStep.EXPULSION), step(null)));
        assertThat(refusal.type()).isEqualTo(MembershipFailure.EXPULSION_BEFORE_HEARING);
    }

    private static Membership in(MembershipState state) {
        Membership membership = Membership.apply(terms(), step(TODAY));
        for (MembershipStep step : path(state)) {
            membership.take(step, details(step), step(TODAY));
        }
        assertThat(membership.state()).isEqualTo(state == MembershipState.SUPERSEDED ? MembershipState.ACTIVE : state);
        if (state == MembershipState.SUPERSEDED) {
            membership.supersede(UUID.randomUUID(), step(TODAY));
        }
        return membership;
    }

    private static List<MembershipStep> path(MembershipState state) {
        return switch (state) {
            case APPLIED -> List.of();
            case UNDER_REVIEW -> List.of(MembershipStep.REVIEW);
            case WAITLISTED -> List.of(MembershipStep.WAITLISTING);
            case APPROVED_PENDING_FEE -> List.of(MembershipStep.APPROVAL_FOR_A_FEE);
            case ACTIVE, SUPERSEDED -> List.of(MembershipStep.APPROVAL);
            case SUSPENDED -> List.of(MembershipStep.APPROVAL, MembershipStep.SUSPENSION);
            case UNDER_HEARING -> List.of(MembershipStep.APPROVAL, MembershipStep.HEARING);
            case LAPSED -> List.of(MembershipStep.APPROVAL, MembershipStep.LAPSE);
            case TRANSFERRED -> List.of(MembershipStep.APPROVAL, MembershipStep.DEPARTURE);
            case RESIGNED -> List.of(MembershipStep.APPROVAL, MembershipStep.RESIGNATION);
            case REJECTED -> List.of(MembershipStep.REJECTION);
            case APPLICATION_WITHDRAWN -> List.of(MembershipStep.WITHDRAWAL);
            case EXPELLED -> List.of(MembershipStep.APPROVAL, MembershipStep.HEARING, MembershipStep.EXPULSION);
            case DECEASED -> List.of(MembershipStep.DEATH);
        };
    }

    private static StepDetails details(MembershipStep step) {
        return switch (step) {
            case HEARING -> StepDetails.hearing(TODAY, TODAY);
            case EXPULSION -> StepDetails.resolution(UUID.randomUUID());
            case DEPARTURE -> StepDetails.departure(UUID.randomUUID(), UUID.randomUUID());
            case OVERRIDE -> StepDetails.override(MembershipState.ACTIVE, TODAY.plusDays(1));
            case UNIT_TRANSFER, UNIT_REORGANISATION -> StepDetails.unit(UUID.randomUUID());
            case CATEGORY_CHANGE -> StepDetails.category(MembershipCategory.HONORARY);
            default -> StepDetails.NONE;
        };
    }

    static MembershipTerms terms() {
        return new MembershipTerms(
                new MembershipId(UUID.randomUUID()),
                new OrganisationId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                new MemberNumber("1"),
                MembershipCategory.FULL,
                null,
                null,
                null,
                null);
    }

    private static StepTaken step(@Nullable LocalDate asked) {
        return step(asked, NOW);
    }

    private static StepTaken step(@Nullable LocalDate asked, Instant now) {
        return new StepTaken("somebody", null, null, asked, NAIROBI, now);
    }
}
