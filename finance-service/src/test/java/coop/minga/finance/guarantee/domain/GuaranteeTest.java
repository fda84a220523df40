package coop.minga.finance.guarantee.domain;

import static coop.minga.finance.guarantee.domain.GuaranteeState.CALLED;
import static coop.minga.finance.guarantee.domain.GuaranteeState.CONSENTED;
import static coop.minga.finance.guarantee.domain.GuaranteeState.DECLINED;
import static coop.minga.finance.guarantee.domain.GuaranteeState.PLEDGED;
import static coop.minga.finance.guarantee.domain.GuaranteeState.PROPOSED;
import static coop.minga.finance.guarantee.domain.GuaranteeState.RELEASED;
import static coop.minga.finance.guarantee.domain.GuaranteeState.SUBSTITUTED;
import static coop.minga.finance.guarantee.domain.GuaranteeState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.minga.finance.guarantee.GuaranteeId;
import coop.minga.finance.guarantee.domain.PledgeChange.Kind;
import coop.minga.finance.guarantee.domain.PledgeChange.When;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.testing.Seed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GuaranteeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final When NOW = new When(TODAY, Instant.parse("2026-03-31T09:00:00Z"));
    private static final LoanId LOAN = new LoanId(new UUID(0, 1));
    private static final MembershipId BORROWER = new MembershipId(new UUID(0, 2));

    private static final Map<GuaranteeState, List<GuaranteeState>> STEPS = Map.of(
            PROPOSED, List.of(CONSENTED, DECLINED, WITHDRAWN),
            CONSENTED, List.of(PLEDGED, DECLINED, WITHDRAWN),
            PLEDGED, List.of(RELEASED, CALLED, SUBSTITUTED),
            DECLINED, List.of(),
            WITHDRAWN, List.of(),
            RELEASED, List.of(),
            CALLED, List.of(),
            SUBSTITUTED, List.of());

    @TestFactory
    Stream<DynamicTest> everyPairOfStatesIsAStepOrRefused() {
        return Stream.of(GuaranteeState.values()).flatMap(from -> Stream.of(GuaranteeState.values())
                .filter(to -> to != PROPOSED)
                .map(to -> DynamicTest.dynamicTest(from + " to " + to, () -> {
                    Guarantee guarantee = in(from);
                    if (STEPS.getOrDefault(from, List.of()).contains(to)) {
                        move(guarantee, to);
                        assertThat(guarantee.state()).isEqualTo(to);
                    } else {
                        assertThat(refused(guarantee, to)).isTrue();
                        assertThat(guarantee.state()).isEqualTo(from);
                    }
                })));
    }

    @Test
    void nobodyGuaranteesAnOwnLoan() {
        assertThatExceptionOfType(DomainFailure.class)
                .isThrownBy(() -> Guarantee.proposed(id(), parties(BORROWER), money(100), NOW.instant()))
                .satisfies(failure -> assertThat(failure.type()).isEqualTo(GuaranteeFailure.GUARANTEE_OF_OWN_LOAN));
    }

    @Test
    void evidenceIsNotOfADayToCome() {
        Guarantee guarantee = proposed(100);
        assertThatExceptionOfType(DomainFailure.class)
                .isThrownBy(() -> guarantee.answer(new Answer(true, TODAY.plusDays(1)), NOW))
                .satisfies(failure ->
                        assertThat(failure.type()).isEqualTo(GuaranteeFailure.GUARANTEE_EVIDENCE_IN_THE_FUTURE));
        guarantee.answer(new Answer(true, TODAY), NOW);
        assertThat(guarantee.evidenceOn()).isEqualTo(TODAY);
    }

    @Test
    void aPledgeKeepsThePartOfTheLoanThatItWasRoundedUp() {
        Guarantee guarantee = pledged(1000, 3000);
        assertThat(shrink(guarantee, 2000)).hasValueSatisfying(change -> {
            assertThat(change.amount().minor()).isEqualTo(333);
            assertThat(change.left().minor()).isEqualTo(667);
            assertThat(change.kind()).isEqualTo(Kind.RELEASED);
            assertThat(change.number()).isEqualTo(2);
        });
        assertThat(shrink(guarantee, 2000)).isEmpty();
        assertThat(shrink(guarantee, 1))
                .hasValueSatisfying(change -> assertThat(change.left().minor()).isEqualTo(1));
        assertThat(guarantee.state()).isEqualTo(PLEDGED);
        assertThat(shrink(guarantee, 0)).isPresent();
        assertThat(guarantee.state()).isEqualTo(RELEASED);
    }

    @Test
    void whatIsLeftOfACallIsLetGoAndTheGuaranteeWasCalled() {
        Guarantee guarantee = pledged(1000, 3000);
        PledgeChange called = guarantee.call(money(400), new JournalEntryId(new UUID(0, 9)), NOW);
        assertThat(called.id()).isEqualTo(new UUID(0, 9));
        assertThat(guarantee.state()).isEqualTo(PLEDGED);
        assertThat(shrink(guarantee, 0))
                .hasValueSatisfying(
                        change -> assertThat(change.amount().minor()).isEqualTo(600));
        assertThat(guarantee.state()).isEqualTo(CALLED);
        assertThat(guarantee.called().minor()).isEqualTo(400);
    }

    @Test
    void aSubstituteTakesOverWhatIsLeftAndBecomesLessAsTheOtherWouldHave() {
        Guarantee leaving = pledged(1000, 3000);
        shrink(leaving, 1500);
        Guarantee small = in(CONSENTED, 499);
        assertThatExceptionOfType(DomainFailure.class)
                .isThrownBy(() -> small.takeOver(leaving, id().value(), NOW))
                .satisfies(failure -> assertThat(failure.type()).isEqualTo(GuaranteeFailure.SUBSTITUTE_INVALID));
        Guarantee taking = in(CONSENTED, 500);
        assertThat(taking.takeOver(leaving, id().value(), NOW).left().minor()).isEqualTo(500);
        assertThat(leaving.substitutedBy(taking.id(), id().value(), NOW).left().minor())
                .isZero();
        assertThat(leaving.state()).isEqualTo(SUBSTITUTED);
        shrink(taking, 300);
        assertThat(taking.pledged().minor()).isEqualTo(100);
    }

    @Test
    void whateverALoanDoesAPledgeNeverGrowsNorCoversLessThanItsPart() {
        long seed = Seed.chosen();
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            long basis = random.nextLong(1, 1_000_000);
            long begun = random.nextLong(1, 1_000_000);
            Guarantee guarantee = pledged(begun, basis);
            long outstanding = basis;
            for (int step = 0; step < 8 && guarantee.state() == PLEDGED; step++) {
                // It may grow again, as when a repayment is taken back: what was let go is not.
                outstanding = random.nextLong(0, basis + 1);
                long before = guarantee.pledged().minor();
                Optional<PledgeChange> change = shrink(guarantee, outstanding);
                long after = guarantee.pledged().minor();
                String which = "seed " + seed + " round " + round;
                assertThat(after).as(which).isLessThanOrEqualTo(before);
                assertThat(change.map(each -> each.amount().minor()).orElse(0L))
                        .as(which)
                        .isEqualTo(before - after);
                assertThat(after == before || after * basis >= begun * outstanding)
                        .as(which)
                        .isTrue();
                assertThat(after == before || (after - 1) * basis < begun * outstanding)
                        .as(which)
                        .isTrue();
            }
        }
    }

    private static boolean refused(Guarantee guarantee, GuaranteeState to) {
        try {
            move(guarantee, to);
            return false;
        } catch (DomainFailure refusal) {
            return refusal.type() == GuaranteeFailure.GUARANTEE_TRANSITION_ILLEGAL
                    && guarantee.state().next().equals(refusal.extensions().get("allowedTransitions"));
        } catch (IllegalArgumentException nothingToCall) {
            return to == CALLED;
        }
    }

    private static void move(Guarantee guarantee, GuaranteeState to) {
        switch (to) {
            case PROPOSED -> throw new IllegalArgumentException("Nothing becomes a proposal.");
            case CONSENTED -> guarantee.answer(new Answer(true, null), NOW);
            case DECLINED -> guarantee.answer(new Answer(false, null), NOW);
            case WITHDRAWN -> guarantee.withdraw(NOW.instant());
            case PLEDGED -> guarantee.pledge(guarantee.offered(), money(300), id().value(), NOW);
            case RELEASED -> {
                if (shrink(guarantee, 0).isEmpty()) {
                    throw new DomainFailure(
                            GuaranteeFailure.GUARANTEE_TRANSITION_ILLEGAL,
                            "Nothing was let go.",
                            Map.of("allowedTransitions", guarantee.state().next()));
                }
            }
            case CALLED -> guarantee.call(guarantee.pledged(), new JournalEntryId(id().value()), NOW);
            case SUBSTITUTED -> guarantee.substitutedBy(id(), id().value(), NOW);
        }
    }

    private static Guarantee in(GuaranteeState state) {
        return in(state, 100);
    }

    private static Guarantee in(GuaranteeState state, long offered) {
        Guarantee guarantee = proposed(offered);
        switch (state) {
            case PROPOSED -> {
                return guarantee;
            }
            case CONSENTED, DECLINED, WITHDRAWN -> move(guarantee, state);
            case PLEDGED -> {
                move(guarantee, CONSENTED);
                move(guarantee, PLEDGED);
            }
            case RELEASED, CALLED, SUBSTITUTED -> {
                move(guarantee, CONSENTED);
                move(guarantee, PLEDGED);
                move(guarantee, state);
            }
        }
        return guarantee;
    }

    private static Guarantee pledged(long amount, long outstanding) {
        Guarantee guarantee = in(CONSENTED, amount);
        guarantee.pledge(money(amount), money(outstanding), id().value(), NOW);
        return guarantee;
    }

    private static Optional<PledgeChange> shrink(Guarantee guarantee, long outstanding) {
        return guarantee.shrinkTo(money(outstanding), id().value(), NOW);
    }

    private static Guarantee proposed(long offered) {
        return Guarantee.proposed(id(), parties(new MembershipId(new UUID(0, 3))), money(offered), NOW.instant());
    }

    private static Parties parties(MembershipId guarantor) {
        return new Parties(
                new OrganisationId(new UUID(0, 7)), LOAN, BORROWER, guarantor, new MemberAccountId(new UUID(0, 4)));
    }

    private static GuaranteeId id() {
        return new GuaranteeId(UUID.randomUUID());
    }

    private static Money money(long minor) {
        return new Money(minor, Currency.getInstance("KES"));
    }
}
