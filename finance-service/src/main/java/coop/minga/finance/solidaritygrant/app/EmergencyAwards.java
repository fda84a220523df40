package coop.minga.finance.solidaritygrant.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.MemberQueries;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.solidaritygrant.SolidarityGrantId;
import coop.minga.finance.solidaritygrant.SolidarityKind;
import coop.minga.finance.solidaritygrant.SolidarityRoundId;
import coop.minga.finance.solidaritygrant.domain.AwardShare;
import coop.minga.finance.solidaritygrant.domain.GrantClaim;
import coop.minga.finance.solidaritygrant.domain.GrantReason;
import coop.minga.finance.solidaritygrant.domain.SolidarityFailure;
import coop.minga.finance.solidaritygrant.domain.SolidarityGrant;
import coop.minga.finance.solidaritygrant.domain.SolidarityRound;
import coop.minga.finance.solidaritygrant.store.SolidarityGrants;
import coop.minga.finance.solidaritygrant.store.SolidarityRounds;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Awards the same to many members at once in an emergency round, and pays it: for other features too.
 *
 * <p>Guarantee: inside the caller's transaction; who cannot be given something is refused alone, and the others are all
 * paid or none; a total is paid to the last cent. Who may award is the caller's to decide.
 */
@ApplicationScoped
public class EmergencyAwards {
    private final SolidarityRounds rounds;
    private final SolidarityGrants grants;
    private final GrantPayments payments;
    private final MemberQueries members;
    private final OrganisationQueries organisations;
    private final Clock clock;

    EmergencyAwards(
            SolidarityRounds rounds,
            SolidarityGrants grants,
            GrantPayments payments,
            MemberQueries members,
            OrganisationQueries organisations,
            Clock clock) {
        this.rounds = rounds;
        this.grants = grants;
        this.payments = payments;
        this.members = members;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Whom, how much and why.
     *
     * <p>Guarantee: none; it is checked where it is awarded.
     *
     * @param paidFrom the chart's cash if null
     */
    public record Asked(
            SolidarityRoundId round,
            List<MembershipId> members,
            AwardShare share,
            GrantReason reason,
            @Nullable LedgerAccountId paidFrom) {}

    /**
     * What becomes of one of the members.
     *
     * <p>Guarantee: an amount or a refusal; the grant is there once it is awarded.
     */
    public record Line(
            MembershipId member,
            @Nullable SolidarityGrantId grant,
            @Nullable Money amount,
            @Nullable DomainFailure refusal) {}

    /**
     * What an award comes to.
     *
     * <p>Guarantee: a line for each member, in their order; the sum is that of its lines.
     *
     * @param held what the fund had on the paying account before
     */
    public record Award(List<Line> lines, Money sum, Money held) {
        public Award {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What {@link #awardWithin} would do now; writes nothing.
     *
     * @throws DomainFailure what refuses the whole award
     */
    public Award preview(Asked asked) {
        SolidarityRound round = round(asked);
        Award award = plan(round, asked);
        if (award.sum().compareTo(award.held()) > 0) {
            throw GrantPayments.isShort(round, award.sum().minus(award.held()));
        }
        return award;
    }

    /**
     * Awards and pays.
     *
     * @throws DomainFailure SOLIDARITY_ROUND_UNKNOWN, SOLIDARITY_ROUND_CLOSED, SOLIDARITY_AWARD_OF_OTHER_KIND,
     *     SOLIDARITY_MEMBER_TWICE, SOLIDARITY_AMOUNT_INVALID, SOLIDARITY_ABOVE_MEMBER_CAP, SOLIDARITY_ABOVE_ROUND_CAP,
     *     SOLIDARITY_REASON_OF_OTHER_KIND, SOLIDARITY_FUND_SHORT, or the ledger's
     */
    public Award awardWithin(Author author, Asked asked) {
        SolidarityRound round = round(asked);
        Award award = plan(round, asked);
        round.commit(award.sum());
        SequencedMap<SolidarityGrant, JournalEntryId> due = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        for (Line line : award.lines()) {
            Money amount = line.amount();
            if (amount == null) {
                lines.add(line);
                continue;
            }
            var id = new SolidarityGrantId(UuidV7.next(clock));
            // None of these members has a live grant here, so each one's is the first.
            var claim = new GrantClaim(id, line.member(), (short) 1, asked.reason(), amount);
            SolidarityGrant grant = SolidarityGrant.awarded(round, claim, author.subject(), clock.instant());
            grants.persist(grant);
            due.put(grant, new JournalEntryId(UuidV7.next(clock)));
            lines.add(new Line(line.member(), id, amount, null));
        }
        grants.flush();
        if (!due.isEmpty()) {
            payments.pay(author, round, due, payments.payer(asked.paidFrom()));
        }
        return new Award(lines, award.sum(), award.held());
    }

    private SolidarityRound round(Asked asked) {
        SolidarityRound round = rounds.alone(asked.round()).orElseThrow(SolidarityRoundQueries::unknown);
        round.requireOpen();
        if (round.kind() != SolidarityKind.EMERGENCY) {
            throw new DomainFailure(
                    SolidarityFailure.SOLIDARITY_AWARD_OF_OTHER_KIND, "The committee votes on each of its claims.");
        }
        return round;
    }

    private Award plan(SolidarityRound round, Asked asked) {
        round.requireFor(asked.reason());
        Set<MembershipId> known = members.known(asked.members());
        Set<MembershipId> having = grants.having(round.id(), asked.members());
        LocalDate today = organisations.today(round.organisation());
        Set<MembershipId> named = new HashSet<>();
        List<@Nullable DomainFailure> refusals = new ArrayList<>();
        for (int i = 0; i < asked.members().size(); i++) {
            MembershipId member = asked.members().get(i);
            if (!named.add(member)) {
                throw DomainFailure.at(
                        SolidarityFailure.SOLIDARITY_MEMBER_TWICE, "/members/" + i, "Name each member once.");
            }
            refusals.add(refusal(member, known, having, today));
        }
        int eligible =
                Math.toIntExact(refusals.stream().filter(each -> each == null).count());
        List<Money> shares = asked.share().among(eligible, round);
        List<Line> lines = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < refusals.size(); i++) {
            DomainFailure refusal = refusals.get(i);
            lines.add(new Line(asked.members().get(i), null, refusal == null ? shares.get(next++) : null, refusal));
        }
        Money sum = shares.stream().reduce(Money.zero(round.currency()), Money::plus);
        round.requireWithinCap(sum);
        return new Award(lines, sum, payments.held(round, payments.payer(asked.paidFrom())));
    }

    private @Nullable DomainFailure refusal(
            MembershipId member, Set<MembershipId> known, Set<MembershipId> having, LocalDate today) {
        if (!known.contains(member)) {
            return MemberQueries.unknown();
        }
        if (!members.isOpenOn(member, today)) {
            return SolidarityGrantCommands.notOpen();
        }
        if (having.contains(member)) {
            return new DomainFailure(
                    SolidarityFailure.SOLIDARITY_CLAIMED_ALREADY, "A grant of this round was paid or waits.");
        }
        return null;
    }
}
