package coop.minga.membership.duplicate.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.membership.duplicate.DuplicateCandidateId;
import coop.minga.membership.duplicate.domain.DuplicateCandidate.Finding;
import coop.minga.membership.duplicate.domain.DuplicateCandidate.Pair;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.problem.DomainFailure;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DuplicateCandidateTest {
    private static final Set<Component> ALIKE = Set.of(Component.SAME_NAME, Component.SAME_PHONE);

    @ParameterizedTest
    @CsvSource({
        "OPEN,MERGE,MERGED",
        "OPEN,REJECTION,NOT_DUPLICATE",
        "OPEN,DEFERRAL,DEFERRED",
        "OPEN,WITHDRAWAL,WITHDRAWN",
        "DEFERRED,RESUMPTION,OPEN",
        "DEFERRED,MERGE,MERGED",
        "DEFERRED,REJECTION,NOT_DUPLICATE",
        "DEFERRED,WITHDRAWAL,WITHDRAWN",
        "MERGED,MERGE_UNDOING,OPEN",
        "NOT_DUPLICATE,MERGE,MERGED",
        "NOT_DUPLICATE,REOPENING,OPEN",
        "WITHDRAWN,MERGE,MERGED",
        "WITHDRAWN,REOPENING,OPEN"
    })
    void thisIsAllowed(CandidateState from, CandidateStep step, CandidateState to) {
        assertThat(CandidateLifecycle.after(from, step)).contains(to);
    }

    @Test
    void andNothingElse() {
        long allowed = 0;
        for (CandidateState state : CandidateState.values()) {
            allowed += CandidateLifecycle.allowed(state).size();
        }
        assertThat(allowed).isEqualTo(13);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESUMPTION", "MERGE_UNDOING", "REOPENING", "PROPOSAL"})
    void anOpenPairRefusesWhatIsNotInTheTable(CandidateStep step) {
        assertThatThrownBy(() -> candidate().take(step, "a", Instant.EPOCH))
                .isInstanceOfSatisfying(DomainFailure.class, failure -> assertThat(failure.extensions())
                        .containsKeys("currentState", "allowedTransitions"));
    }

    @Test
    void whatWasSaidHoldsWhileBothRecordsSayTheSame() {
        DuplicateCandidate candidate = candidate();
        candidate.take(CandidateStep.REJECTION, "a", Instant.EPOCH);
        assertThat(candidate.compareAgain(finding(1, ALIKE), "m", Instant.EPOCH))
                .isFalse();
        assertThat(candidate.state()).isEqualTo(CandidateState.NOT_DUPLICATE);
        assertThat(candidate.compareAgain(finding(2, Set.of()), "m", Instant.EPOCH))
                .as("less alike than before: no reason to ask again")
                .isFalse();
        assertThat(candidate.compareAgain(finding(3, ALIKE), "m", Instant.EPOCH))
                .isTrue();
        assertThat(candidate.state()).isEqualTo(CandidateState.OPEN);
    }

    @Test
    void aPairThatIsAlikeNoMoreIsWithdrawnUntilItIsAgain() {
        DuplicateCandidate candidate = candidate();
        assertThat(candidate.compareAgain(finding(2, Set.of()), "m", Instant.EPOCH))
                .isTrue();
        assertThat(candidate.state()).isEqualTo(CandidateState.WITHDRAWN);
        assertThat(candidate.compareAgain(null, "m", Instant.EPOCH)).isFalse();
        assertThat(candidate.compareAgain(finding(1, ALIKE), "m", Instant.EPOCH))
                .isTrue();
        assertThat(candidate.state()).isEqualTo(CandidateState.OPEN);
        assertThat(candidate.transitions())
                .extracting(CandidateTransition::step)
                .containsExactly(CandidateStep.PROPOSAL, CandidateStep.WITHDRAWAL, CandidateStep.REOPENING);
    }

    @Test
    void aDeferredPairStaysDeferredAndAMergedOneMerged() {
        DuplicateCandidate candidate = candidate();
        candidate.take(CandidateStep.DEFERRAL, "a", Instant.EPOCH);
        assertThat(candidate.compareAgain(
                        finding(2, Set.of(Component.SAME_NAME, Component.SAME_BIRTH_DAY)), "m", Instant.EPOCH))
                .isTrue();
        assertThat(candidate.state()).isEqualTo(CandidateState.DEFERRED);
        assertThat(candidate.score()).isEqualTo(85);
        candidate.take(CandidateStep.MERGE, "a", Instant.EPOCH);
        assertThat(candidate.compareAgain(null, "m", Instant.EPOCH)).isFalse();
        assertThat(candidate.state()).isEqualTo(CandidateState.MERGED);
    }

    @Test
    void aPairHasOneOrderAsTheDatabaseSortsIds() {
        PersonId high = new PersonId(UUID.fromString("f0000000-0000-7000-8000-000000000000"));
        PersonId low = new PersonId(UUID.fromString("10000000-0000-7000-8000-000000000000"));
        assertThat(new Pair(high, low)).isEqualTo(new Pair(low, high));
        assertThat(new Pair(high, low).first()).isEqualTo(low);
    }

    private static DuplicateCandidate candidate() {
        return new DuplicateCandidate(
                new DuplicateCandidateId(new UUID(3, 1)),
                new OrganisationId(new UUID(2, 1)),
                new Pair(new PersonId(new UUID(1, 1)), new PersonId(new UUID(1, 2))),
                finding(1, ALIKE),
                "m",
                Instant.EPOCH);
    }

    private static Finding finding(int fingerprint, Set<Component> components) {
        return new Finding(components, ByteBuffer.wrap(new byte[] {(byte) fingerprint}));
    }
}
