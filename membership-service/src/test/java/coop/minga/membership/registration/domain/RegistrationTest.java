package coop.minga.membership.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.registration.RegistrationId;
import coop.minga.platform.problem.DomainFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RegistrationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T08:15:30Z");
    private static final RegistrationDetails NOTHING = new RegistrationDetails(List.of(), List.of(), null, null);
    private static final RegistrationNeighbours ALONE = new RegistrationNeighbours(null, null);

    /** The design's own words, written down a second time: from, step, to. */
    private static final Map<LegalStatus, Map<RegistrationStep, LegalStatus>> ALLOWED = Map.of(
            LegalStatus.UNREGISTERED, Map.of(RegistrationStep.PREPARATION, LegalStatus.PREPARING),
            LegalStatus.PREPARING, Map.of(RegistrationStep.SUBMISSION, LegalStatus.SUBMITTED),
            LegalStatus.SUBMITTED,
                    Map.of(
                            RegistrationStep.QUERY, LegalStatus.QUERIED,
                            RegistrationStep.CERTIFICATION, LegalStatus.REGISTERED,
                            RegistrationStep.REFUSAL, LegalStatus.REFUSED),
            LegalStatus.QUERIED,
                    Map.of(
                            RegistrationStep.RESPONSE, LegalStatus.SUBMITTED,
                            RegistrationStep.CERTIFICATION, LegalStatus.REGISTERED),
            LegalStatus.REGISTERED,
                    Map.of(
                            RegistrationStep.SUSPENSION, LegalStatus.SUSPENDED,
                            RegistrationStep.DEREGISTRATION, LegalStatus.DEREGISTERED),
            LegalStatus.SUSPENDED,
                    Map.of(
                            RegistrationStep.REINSTATEMENT, LegalStatus.REGISTERED,
                            RegistrationStep.DEREGISTRATION, LegalStatus.DEREGISTERED),
            LegalStatus.DEREGISTERED, Map.of(),
            LegalStatus.REFUSED, Map.of(RegistrationStep.APPEAL, LegalStatus.APPEALED),
            LegalStatus.APPEALED,
                    Map.of(
                            RegistrationStep.CERTIFICATION, LegalStatus.REGISTERED,
                            RegistrationStep.REFUSAL, LegalStatus.REFUSED));

    private static final Map<LegalStatus, List<RegistrationStep>> WAYS = Map.of(
            LegalStatus.UNREGISTERED, List.of(),
            LegalStatus.PREPARING, List.of(RegistrationStep.PREPARATION),
            LegalStatus.SUBMITTED, List.of(RegistrationStep.PREPARATION, RegistrationStep.SUBMISSION),
            LegalStatus.QUERIED,
                    List.of(RegistrationStep.PREPARATION, RegistrationStep.SUBMISSION, RegistrationStep.QUERY),
            LegalStatus.REGISTERED,
                    List.of(RegistrationStep.PREPARATION, RegistrationStep.SUBMISSION, RegistrationStep.CERTIFICATION),
            LegalStatus.SUSPENDED,
                    List.of(
                            RegistrationStep.PREPARATION,
                            RegistrationStep.SUBMISSION,
                            RegistrationStep.CERTIFICATION,
                            RegistrationStep.SUSPENSION),
            LegalStatus.DEREGISTERED,
                    List.of(
                            RegistrationStep.PREPARATION,
                            RegistrationStep.SUBMISSION,
                            RegistrationStep.CERTIFICATION,
                            RegistrationStep.DEREGISTRATION),
            LegalStatus.REFUSED,
                    List.of(RegistrationStep.PREPARATION, RegistrationStep.SUBMISSION, RegistrationStep.REFUSAL),
            LegalStatus.APPEALED,
                    List.of(
                            RegistrationStep.PREPARATION,
                            RegistrationStep.SUBMISSION,
                            RegistrationStep.REFUSAL,
                            RegistrationStep.APPEAL));

    @TestFactory
    Stream<DynamicTest> everyPairOfStatusAndStep() {
        return Stream.of(LegalStatus.values()).flatMap(from -> Stream.of(RegistrationStep.values())
                .map(step -> DynamicTest.dynamicTest(from + " " + step, () -> check(from, step))));
    }

    private static void check(LegalStatus from, RegistrationStep step) {
        Registration registration = in(from);
        assertThat(status(registration)).isEqualTo(from);
        Map<RegistrationStep, LegalStatus> allowed = Objects.requireNonNull(ALLOWED.get(from));
        LegalStatus to = allowed.get(step);
        if (to != null) {
            registration.take(step, on(null), ALONE);
            assertThat(status(registration)).isEqualTo(to);
            return;
        }
        refused("REGISTRATION_STEP_NOT_ALLOWED", () -> registration.take(step, on(null), ALONE), failure -> {
            assertThat(failure.extensions()).containsEntry("currentState", from);
            assertThat(Set.copyOf((List<?>) failure.extensions().get("allowedTransitions")))
                    .isEqualTo(Set.copyOf(allowed.keySet().stream()
                            .map(RegistrationStep::resource)
                            .toList()));
        });
        assertThat(status(registration)).isEqualTo(from);
    }

    @Test
    void aStepTakesEffectBetweenTheStepBeforeAndToday() {
        Registration registration = in(LegalStatus.PREPARING);
        for (LocalDate day : List.of(TODAY.minusDays(101), TODAY.plusDays(1), LocalDate.of(1799, 12, 31))) {
            refused(
                    "REGISTRATION_DATE_NOT_ALLOWED",
                    () -> registration.take(RegistrationStep.SUBMISSION, on(day), ALONE),
                    failure -> assertThat(failure.violations().getFirst().pointer())
                            .isEqualTo("/effectiveOn"));
        }
        registration.take(RegistrationStep.SUBMISSION, on(TODAY.minusDays(100)), ALONE);
        assertThat(registration.lastDay()).isEqualTo(TODAY.minusDays(100));
    }

    @Test
    void aCorrectedDayStaysBetweenItsNeighbours() {
        Registration registration = in(LegalStatus.SUBMITTED);
        registration.take(RegistrationStep.QUERY, on(TODAY.minusDays(10)), ALONE);
        registration.correct(2, TODAY.minusDays(50), on(TODAY.minusDays(50)), ALONE);
        assertThat(registration
                        .history()
                        .asOf(TODAY.minusDays(51))
                        .orElseThrow()
                        .to())
                .isEqualTo(LegalStatus.PREPARING);
        for (LocalDate day : List.of(TODAY.minusDays(101), TODAY.minusDays(9))) {
            refused(
                    "REGISTRATION_DATE_NOT_ALLOWED",
                    () -> registration.correct(2, day, on(day), ALONE),
                    failure -> assertThat(failure.type().status()).isEqualTo(422));
        }
        for (int unknown : List.of(4, 5, 99)) {
            refused(
                    "REGISTRATION_ENTRY_UNKNOWN",
                    () -> registration.correct(unknown, TODAY, on(TODAY), ALONE),
                    failure -> assertThat(failure.type().status()).isEqualTo(422));
        }
    }

    @Test
    void onlyTheLastStepIsWithdrawnAndNeverTheFirst() {
        Registration registration = in(LegalStatus.REGISTERED);
        refused("REGISTRATION_ENTRY_NOT_LAST", () -> registration.correct(2, null, on(null), ALONE), failure -> {});
        registration.correct(3, null, on(null), ALONE);
        assertThat(status(registration)).isEqualTo(LegalStatus.SUBMITTED);
        refused("REGISTRATION_ENTRY_UNKNOWN", () -> registration.correct(3, TODAY, on(TODAY), ALONE), failure -> {});
        registration.take(RegistrationStep.REFUSAL, on(null), ALONE);
        assertThat(status(registration)).isEqualTo(LegalStatus.REFUSED);
        Registration fresh = in(LegalStatus.UNREGISTERED);
        refused("REGISTRATION_ENTRY_NOT_LAST", () -> fresh.correct(0, null, on(null), ALONE), failure -> {});
    }

    @Test
    void attemptsFollowEachOtherAndDoNotOverlap() {
        Registration first = in(LegalStatus.REGISTERED);
        refused("REGISTRATION_ALREADY_OPEN", () -> open(first, TODAY), failure -> {});
        first.take(RegistrationStep.DEREGISTRATION, on(TODAY.minusDays(30)), ALONE);
        refused("REGISTRATION_DATE_NOT_ALLOWED", () -> open(first, TODAY.minusDays(31)), failure -> {});
        Registration second = open(first, TODAY.minusDays(30));
        var afterFirst = new RegistrationNeighbours(first.lastDay(), null);
        var beforeSecond = new RegistrationNeighbours(null, second.firstDay());
        refused(
                "REGISTRATION_DATE_NOT_ALLOWED",
                () -> second.correct(0, TODAY.minusDays(31), on(TODAY.minusDays(31)), afterFirst),
                failure -> {});
        refused(
                "REGISTRATION_DATE_NOT_ALLOWED",
                () -> first.correct(4, TODAY.minusDays(29), on(TODAY.minusDays(29)), beforeSecond),
                failure -> {});
        refused("REGISTRATION_SUPERSEDED", () -> first.correct(4, null, on(null), beforeSecond), failure -> {});
        Registration refusedFirst = in(LegalStatus.REFUSED);
        refused(
                "REGISTRATION_SUPERSEDED",
                () -> refusedFirst.take(RegistrationStep.APPEAL, on(null), beforeSecond),
                failure -> {});
    }

    private static Registration in(LegalStatus status) {
        Registration registration = open(null, TODAY.minusDays(200));
        Objects.requireNonNull(WAYS.get(status))
                .forEach(step -> registration.take(step, on(TODAY.minusDays(100)), ALONE));
        return registration;
    }

    private static Registration open(@Nullable Registration previous, LocalDate day) {
        var steward = new OrganisationId(UUID.randomUUID());
        return Registration.open(new RegistrationId(UUID.randomUUID()), steward, steward, previous, NOTHING, on(day));
    }

    private static LegalStatus status(Registration registration) {
        return registration.history().asOf(null).orElseThrow().to();
    }

    private static EntryTaken on(@Nullable LocalDate day) {
        return new EntryTaken("org-admin", null, List.of(), day, ZoneOffset.UTC, NOW);
    }

    private static void refused(String code, ThrowingCallable call, Consumer<DomainFailure> more) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DomainFailure.class, failure -> {
            assertThat(failure.type().name()).isEqualTo(code);
            more.accept(failure);
        });
    }
}
