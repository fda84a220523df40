package coop.minga.finance.solidaritygrant.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.app.MemberQueries;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.solidaritygrant.SolidarityGrantId;
import coop.minga.finance.solidaritygrant.SolidarityRoundId;
import coop.minga.finance.solidaritygrant.domain.GrantClaim;
import coop.minga.finance.solidaritygrant.domain.GrantReason;
import coop.minga.finance.solidaritygrant.domain.GrantState;
import coop.minga.finance.solidaritygrant.domain.RefusalReason;
import coop.minga.finance.solidaritygrant.domain.SolidarityFailure;
import coop.minga.finance.solidaritygrant.domain.SolidarityGrant;
import coop.minga.finance.solidaritygrant.domain.SolidarityRound;
import coop.minga.finance.solidaritygrant.store.SolidarityGrants;
import coop.minga.finance.solidaritygrant.store.SolidarityGrants.Live;
import coop.minga.finance.solidaritygrant.store.SolidarityRounds;
import coop.minga.platform.access.Caller;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with solidarity grants.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; nobody is given more, or twice, whoever else
 * claims, votes or pays at the same moment.
 */
@ApplicationScoped
public class SolidarityGrantCommands {
    private static final String PAY = "POST /api/v1/solidarity-grants/{id}/payments";

    private final SolidarityGrants grants;
    private final SolidarityRounds rounds;
    private final GrantPayments payments;
    private final MemberQueries members;
    private final OrganisationQueries organisations;
    private final Clock clock;

    SolidarityGrantCommands(
            SolidarityGrants grants,
            SolidarityRounds rounds,
            GrantPayments payments,
            MemberQueries members,
            OrganisationQueries organisations,
            Clock clock) {
        this.grants = grants;
        this.rounds = rounds;
        this.payments = payments;
        this.members = members;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * A claim to be.
     *
     * <p>Guarantee: none; {@link #claim} checks it.
     */
    public record Asked(
            SolidarityGrantId id,
            SolidarityRoundId round,
            MembershipId membership,
            GrantReason reason,
            Amount amount) {}

    /**
     * Claims for a member.
     *
     * @throws DomainFailure SOLIDARITY_ROUND_UNKNOWN, SOLIDARITY_MEMBERSHIP_NOT_OPEN, MEMBERSHIP_NOT_YET_KNOWN, what
     *     {@link SolidarityRound#admit} and {@link SolidarityGrant#claimed} refuse; the database: the same again in a race
     */
    public SolidarityGrantView claim(Caller caller, Asked asked) {
        return SolidarityGrantView.of(submit(caller, asked));
    }

    /**
     * Claims for the member that the caller's token names.
     *
     * @throws DomainFailure MEMBERSHIP_NOT_YET_KNOWN of another one's too, and what refuses a claim
     */
    public OwnSolidarityGrantView claimOwn(Caller caller, Asked asked) {
        if (!members.own(caller).contains(asked.membership())) {
            throw MemberQueries.unknown();
        }
        return OwnSolidarityGrantView.of(submit(caller, asked));
    }

    private SolidarityGrant submit(Caller caller, Asked asked) {
        SolidarityRound round = rounds.shared(asked.round()).orElseThrow(SolidarityRoundQueries::unknown);
        if (!members.isOpenOn(asked.membership(), organisations.today(round.organisation()))) {
            throw notOpen();
        }
        Money amount = SolidarityAmount.read(asked.amount(), round.currency(), "/amount");
        List<Live> live = grants.live(round.id(), asked.membership());
        short number = round.admit(
                amount,
                live.stream().map(Live::number).toList(),
                live.stream().mapToLong(Live::amountMinor).reduce(0, Math::addExact));
        var grant = SolidarityGrant.claimed(
                round,
                new GrantClaim(asked.id(), asked.membership(), number, asked.reason(), amount),
                caller.subject(),
                clock.instant());
        grants.persistAndFlush(grant);
        return grant;
    }

    /**
     * Says yes or no as one of the committee.
     *
     * @throws DomainFailure SOLIDARITY_GRANT_UNKNOWN, what {@link SolidarityGrant#vote} refuses, and where the vote would
     *     approve, SOLIDARITY_ABOVE_ROUND_CAP
     */
    public SolidarityGrantView vote(Caller caller, SolidarityGrantId id, boolean approves) {
        SolidarityGrant grant = alone(id);
        SolidarityRound round = round(grant);
        grant.vote(round, caller.subject(), approves, clock.instant());
        if (grant.state() == GrantState.APPROVED) {
            round.commit(grant.amount());
        }
        return flushed(grant);
    }

    /** @throws DomainFailure SOLIDARITY_GRANT_UNKNOWN, SOLIDARITY_GRANT_TRANSITION_ILLEGAL, SOLIDARITY_MAKER_IS_CHECKER */
    public SolidarityGrantView reject(Caller caller, SolidarityGrantId id, RefusalReason because) {
        SolidarityGrant grant = alone(id);
        grant.reject(because, caller.subject(), clock.instant());
        return flushed(grant);
    }

    /** @throws DomainFailure SOLIDARITY_GRANT_UNKNOWN, SOLIDARITY_GRANT_TRANSITION_ILLEGAL, SOLIDARITY_MAKER_IS_CHECKER */
    public SolidarityGrantView refuse(Caller caller, SolidarityGrantId id, RefusalReason because) {
        SolidarityGrant grant = alone(id);
        SolidarityRound round = round(grant);
        grant.refuse(because, caller.subject(), clock.instant());
        round.release(grant.amount());
        return flushed(grant);
    }

    /** @throws DomainFailure SOLIDARITY_GRANT_UNKNOWN, SOLIDARITY_GRANT_TRANSITION_ILLEGAL */
    public SolidarityGrantView withdraw(Caller caller, SolidarityGrantId id) {
        SolidarityGrant grant = alone(id);
        SolidarityRound round = round(grant);
        boolean isPromised = grant.state() == GrantState.APPROVED;
        grant.withdraw(caller.subject(), clock.instant());
        if (isPromised) {
            round.release(grant.amount());
        }
        return flushed(grant);
    }

    /**
     * Pays what was approved.
     *
     * @param paidFrom the chart's cash if null
     * @throws DomainFailure SOLIDARITY_GRANT_UNKNOWN, SOLIDARITY_GRANT_TRANSITION_ILLEGAL, SOLIDARITY_ACCOUNT_UNFIT,
     *     SOLIDARITY_FUND_SHORT, or the ledger's
     */
    public SolidarityGrantView pay(
            Caller caller, SolidarityGrantId id, JournalEntryId entry, @Nullable LedgerAccountId paidFrom) {
        SolidarityGrant grant = alone(id);
        SolidarityRound round = rounds.findById(grant.round().value());
        payments.pay(
                Author.of(caller, PAY), round, new LinkedHashMap<>(Map.of(grant, entry)), payments.payer(paidFrom));
        return SolidarityGrantView.of(grant);
    }

    static DomainFailure notOpen() {
        return new DomainFailure(
                SolidarityFailure.SOLIDARITY_MEMBERSHIP_NOT_OPEN, "It has ended, or did not begin yet.");
    }

    private SolidarityGrant alone(SolidarityGrantId id) {
        return grants.alone(id).orElseThrow(SolidarityGrantQueries::unknown);
    }

    private SolidarityRound round(SolidarityGrant grant) {
        return rounds.alone(grant.round()).orElseThrow();
    }

    private SolidarityGrantView flushed(SolidarityGrant grant) {
        grants.flush();
        return SolidarityGrantView.of(grant);
    }
}
