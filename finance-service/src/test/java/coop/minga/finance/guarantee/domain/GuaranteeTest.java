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
            RELEASED, List.of(PLEDGED),
            CALLED, List.of(PLEDGED, RELEASED),
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
        var entry = new JournalEntryId(new UUID(0, 9));
        PledgeChange called = guarantee.call(money(400), entry, NOW);
        assertThat(called.id()).isEqualTo(entry.value());
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
    void aPledgeStandsAgainAsBeforeWhenWhatWasPaidIsTakenBack() {
        Guarantee guarantee = pledged(1000, 3000);
        shrink(guarantee, 1500);
        shrink(guarantee, 0);
        assertThat(guarantee.state()).isEqualTo(RELEASED);
        assertThat(restore(guarantee, 1500, 10_000)).hasValueSatisfying(change -> {
            assertThat(change.kind()).isEqualTo(Kind.COVER_CHANGED);
            assertThat(change.amount().minor()).isEqualTo(500);
            assertThat(change.left().minor()).isEqualTo(500);
            assertThat(change.number()).isEqualTo(4);
        });
        assertThat(guarantee.state()).isEqualTo(PLEDGED);
        assertThat(restore(guarantee, 1500, 10_000)).isEmpty();
        assertThat(restore(guarantee, 9000, 10_000)).isPresent();
        assertThat(guarantee.pledged().minor()).isEqualTo(1000);
    }

    @Test
    void whatTheDepositsDoNotHaveAnyMoreIsMissingUntilTheyHaveItOrTheLoanNeedsItNoMore() {
        Guarantee guarantee = pledged(1000, 3000);
        shrink(guarantee, 0);
        assertThat(restore(guarantee, 3000, 0)).hasValueSatisfying(change -> {
            assertThat(change.amount().minor()).isZero();
            assertThat(change.uncovered().minor()).isEqualTo(1000);
        });
        assertThat(guarantee.state()).isEqualTo(PLEDGED);
        assertThat(restore(guarantee, 3000, 300)).isPresent();
        assertThat(guarantee.pledged().minor()).isEqualTo(300);
        assertThat(guarantee.uncovered().minor()).isEqualTo(700);
        guarantee.requireMissing();
        assertThat(shrink(guarantee, 1500)).hasValueSatisfying(change -> {
            assertThat(change.kind()).isEqualTo(Kind.COVER_CHANGED);
            assertThat(change.left().minor()).isEqualTo(300);
            assertThat(change.uncovered().minor()).isEqualTo(200);
        });
        assertThat(shrink(guarantee, 600))
                .hasValueSatisfying(change -> assertThat(change.kind()).isEqualTo(Kind.RELEASED));
        assertThat(guarantee.pledged().minor()).isEqualTo(200);
        assertThatExceptionOfType(DomainFailure.class)
                .isThrownBy(guarantee::requireMissing)
                .satisfies(failure -> assertThat(failure.type()).isEqualTo(GuaranteeFailure.GUARANTEE_WHOLE));
    }

    @Test
    void whoTakesOverTakesOverWhatIsMissingToo() {
        Guarantee leaving = pledged(1000, 3000);
        shrink(leaving, 0);
        restore(leaving, 3000, 0);
        Guarantee small = in(CONSENTED, 999);
        assertThatExceptionOfType(DomainFailure.class)
                .isThrownBy(() -> small.takeOver(leaving, id().value(), NOW))
                .satisfies(failure -> assertThat(failure.type()).isEqualTo(GuaranteeFailure.SUBSTITUTE_INVALID));
        Guarantee taking = in(CONSENTED, 1000);
        assertThat(taking.takeOver(leaving, id().value(), NOW).left().minor()).isEqualTo(1000);
        PledgeChange left = leaving.substitutedBy(taking.id(), id().value(), NOW);
        assertThat(left.kind()).isEqualTo(Kind.COVER_CHANGED);
        assertThat(left.uncovered().minor()).isZero();
    }

    @Test
    void whatASubstituteDidNotOfferIsMissingWhenMoreIsNeededAgain() {
        Guarantee leaving = pledged(1000, 3000);
        shrink(leaving, 1500);
        Guarantee taking = in(CONSENTED, 500);
        taking.takeOver(leaving, id().value(), NOW);
        restore(taking, 3000, 10_000);
        assertThat(taking.pledged().minor()).isEqualTo(500);
        assertThat(taking.uncovered().minor()).isEqualTo(500);
    }

    @Test
    void aCallThatIsTakenBackIsHeldAgainAndOneThatStandsIsNot() {
        // Two stand for all of a loan of 900. A third of it is paid, then both are called, and the call of one is taken
        // back.
        Guarantee one = pledged(450, 900);
        Guarantee other = pledged(450, 900);
        for (Guarantee each : List.of(one, other)) {
            shrink(each, 600);
            each.call(each.pledged(), entry(), NOW);
        }
        var need = new LoanNeed(money(300), money(300));
        assertThat(one.restore(need, money(300), money(300), id().value(), NOW))
                .hasValueSatisfying(change -> assertThat(change.left().minor()).isEqualTo(300));
        assertThat(one.called().minor()).isZero();
        assertThat(one.state()).isEqualTo(PLEDGED);
        assertThat(other.restore(need, money(0), money(300), id().value(), NOW)).isEmpty();
        assertThat(other.state()).isEqualTo(CALLED);
        // Then the cheque of the borrower comes back too: each stands for half of that.
        var more = new LoanNeed(money(600), money(300));
        assertThat(one.restore(more, money(0), money(300), id().value(), NOW)).isPresent();
        assertThat(one.pledged().minor()).isEqualTo(450);
        assertThat(other.restore(more, money(0), money(300), id().value(), NOW)).isPresent();
        assertThat(other.pledged().minor()).isEqualTo(150);
        assertThat(other.state()).isEqualTo(PLEDGED);
        // Whoever takes over takes over what was called, too.
        Guarantee taking = in(CONSENTED, 150);
        taking.takeOver(other, id().value(), NOW);
        assertThat(taking.restore(more, money(0), money(300), id().value(), NOW))
                .isEmpty();
    }

    @Test
    void nothingIsMissingOfWhatACallUsedUp() {
        Guarantee guarantee = pledged(300, 300);
        shrink(guarantee, 0);
        restore(guarantee, 300, 200);
        guarantee.call(money(200), entry(), NOW);
        assertThat(guarantee.state()).isEqualTo(CALLED);
        assertThat(guarantee.uncovered().minor()).isZero();
    }

    @Test
    void ofALoanThatIsPledgedForTwiceNoMoreIsHeldAgainThanThePartThatIsOutstanding() {
        // Two stand for all of it. Each paid half of what was left, and the call of one is taken back.
        Guarantee guarantee = pledged(1000, 1000);
        shrink(guarantee, 600);
        guarantee.call(money(300), entry(), NOW);
        guarantee.shrinkTo(new LoanNeed(money(0), money(600)), id().value(), NOW);
        guarantee.restore(new LoanNeed(money(300), money(300)), money(300), money(1000), id().value(), NOW);
        assertThat(guarantee.pledged().minor()).isEqualTo(300);
    }

    /** Pays and takes back at random, and withdraws from the deposits and saves in between. */
    @Test
    void whateverIsPaidAndTakenBackTheWholePledgeIsItsPartOfTheLoanAndNoMoreIsHeldThanThereIs() {
        long seed = Seed.chosen();
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            long basis = random.nextLong(1, 1_000_000);
            long begun = random.nextLong(1, 1_000_000);
            Guarantee guarantee = pledged(begun, basis);
            long free = random.nextLong(0, begun);
            for (int step = 0; step < 8; step++) {
                long outstanding = random.nextLong(0, basis + 1);
                long before = guarantee.pledged().minor();
                String which = "seed " + seed + " round " + round + " step " + step;
                Optional<PledgeChange> change = random.nextBoolean() && guarantee.state() == PLEDGED
                        ? shrink(guarantee, outstanding)
                        : restore(guarantee, outstanding, free);
                long after = guarantee.pledged().minor();
                long whole = after + guarantee.uncovered().minor();
                assertThat(change.map(each -> each.amount().minor()).orElse(0L))
                        .as(which)
                        .isEqualTo(Math.abs(before - after));
                assertThat(after - before).as(which).isLessThanOrEqualTo(free);
                assertThat(whole).as(which).isBetween(0L, begun);
                assertThat(guarantee.state()).as(which).isEqualTo(whole > 0 ? PLEDGED : RELEASED);
                // To take back is to need at least that part, to pay at most: rounded up, each by itself.
                long part = Math.ceilDiv(Math.multiplyExact(begun, outstanding), basis);
                restore(guarantee, outstanding, 0);
                shrink(guarantee, outstanding);
                assertThat(guarantee.pledged().minor() + guarantee.uncovered().minor())
                        .as(which)
                        .isEqualTo(part);
                free = Math.max(0, free - (guarantee.pledged().minor() - before)) + random.nextLong(0, 1000);
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
            case PLEDGED -> {
                if (guarantee.state() == RELEASED || guarantee.state() == CALLED) {
                    var need = new LoanNeed(money(300), money(0));
                    guarantee.restore(need, guarantee.called(), money(100), id().value(), NOW);
                } else {
                    guarantee.pledge(guarantee.offered(), money(300), id().value(), NOW);
                }
            }
            case RELEASED -> {
                if (guarantee.state() == CALLED) {
                    guarantee.restore(LoanNeed.nothing(money(0)), guarantee.called(), money(0), id().value(), NOW);
                } else if (shrink(guarantee, 0).isEmpty()) {
                    throw new DomainFailure(
                            GuaranteeFailure.GUARANTEE_TRANSITION_ILLEGAL,
                            "Nothing was let go.",
                            Map.of("allowedTransitions", guarantee.state().next()));
                }
            }
            case CALLED -> guarantee.call(guarantee.pledged(), entry(), NOW);
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
        return guarantee.shrinkTo(new LoanNeed(money(outstanding), money(0)), id().value(), NOW);
    }

    private static Optional<PledgeChange> restore(Guarantee guarantee, long outstanding, long free) {
        return guarantee.restore(new LoanNeed(money(outstanding), money(0)), money(0), money(free), id().value(), NOW);
    }

    private static JournalEntryId entry() {
        return new JournalEntryId(UUID.randomUUID());
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
