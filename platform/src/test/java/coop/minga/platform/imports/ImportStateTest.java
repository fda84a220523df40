package coop.minga.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.minga.platform.command.BackgroundCommands.Actor;
import coop.minga.platform.problem.DomainFailure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ImportStateTest {
    private static final Instant NOW = Instant.EPOCH;

    /** How each state is reached from the start, and what each step leads to. */
    private static final Map<ImportState, List<Consumer<ImportJob>>> WAYS = Map.of(
            ImportState.UPLOADED, List.of(),
            ImportState.VALIDATING, List.of(ImportStateTest::validate),
            ImportState.INVALID, List.of(ImportStateTest::refuse),
            ImportState.READY, List.of(ImportStateTest::validate, ImportStateTest::endValidating),
            ImportState.APPLYING,
                    List.of(ImportStateTest::validate, ImportStateTest::endValidating, ImportStateTest::apply),
            ImportState.COMPLETED,
                    List.of(
                            ImportStateTest::validate,
                            ImportStateTest::endValidating,
                            ImportStateTest::apply,
                            job -> job.endApplying(NOW)),
            ImportState.PARTIAL,
                    List.of(
                            ImportStateTest::validate,
                            ImportStateTest::endValidating,
                            ImportStateTest::apply,
                            job -> job.advance(new ImportJob.Counts(1, 0, 0, 1), 9, 3, NOW),
                            job -> job.endApplying(NOW)),
            ImportState.FAILED, List.of(job -> job.giveUp(NOW)),
            ImportState.ROLLING_BACK, List.of(job -> job.giveUp(NOW), ImportStateTest::rollBack),
            ImportState.ROLLED_BACK,
                    List.of(job -> job.giveUp(NOW), ImportStateTest::rollBack, job -> job.endRollback(NOW)));

    private static final Map<ImportState, Consumer<ImportJob>> STEPS = Map.of(
            ImportState.VALIDATING, ImportStateTest::validate,
            ImportState.READY, ImportStateTest::endValidating,
            ImportState.APPLYING, ImportStateTest::apply,
            ImportState.COMPLETED, job -> job.endApplying(NOW),
            ImportState.FAILED, job -> job.giveUp(NOW),
            ImportState.ROLLING_BACK, ImportStateTest::rollBack,
            ImportState.ROLLED_BACK, job -> job.endRollback(NOW));

    @Test
    void everyPairOfStatesObeysTheTable() {
        for (ImportState from : ImportState.values()) {
            STEPS.forEach((to, step) -> {
                ImportJob job = in(from);
                if (from.next().contains(to)) {
                    assertThatCode(() -> step.accept(job)).doesNotThrowAnyException();
                    assertThat(job.state()).isEqualTo(to);
                } else {
                    DomainFailure refused = catchThrowableOfType(DomainFailure.class, () -> step.accept(job));
                    assertThat(refused.type()).isEqualTo(ImportFailure.IMPORT_STATE);
                    assertThat(refused.extensions()).containsEntry("currentState", from);
                    assertThat(job.state()).isEqualTo(from);
                }
            });
        }
    }

    private static void rollBack(ImportJob job) {
        job.beginRollback(new Actor(UUID.randomUUID(), "issuer", "subject"), 1, NOW);
    }

    private static ImportJob in(ImportState state) {
        ImportRequest request = new ImportRequest(null, "THINGS", Map.of(), null, null, null, null, null, null);
        ImportJob job = new ImportJob(
                UUID.randomUUID(), new Actor(UUID.randomUUID(), "issuer", "subject"), request, new byte[0], NOW);
        WAYS.getOrDefault(state, List.of()).forEach(step -> step.accept(job));
        assertThat(job.state()).isEqualTo(state);
        return job;
    }

    private static void validate(ImportJob job) {
        job.beginValidating(new byte[0], 1, 1, NOW);
    }

    private static void refuse(ImportJob job) {
        job.refuse(ImportFailure.FILE_EMPTY, "Empty.", NOW);
    }

    private static void endValidating(ImportJob job) {
        job.endValidating(NOW);
    }

    private static void apply(ImportJob job) {
        job.beginApplying(1, 1, NOW);
    }
}
