package coop.minga.membership.claim.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.membership.claim.ClaimId;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.platform.problem.DomainFailure;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ClaimTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:15:30Z");
    private static final OrganisationId TENANT = new OrganisationId(UUID.randomUUID());

    @TestFactory
    Stream<DynamicTest> aClaimIsDecidedOnceFromEveryState() {
        return Stream.of(ClaimState.values()).flatMap(from -> Stream.of(ClaimStep.values())
                .map(step -> DynamicTest.dynamicTest(from + " " + step, () -> check(from, step))));
    }

    private static void check(ClaimState from, ClaimStep step) {
        Claim claim = in(from);
        if (from == ClaimState.CLAIMED) {
            take(claim, step, "checker");
            assertThat(claim.outcome().state())
                    .isEqualTo(
                            switch (step) {
                                case VERIFICATION -> ClaimState.VERIFIED;
                                case REFUSAL -> ClaimState.REFUSED;
                                case WITHDRAWAL -> ClaimState.WITHDRAWN;
                            });
            return;
        }
        assertThatThrownBy(() -> take(claim, step, "checker")).isInstanceOfSatisfying(DomainFailure.class, refused -> {
            assertThat(refused.type()).isEqualTo(ClaimFailure.CLAIM_STEP_NOT_ALLOWED);
            assertThat(refused.extensions())
                    .containsEntry("currentState", from)
                    .containsEntry("allowedTransitions", List.of());
        });
        assertThat(claim.outcome().state()).isEqualTo(from);
    }

    @Test
    void whoeverFiledDoesNotDecide() {
        for (ClaimStep step : List.of(ClaimStep.VERIFICATION, ClaimStep.REFUSAL)) {
            Claim claim = in(ClaimState.CLAIMED);
            assertThatThrownBy(() -> take(claim, step, "maker"))
                    .isInstanceOfSatisfying(DomainFailure.class, refused -> assertThat(refused.type())
                            .isEqualTo(ClaimFailure.CLAIM_CHECKER_IS_MAKER));
            assertThat(claim.outcome().state()).isEqualTo(ClaimState.CLAIMED);
        }
    }

    private static Claim in(ClaimState state) {
        var steward = new OrganisationId(UUID.randomUUID());
        var filing = new ClaimFiling(
                new ClaimId(UUID.randomUUID()), steward, TENANT, null, "Umoja", List.of("Certificate"), "maker");
        @Nullable OrganisationId tenant = state == ClaimState.VERIFIED ? TENANT : null;
        return Claim.restored(filing, new ClaimOutcome(state, tenant, null, null, 1, NOW, NOW));
    }

    private static void take(Claim claim, ClaimStep step, String by) {
        switch (step) {
            case VERIFICATION -> claim.verify(TENANT, by, NOW);
            case REFUSAL -> claim.refuse("No.", by, NOW);
            case WITHDRAWAL -> claim.withdraw(NOW);
        }
    }
}
