package coop.minga.finance.mobilemoney.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.mobilemoney.MobileAccountId;
import coop.minga.finance.mobilemoney.MobilePaymentId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MobilePaymentStepsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final Money AMOUNT = new Money(50_000, Currency.getInstance("KES"));
    private static final Money OTHER = new Money(50_001, Currency.getInstance("KES"));
    private static final String PAYER = "payer";
    private static final Particulars PARTICULARS = new Particulars("sealed", PAYER);

    private static final Map<MobilePaymentState, List<MobilePaymentState>> WAYS = Map.of(
            MobilePaymentState.PENDING,
            List.of(),
            MobilePaymentState.RECEIVED,
            List.of(MobilePaymentState.RECEIVED),
            MobilePaymentState.UNMATCHED,
            List.of(MobilePaymentState.RECEIVED, MobilePaymentState.UNMATCHED),
            MobilePaymentState.MATCHED,
            List.of(MobilePaymentState.RECEIVED, MobilePaymentState.MATCHED),
            MobilePaymentState.REFUNDING,
            List.of(MobilePaymentState.RECEIVED, MobilePaymentState.UNMATCHED, MobilePaymentState.REFUNDING),
            MobilePaymentState.REFUNDED,
            List.of(
                    MobilePaymentState.RECEIVED,
                    MobilePaymentState.UNMATCHED,
                    MobilePaymentState.REFUNDING,
                    MobilePaymentState.REFUNDED),
            MobilePaymentState.FAILED,
            List.of(MobilePaymentState.FAILED));

    @TestFactory
    Stream<DynamicTest> takesTheStepsOfTheTableAndNoOther() {
        List<DynamicTest> tests = new ArrayList<>();
        for (MobilePaymentState from : MobilePaymentState.values()) {
            for (MobilePaymentState to : MobilePaymentState.values()) {
                if (to != MobilePaymentState.PENDING) {
                    tests.add(DynamicTest.dynamicTest(from + " to " + to, () -> {
                        MobilePayment payment = inState(from);
                        if (from.next().contains(to)) {
                            step(payment, to);
                            assertThat(payment.state()).isEqualTo(to);
                        } else {
                            refused(MobileMoneyFailure.MOBILE_PAYMENT_TRANSITION_ILLEGAL, () -> step(payment, to));
                            assertThat(payment.state()).isEqualTo(from);
                        }
                    }));
                }
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> receivesOnceWhateverIsHeardAgain() {
        return Stream.of(MobilePaymentState.values())
                .filter(MobilePaymentState::hasMoney)
                .map(state -> DynamicTest.dynamicTest(state.name(), () -> {
                    for (boolean isRecord : List.of(true, false)) {
                        assertThat(inState(state).hear(ProviderStatus.COMPLETED, AMOUNT, PAYER, isRecord))
                                .isEmpty();
                        assertThat(inState(state).hear(ProviderStatus.PENDING, AMOUNT, PAYER, isRecord))
                                .isEmpty();
                        refused(MobileMoneyFailure.MOBILE_PAYMENT_CONTRADICTED, () -> inState(state)
                                .hear(ProviderStatus.FAILED, AMOUNT, PAYER, isRecord));
                        refused(MobileMoneyFailure.MOBILE_PAYMENT_CONTRADICTED, () -> inState(state)
                                .hear(ProviderStatus.COMPLETED, OTHER, PAYER, isRecord));
                    }
                }));
    }

    @Test
    void onlyTheProvidersRecordSaysOtherwiseThanBefore() {
        for (MobilePaymentState state : List.of(MobilePaymentState.PENDING, MobilePaymentState.FAILED)) {
            refused(MobileMoneyFailure.MOBILE_PAYMENT_CONTRADICTED, () -> inState(state)
                    .hear(ProviderStatus.COMPLETED, OTHER, PAYER, false));
            refused(MobileMoneyFailure.MOBILE_PAYMENT_CONTRADICTED, () -> inState(state)
                    .hear(ProviderStatus.COMPLETED, AMOUNT, "other", false));
            assertThat(inState(state).hear(ProviderStatus.COMPLETED, OTHER, PAYER, true))
                    .contains(MobilePaymentState.RECEIVED);
        }
        refused(MobileMoneyFailure.MOBILE_PAYMENT_CONTRADICTED, () -> inState(MobilePaymentState.FAILED)
                .hear(ProviderStatus.COMPLETED, AMOUNT, PAYER, false));
    }

    private static MobilePayment inState(MobilePaymentState state) {
        var payment = new MobilePayment(
                new MobilePaymentId(UUID.randomUUID()),
                new OrganisationId(UUID.randomUUID()),
                new MobileAccountId(UUID.randomUUID()),
                "R1",
                AMOUNT,
                PARTICULARS,
                NOW,
                NOW);
        WAYS.getOrDefault(state, List.of()).forEach(each -> step(payment, each));
        return payment;
    }

    private static void step(MobilePayment payment, MobilePaymentState to) {
        switch (to) {
            case PENDING -> throw new IllegalArgumentException("nothing becomes pending");
            case RECEIVED -> payment.receive(AMOUNT, PARTICULARS, NOW);
            case UNMATCHED -> payment.leaveToAPerson("REFERENCE_UNKNOWN", NOW);
            case MATCHED -> payment.match(new JournalEntryId(UUID.randomUUID()), "treasurer", NOW);
            case REFUNDING -> payment.refundAs(UUID.randomUUID(), "treasurer", NOW);
            case REFUNDED -> payment.refunded(NOW);
            case FAILED -> payment.fail(NOW);
        }
    }

    private static void refused(MobileMoneyFailure failure, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(DomainFailure.class, refusal -> assertThat(refusal.type())
                .isEqualTo(failure));
    }
}
