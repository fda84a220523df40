package coop.minga.finance.solidaritygrant.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.resolution.ResolutionId;
import coop.minga.finance.solidaritygrant.SolidarityGrantId;
import coop.minga.finance.solidaritygrant.SolidarityKind;
import coop.minga.finance.solidaritygrant.SolidarityRoundId;
import coop.minga.finance.solidaritygrant.SolidaritySchemeId;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.testing.Seed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SolidarityRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final Currency KES = Currency.getInstance("KES");

    @TestFactory
    Stream<DynamicTest> takesTheStepsOfTheTableAndNoOther() {
        List<DynamicTest> tests = new ArrayList<>();
        for (GrantState from : GrantState.values()) {
            for (GrantState to : GrantState.values()) {
                if (to == GrantState.SUBMITTED) {
                    continue;
                }
                tests.add(DynamicTest.dynamicTest(from + " to " + to, () -> {
                    SolidarityRound round = round(1, List.of("amina", "boniface"));
                    SolidarityGrant grant = inState(round, from);
                    if (from.next().contains(to)) {
                        step(round, grant, to);
                        assertThat(grant.state()).isEqualTo(to);
                    } else {
                        refused(SolidarityFailure.SOLIDARITY_GRANT_TRANSITION_ILLEGAL, () -> step(round, grant, to));
                        assertThat(grant.state()).isEqualTo(from);
                    }
                }));
            }
        }
        return tests.stream();
    }

    /** Of committees, quorums and votes as chance has them, the grant is what counting says. */
    @Test
    void isWhatCountingVotesSays() {
        long seed = Seed.chosen();
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            List<String> committee = IntStream.rangeClosed(1, 1 + random.nextInt(9))
                    .mapToObj(each -> "user-" + each)
                    .toList();
            int quorum = 1 + random.nextInt(committee.size());
            SolidarityRound round = round(quorum, committee);
            SolidarityGrant grant = claimed(round);
            List<String> voters = new ArrayList<>(committee);
            Collections.shuffle(voters, random);
            int yes = 0;
            int no = 0;
            for (String voter : voters) {
                if (grant.state() != GrantState.SUBMITTED) {
                    refused(
                            SolidarityFailure.SOLIDARITY_GRANT_TRANSITION_ILLEGAL,
                            () -> grant.vote(round, voter, true, NOW));
                    continue;
                }
                boolean saysYes = random.nextBoolean();
                grant.vote(round, voter, saysYes, NOW);
                yes += saysYes ? 1 : 0;
                no += saysYes ? 0 : 1;
                GrantState expected = yes >= quorum
                        ? GrantState.APPROVED
                        : committee.size() - no < quorum ? GrantState.REJECTED : GrantState.SUBMITTED;
                assertThat(grant.state()).as("seed %d, case %d", seed, i).isEqualTo(expected);
            }
            assertThat(grant.state()).as("seed %d, case %d", seed, i).isNotEqualTo(GrantState.SUBMITTED);
        }
    }

    @Test
    void whoSubmittedCountsNowhere() {
        SolidarityRound round = round(2, List.of("amina", "boniface"));
        refused(
                SolidarityFailure.SOLIDARITY_QUORUM_OUT_OF_REACH,
                () -> SolidarityGrant.claimed(round, claim(), "amina", NOW));
        SolidarityRound larger = round(2, List.of("amina", "boniface", "chausiku"));
        SolidarityGrant grant = SolidarityGrant.claimed(larger, claim(), "amina", NOW);
        refused(SolidarityFailure.SOLIDARITY_MAKER_IS_CHECKER, () -> grant.vote(larger, "amina", true, NOW));
        refused(
                SolidarityFailure.SOLIDARITY_MAKER_IS_CHECKER,
                () -> grant.reject(RefusalReason.NOT_COVERED, "amina", NOW));
        grant.vote(larger, "boniface", false, NOW);
        assertThat(grant.state()).isEqualTo(GrantState.REJECTED);
    }

    /** What is promised and let go again as chance has it never leaves the cap. */
    @Test
    void aRoundNeverPromisesMoreThanItsCap() {
        long seed = Seed.chosen();
        var random = new Random(seed);
        SolidarityRound round = round(1, List.of("amina"));
        List<Money> promised = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            if (!promised.isEmpty() && random.nextInt(3) == 0) {
                round.release(promised.remove(random.nextInt(promised.size())));
                continue;
            }
            var amount = new Money(1 + random.nextInt(5_000), KES);
            Money left = round.cap().minus(round.committed());
            if (amount.compareTo(left) > 0) {
                refused(SolidarityFailure.SOLIDARITY_ABOVE_ROUND_CAP, () -> round.commit(amount));
            } else {
                round.commit(amount);
                promised.add(amount);
            }
            assertThat(round.committed())
                    .as("seed %d, step %d", seed, i)
                    .isEqualTo(promised.stream().reduce(Money.zero(KES), Money::plus));
        }
    }

    @Test
    void sharesATotalToTheLastUnit() {
        long seed = Seed.chosen();
        var random = new Random(seed);
        SolidarityRound round = round(1, List.of("amina"));
        for (int i = 0; i < 2_000; i++) {
            int members = 1 + random.nextInt(700);
            var total = new Money(members + (long) (random.nextDouble() * members * 4_999), KES);
            List<Money> shares = new AwardShare.Total(total).among(members, round);
            assertThat(shares).as("seed %d, case %d", seed, i).hasSize(members);
            assertThat(shares.stream().reduce(Money.zero(KES), Money::plus)).isEqualTo(total);
            assertThat(Collections.max(shares).minor() - Collections.min(shares).minor())
                    .isLessThanOrEqualTo(1);
        }
        refused(SolidarityFailure.SOLIDARITY_AMOUNT_INVALID, () -> new AwardShare.Total(new Money(2, KES))
                .among(3, round));
        refused(SolidarityFailure.SOLIDARITY_ABOVE_MEMBER_CAP, () -> new AwardShare.Total(new Money(10_001, KES))
                .among(2, round));
        assertThat(new AwardShare.Total(new Money(2, KES)).among(0, round)).isEmpty();
    }

    private static SolidarityGrant inState(SolidarityRound round, GrantState state) {
        SolidarityGrant grant = claimed(round);
        switch (state) {
            case SUBMITTED -> {}
            case APPROVED, REJECTED, WITHDRAWN -> step(round, grant, state);
            case PAID, REFUSED -> {
                step(round, grant, GrantState.APPROVED);
                step(round, grant, state);
            }
        }
        return grant;
    }

    private static void step(SolidarityRound round, SolidarityGrant grant, GrantState to) {
        switch (to) {
            case SUBMITTED -> throw new IllegalArgumentException("Nothing becomes submitted.");
            case APPROVED -> grant.vote(round, "amina", true, NOW);
            case PAID -> grant.pay(new JournalEntryId(UUID.randomUUID()), NOW);
            case REJECTED -> grant.reject(RefusalReason.NOT_COVERED, "somebody", NOW);
            case REFUSED -> grant.refuse(RefusalReason.NOT_COLLECTED, "somebody", NOW);
            case WITHDRAWN -> grant.withdraw("somebody", NOW);
        }
    }

    private static SolidarityGrant claimed(SolidarityRound round) {
        return SolidarityGrant.claimed(round, claim(), "submitter", NOW);
    }

    private static GrantClaim claim() {
        return new GrantClaim(
                new SolidarityGrantId(UUID.randomUUID()),
                new MembershipId(UUID.randomUUID()),
                (short) 1,
                GrantReason.ON_STRIKE,
                new Money(1_000, KES));
    }

    /** A member is given 50.00 at most, the round 120.00. */
    private static SolidarityRound round(int quorum, List<String> committee) {
        var scheme = new SolidarityScheme(
                new SolidaritySchemeId(UUID.randomUUID()),
                new OrganisationId(UUID.randomUUID()),
                SolidarityKind.STRIKE,
                new FundId(UUID.randomUUID()),
                KES,
                new SchemeTerms(
                        "Strike fund", new LedgerAccountId(UUID.randomUUID()), 5_000, 12_000, 1, quorum, committee),
                NOW);
        return new SolidarityRound(
                new SolidarityRoundId(UUID.randomUUID()), scheme, new ResolutionId(UUID.randomUUID()), "opener", NOW);
    }

    private static void refused(SolidarityFailure failure, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(DomainFailure.class, refusal -> assertThat(refusal.type())
                .isEqualTo(failure));
    }
}
