package coop.minga.finance.surplus.domain;

import static coop.minga.finance.surplus.domain.WaterfallTest.fund;
import static coop.minga.finance.surplus.domain.WaterfallTest.interest;
import static coop.minga.finance.surplus.domain.WaterfallTest.refund;
import static coop.minga.finance.surplus.domain.WaterfallTest.reserve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.platform.problem.DomainFailure;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SurplusBylawTest {
    private static final FundId OWN = new FundId(UUID.randomUUID());
    private static final FundId OTHER = new FundId(UUID.randomUUID());
    private static final LedgerAccountId ACCOUNT = new LedgerAccountId(UUID.randomUUID());

    @Test
    void takesStepsThatSayWhatTheirKindHasToSay() {
        assertThatCode(() -> check(
                        reserve(200_000),
                        fund(50_000, ShareOf.SURPLUS),
                        given(SurplusStepKind.SOLIDARITY_FUND, null, OTHER),
                        interest(100_000),
                        refund(750_000, ShareOf.SURPLUS)))
                .doesNotThrowAnyException();
    }

    @Test
    void theReserveIsFirstAndAlone() {
        refuses(SurplusFailure.SURPLUS_RESERVE_NOT_FIRST, fund(50_000, ShareOf.SURPLUS), reserve(200_000));
        refuses(SurplusFailure.SURPLUS_RESERVE_NOT_FIRST, interest(50_000));
        refuses(SurplusFailure.SURPLUS_RESERVE_NOT_FIRST, reserve(100_000), reserve(100_000));
    }

    @Test
    void sharesOfTheSurplusAreAtMostAllOfIt() {
        refuses(
                SurplusFailure.SURPLUS_SHARES_BEYOND_ALL,
                reserve(200_000),
                fund(50_000, ShareOf.SURPLUS),
                refund(750_001, ShareOf.SURPLUS));
    }

    @Test
    void membersAreGivenSomethingOnceByEachMeasure() {
        refuses(SurplusFailure.SURPLUS_STEP_TWICE, reserve(200_000), interest(50_000), interest(60_000));
        refuses(
                SurplusFailure.SURPLUS_STEP_TWICE,
                reserve(200_000),
                refund(10_000, ShareOf.LEFT),
                refund(20_000, ShareOf.LEFT));
    }

    @Test
    void aStepSaysNeitherMoreNorLessThanItsKind() {
        refuses(
                SurplusFailure.SURPLUS_STEP_MALFORMED,
                reserve(200_000),
                given(SurplusStepKind.EDUCATION_FUND, ACCOUNT, OTHER));
        refuses(
                SurplusFailure.SURPLUS_STEP_MALFORMED,
                reserve(200_000),
                given(SurplusStepKind.EDUCATION_FUND, null, null));
        refuses(
                SurplusFailure.SURPLUS_STEP_MALFORMED,
                reserve(200_000),
                given(SurplusStepKind.SOLIDARITY_FUND, null, OWN));
        refuses(
                SurplusFailure.SURPLUS_STEP_MALFORMED,
                reserve(200_000),
                given(SurplusStepKind.REMAINDER, ACCOUNT, null));
        refuses(
                SurplusFailure.SURPLUS_STEP_MALFORMED,
                reserve(200_000),
                given(SurplusStepKind.PATRONAGE_REFUND, null, null));
        refuses(
                SurplusFailure.SURPLUS_STEP_MALFORMED,
                reserve(200_000),
                given(SurplusStepKind.INTEREST_ON_SHARES, null, null));
        refuses(SurplusFailure.SURPLUS_STEP_MALFORMED, reserve(200_000), interest(null));
        refuses(SurplusFailure.SURPLUS_STEP_MALFORMED, reserve(200_000), interest(0));
        refuses(SurplusFailure.SURPLUS_STEP_MALFORMED, reserve(200_000), taxed(1_000_001));
        refuses(SurplusFailure.SURPLUS_STEP_MALFORMED, reserve(0));
        refuses(SurplusFailure.SURPLUS_STEP_MALFORMED, reserve(1_000_001));
    }

    private static SurplusStep taxed(int taxPpm) {
        return new SurplusStep(
                SurplusStepKind.PATRONAGE_REFUND,
                10_000,
                ShareOf.LEFT,
                null,
                null,
                null,
                null,
                PatronageMeasure.DUES_PAID,
                taxPpm);
    }

    private static SurplusStep given(SurplusStepKind kind, @Nullable LedgerAccountId account, @Nullable FundId fund) {
        return new SurplusStep(kind, 10_000, ShareOf.LEFT, account, fund, null, null, null, 0);
    }

    private static void check(SurplusStep... steps) {
        SurplusBylaw.check(OWN, List.of(steps));
    }

    private static void refuses(SurplusFailure failure, SurplusStep... steps) {
        assertThatThrownBy(() -> check(steps))
                .isInstanceOfSatisfying(DomainFailure.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(failure));
    }
}
