package coop.minga.finance.insurance.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.insurance.InsuranceClaimId;
import coop.minga.finance.insurance.InsurancePolicyId;
import coop.minga.finance.insurance.InsuranceProductId;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.testing.Seed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class InsuranceRulesTest {
    private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 31);
    private static final Currency KES = Currency.getInstance("KES");
    private static final Money COVER = new Money(10_000, KES);

    @TestFactory
    Stream<DynamicTest> aClaimTakesTheStepsOfTheTableAndNoOther() {
        List<DynamicTest> tests = new ArrayList<>();
        for (InsuranceClaimState from : InsuranceClaimState.values()) {
            for (InsuranceClaimState to : InsuranceClaimState.values()) {
                if (to == InsuranceClaimState.SUBMITTED) {
                    continue;
                }
                tests.add(DynamicTest.dynamicTest(from + " to " + to, () -> {
                    InsuranceClaim claim = inState(from);
                    if (from.next().contains(to)) {
                        step(claim, to, "daudi");
                        assertThat(claim.state()).isEqualTo(to);
                    } else {
                        refused(InsuranceFailure.INSURANCE_CLAIM_TRANSITION_ILLEGAL, () -> step(claim, to, "daudi"));
                        assertThat(claim.state()).isEqualTo(from);
                    }
                }));
            }
        }
        return tests.stream();
    }

    @Test
    void aMonthsEndStaysOneAndADayOfGraceJoinsOn() {
        InsurancePolicy policy = policy(0, 10);
        assertThat(policy.pay(1, BEGIN, NOW)).isEqualTo(days("2026-01-31", "2026-02-27", "2026-01-31"));
        assertThat(policy.pay(1, BEGIN, NOW)).isEqualTo(days("2026-02-28", "2026-03-30", "2026-01-31"));
        assertThat(policy.pay(1, LocalDate.of(2026, 4, 9), NOW))
                .isEqualTo(days("2026-03-31", "2026-04-29", "2026-01-31"));
        assertThat(policy.pay(1, LocalDate.of(2026, 5, 10), NOW))
                .isEqualTo(days("2026-05-10", "2026-06-09", "2026-05-10"));
    }

    @Test
    void anAmountPaysWholePeriodsAndWhatWouldBePaidChangesNothing() {
        InsurancePolicy policy = policy(0, 10);
        long premium = policy.terms().premium().minor();
        assertThat(policy.terms().periods(new Money(3 * premium, KES))).isEqualTo(3);
        refused(InsuranceFailure.INSURANCE_PREMIUM_NOT_WHOLE, () -> policy.terms()
                .periods(new Money(3 * premium + 1, KES)));
        refused(InsuranceFailure.INSURANCE_AMOUNT_INVALID, () -> policy.terms().periods(new Money(0, KES)));
        int far = policy.terms().periods(new Money(Long.MAX_VALUE - Long.MAX_VALUE % premium, KES));
        refused(InsuranceFailure.INSURANCE_PAID_TOO_FAR, () -> policy.next(far, BEGIN));
        InsuredDays next = policy.next(2, BEGIN);
        assertThat(policy.paidThrough()).isNull();
        assertThat(policy.pay(2, BEGIN, NOW)).isEqualTo(next);
    }

    @Test
    void standsAsItsDaysSay() {
        InsurancePolicy policy = policy(5, 10);
        assertThat(policy.standingOn(BEGIN)).isEqualTo(PolicyStanding.NOT_BEGUN);
        policy.pay(1, BEGIN, NOW);
        assertThat(policy.standingOn(BEGIN.minusDays(1))).isEqualTo(PolicyStanding.NOT_BEGUN);
        assertThat(policy.standingOn(BEGIN.plusDays(4))).isEqualTo(PolicyStanding.WAITING);
        assertThat(policy.standingOn(BEGIN.plusDays(5))).isEqualTo(PolicyStanding.COVERED);
        assertThat(policy.standingOn(LocalDate.of(2026, 2, 27))).isEqualTo(PolicyStanding.COVERED);
        assertThat(policy.standingOn(LocalDate.of(2026, 3, 9))).isEqualTo(PolicyStanding.GRACE);
        assertThat(policy.standingOn(LocalDate.of(2026, 3, 10))).isEqualTo(PolicyStanding.LAPSED);
        policy.end(LocalDate.of(2026, 2, 10), BEGIN, NOW);
        assertThat(policy.standingOn(LocalDate.of(2026, 2, 11))).isEqualTo(PolicyStanding.ENDED);
        List<InsuredDays> paid = List.of(days("2026-01-31", "2026-02-27", "2026-01-31"));
        LocalDate today = LocalDate.of(2026, 3, 1);
        assertThat(policy.coverYear(LocalDate.of(2026, 2, 10), paid, today)).isZero();
        refused(
                InsuranceFailure.INSURANCE_NOT_INSURED_THAT_DAY,
                () -> policy.coverYear(LocalDate.of(2026, 2, 11), paid, today));
    }

    /**
     * Of policies that are paid when chance has it: no day is paid for twice, none in the past but within the grace, and a
     * day is covered exactly where it was paid for and the waiting time of its stretch is over.
     */
    @Test
    void coversExactlyThePaidDaysAfterEachWaitingTime() {
        long seed = Seed.chosen();
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            int waiting = random.nextInt(40);
            int grace = random.nextInt(20);
            InsurancePolicy policy = policy(waiting, grace);
            List<InsuredDays> paid = new ArrayList<>();
            LocalDate today = BEGIN;
            for (int payment = 0; payment < 8; payment++) {
                today = today.plusDays(random.nextInt(60));
                InsuredDays days = policy.pay(1 + random.nextInt(2), today, NOW);
                String where = "seed %d, policy %d, payment %d".formatted(seed, i, payment);
                assertThat(days.from()).as(where).isAfterOrEqualTo(today.minusDays(grace));
                if (!paid.isEmpty()) {
                    assertThat(days.from()).as(where).isAfter(paid.getLast().through());
                }
                paid.add(days);
            }
            LocalDate last = paid.getLast().through();
            for (LocalDate day = BEGIN; !day.isAfter(last.plusDays(5)); day = day.plusDays(1)) {
                LocalDate asked = day;
                LocalDate coveredFrom = null;
                for (InsuredDays days : paid) {
                    if (!asked.isBefore(days.from()) && !asked.isAfter(days.through())) {
                        coveredFrom = days.unbrokenFrom().plusDays(waiting);
                    }
                }
                if (coveredFrom == null) {
                    refused(
                            InsuranceFailure.INSURANCE_NOT_INSURED_THAT_DAY,
                            () -> policy.coverYear(asked, paid, last.plusDays(5)));
                } else if (asked.isBefore(coveredFrom)) {
                    refused(
                            InsuranceFailure.INSURANCE_WAITING_THAT_DAY,
                            () -> policy.coverYear(asked, paid, last.plusDays(5)));
                } else {
                    assertThat(policy.coverYear(asked, paid, last.plusDays(5)))
                            .isEqualTo(asked.isBefore(BEGIN.plusYears(1)) ? 0 : 1);
                }
            }
        }
    }

    @Test
    void nobodyChecksWhatTheyMade() {
        InsuranceClaim claim = inState(InsuranceClaimState.SUBMITTED);
        refused(
                InsuranceFailure.INSURANCE_MAKER_IS_CHECKER,
                () -> step(claim, InsuranceClaimState.ASSESSED, "submitter"));
        step(claim, InsuranceClaimState.ASSESSED, "amina");
        for (String maker : List.of("submitter", "amina")) {
            refused(InsuranceFailure.INSURANCE_MAKER_IS_CHECKER, () -> step(claim, InsuranceClaimState.PAID, maker));
            refused(InsuranceFailure.INSURANCE_MAKER_IS_CHECKER, () -> step(claim, InsuranceClaimState.REFUSED, maker));
        }
        step(claim, InsuranceClaimState.REFUSED, "boniface");
        step(claim, InsuranceClaimState.APPEALED, "submitter");
        for (String maker : List.of("submitter", "amina", "boniface")) {
            refused(
                    InsuranceFailure.INSURANCE_MAKER_IS_CHECKER,
                    () -> step(claim, InsuranceClaimState.ASSESSED, maker));
        }
        step(claim, InsuranceClaimState.ASSESSED, "chausiku");
    }

    private static InsuranceClaim inState(InsuranceClaimState state) {
        var claim = new InsuranceClaim(
                new InsuranceClaimId(UUID.randomUUID()),
                policy(0, 0),
                InsuredEvent.FIRE,
                BEGIN,
                0,
                new Money(5_000, KES),
                "submitter",
                NOW);
        List<InsuranceClaimState> way =
                switch (state) {
                    case SUBMITTED -> List.of();
                    case ASSESSED -> List.of(InsuranceClaimState.ASSESSED);
                    case PAID -> List.of(InsuranceClaimState.ASSESSED, InsuranceClaimState.PAID);
                    case REFUSED -> List.of(InsuranceClaimState.ASSESSED, InsuranceClaimState.REFUSED);
                    case APPEALED ->
                        List.of(
                                InsuranceClaimState.ASSESSED,
                                InsuranceClaimState.REFUSED,
                                InsuranceClaimState.APPEALED);
                    case WITHDRAWN -> List.of(InsuranceClaimState.WITHDRAWN);
                };
        for (int i = 0; i < way.size(); i++) {
            step(claim, way.get(i), "user-" + i);
        }
        return claim;
    }

    private static void step(InsuranceClaim claim, InsuranceClaimState to, String who) {
        switch (to) {
            case SUBMITTED -> throw new IllegalArgumentException("Nothing becomes submitted.");
            case ASSESSED -> claim.assess(new Money(4_000, KES), COVER, who, NOW);
            case PAID -> claim.pay(new JournalEntryId(UUID.randomUUID()), COVER, who, NOW);
            case REFUSED -> claim.refuse(ClaimRefusal.NOT_CONFIRMED, who, NOW);
            case APPEALED -> claim.appeal(NOW);
            case WITHDRAWN -> claim.withdraw(who, NOW);
        }
    }

    private static InsurancePolicy policy(int waitingDays, int graceDays) {
        var product = new InsuranceProduct(
                new InsuranceProductId(UUID.randomUUID()),
                new OrganisationId(UUID.randomUUID()),
                "Stall",
                new InsuranceTerms(
                        new FundId(UUID.randomUUID()), new Money(1_000, KES), 1, COVER, waitingDays, graceDays),
                NOW);
        return new InsurancePolicy(
                new InsurancePolicyId(UUID.randomUUID()),
                product,
                new MembershipId(UUID.randomUUID()),
                BEGIN,
                BEGIN,
                NOW);
    }

    private static InsuredDays days(String from, String through, String unbrokenFrom) {
        return new InsuredDays(LocalDate.parse(from), LocalDate.parse(through), LocalDate.parse(unbrokenFrom));
    }

    private static void refused(InsuranceFailure failure, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(DomainFailure.class, refusal -> assertThat(refusal.type())
                .isEqualTo(failure));
    }
}
