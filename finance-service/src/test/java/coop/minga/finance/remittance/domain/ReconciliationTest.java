package coop.minga.finance.remittance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.remittance.RemittanceLineId;
import coop.minga.finance.remittance.domain.Reconciliation.Expected;
import coop.minga.finance.remittance.domain.Reconciliation.Outcome;
import coop.minga.finance.remittance.domain.Reconciliation.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReconciliationTest {
    private final MembershipId amina = new MembershipId(UUID.randomUUID());
    private final MembershipId baraka = new MembershipId(UUID.randomUUID());

    @Test
    void aFullPaymentFillsEveryDeduction() {
        Outcome outcome = only(expected(amina, 200, 500), received(amina, 700, null));
        assertThat(outcome.reason()).isEqualTo(LineReason.AS_EXPECTED);
        assertThat(outcome.assigned()).containsExactly(200L, 500L);
    }

    @Test
    void aShortPaymentFillsTheFirstDeductionsFirst() {
        Outcome outcome = only(expected(amina, 200, 500, 300), received(amina, 650, null));
        assertThat(outcome.reason()).isEqualTo(LineReason.SHORT_PAY);
        assertThat(outcome.assigned()).containsExactly(200L, 450L, 0L);
        assertThat(outcome.excusedMinor()).isZero();
    }

    @Test
    void whatTheEmployerSaysExcusesTheRestAndNothingThatCame() {
        for (LineReason stated : LineReason.STATED) {
            Outcome outcome = only(expected(amina, 200, 500), received(amina, 150, stated));
            assertThat(outcome.reason()).isEqualTo(stated);
            assertThat(outcome.assigned()).containsExactly(150L, 0L);
            assertThat(outcome.excusedMinor()).isEqualTo(550);
            Outcome full = only(expected(amina, 200), received(amina, 200, stated));
            assertThat(full.reason()).isEqualTo(LineReason.AS_EXPECTED);
            assertThat(full.excusedMinor()).isZero();
        }
    }

    @Test
    void whatIsTooMuchIsAssignedToNothing() {
        Outcome outcome = only(expected(amina, 200), received(amina, 250, null));
        assertThat(outcome.reason()).isEqualTo(LineReason.OVERPAID);
        assertThat(outcome.assignedMinor()).isEqualTo(200);
    }

    @Test
    void nobodysSecondAndUnexpectedLinesAreAssignedToNothing() {
        List<Outcome> outcomes = Reconciliation.of(
                List.of(expected(amina, 200)),
                List.of(
                        received(amina, 200, null),
                        received(amina, 200, null),
                        received(baraka, 100, null),
                        received(null, 50, null)));
        assertThat(outcomes)
                .extracting(Outcome::reason)
                .containsExactly(
                        LineReason.AS_EXPECTED,
                        LineReason.DUPLICATE_LINE,
                        LineReason.NOT_EXPECTED,
                        LineReason.UNKNOWN_MEMBER);
        assertThat(outcomes).extracting(Outcome::assignedMinor).containsExactly(200L, 0L, 0L, 0L);
    }

    @Test
    void whatDoesNotComeIsMissingUnlessNothingIsExpectedAnyMore() {
        List<Outcome> outcomes = Reconciliation.of(List.of(expected(amina, 200), expected(baraka, 0)), List.of());
        assertThat(outcomes).singleElement().satisfies(outcome -> {
            assertThat(outcome.reason()).isEqualTo(LineReason.MISSING);
            assertThat(outcome.member()).isEqualTo(amina);
            assertThat(outcome.line()).isNull();
        });
    }

    @Test
    void whatIsPaidIsExpectedNoMoreAndWhatIsExcusedComesOffTheLastDeductions() {
        assertThat(Expected.of(UUID.randomUUID(), amina, List.of(200L, 500L, 300L), List.of(200L, 100L, 0L), 350)
                        .parts())
                .containsExactly(0L, 350L, 0L);
    }

    @TestFactory
    Stream<DynamicTest> everyAmountIsExplainedToTheLastCent() {
        return IntStream.range(0, 200).mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> holds(seed)));
    }

    private static void holds(int seed) {
        Random random = new Random(seed);
        List<Expected> expected = Stream.generate(() -> new Expected(
                        UUID.randomUUID(),
                        new MembershipId(UUID.randomUUID()),
                        random.longs(1 + random.nextInt(4), 0, 1_000).boxed().toList()))
                .limit(random.nextInt(60))
                .toList();
        List<Received> received = new ArrayList<>();
        expected.forEach(each -> {
            int copies = random.nextInt(3);
            for (int i = 0; i < copies; i++) {
                received.add(received(each.member(), random.nextLong(each.minor() + 200), stated(random)));
            }
        });
        for (int i = random.nextInt(10); i > 0; i--) {
            MembershipId member = random.nextBoolean() ? null : new MembershipId(UUID.randomUUID());
            received.add(received(member, random.nextLong(500), stated(random)));
        }
        java.util.Collections.shuffle(received, random);

        List<Outcome> outcomes = Reconciliation.of(expected, received);

        assertThat(outcomes.stream().filter(each -> each.line() != null).map(Outcome::line))
                .containsExactlyElementsOf(received.stream().map(Received::line).toList());
        long expectedSum = expected.stream().mapToLong(Expected::minor).sum();
        long receivedSum = received.stream().mapToLong(Received::minor).sum();
        assertThat(outcomes.stream().mapToLong(Outcome::expectedMinor).sum()).isEqualTo(expectedSum);
        assertThat(outcomes.stream().mapToLong(Outcome::receivedMinor).sum()).isEqualTo(receivedSum);
        assertThat(outcomes).allSatisfy(each -> {
            long difference = each.receivedMinor() - each.expectedMinor();
            assertThat(each.assignedMinor()).isBetween(0L, Math.min(each.receivedMinor(), each.expectedMinor()));
            assertThat(each.excusedMinor()).isNotNegative();
            assertThat(each.assignedMinor() + each.excusedMinor()).isLessThanOrEqualTo(each.expectedMinor());
            switch (each.reason()) {
                case AS_EXPECTED -> assertThat(difference).isZero();
                case ON_LEAVE, LEFT, TRANSFERRED, SHORT_PAY, MISSING ->
                    assertThat(difference).isNegative();
                case OVERPAID -> assertThat(difference).isPositive();
                case UNKNOWN_MEMBER, DUPLICATE_LINE, NOT_EXPECTED ->
                    assertThat(each.assignedMinor()).isZero();
            }
        });
        assertThat(outcomes.stream().filter(each -> each.assignedMinor() > 0).map(Outcome::member))
                .doesNotHaveDuplicates();
    }

    private static @Nullable LineReason stated(Random random) {
        return random.nextInt(3) == 0 ? LineReason.STATED.get(random.nextInt(3)) : null;
    }

    private static Outcome only(Expected expected, Received received) {
        List<Outcome> outcomes = Reconciliation.of(List.of(expected), List.of(received));
        assertThat(outcomes).hasSize(1);
        return outcomes.getFirst();
    }

    private static Expected expected(MembershipId member, long... parts) {
        return new Expected(
                UUID.randomUUID(),
                member,
                java.util.Arrays.stream(parts).boxed().toList());
    }

    private static Received received(@Nullable MembershipId member, long minor, @Nullable LineReason stated) {
        return new Received(new RemittanceLineId(UUID.randomUUID()), member, minor, stated);
    }
}
