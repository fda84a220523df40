package coop.minga.membership.person.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.membership.person.PersonState;
import org.junit.jupiter.api.Test;

class PersonLifecycleTest {
    @Test
    void aRecordIsMergedAndGivenBackAndErasedForEver() {
        assertThat(PersonLifecycle.allowed(PersonState.RECORDED))
                .containsExactlyInAnyOrder(PersonStep.MERGE, PersonStep.ERASURE);
        assertThat(PersonLifecycle.allowed(PersonState.MERGED))
                .containsExactlyInAnyOrder(PersonStep.MERGE_UNDOING, PersonStep.ERASURE_WITH_KEPT);
        assertThat(PersonLifecycle.allowed(PersonState.ERASED)).isEmpty();
        assertThat(PersonLifecycle.after(PersonState.MERGED, PersonStep.MERGE_UNDOING))
                .contains(PersonState.RECORDED);
    }
}
