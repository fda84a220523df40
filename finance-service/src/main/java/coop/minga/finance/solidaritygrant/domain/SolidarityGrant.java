package coop.minga.finance.solidaritygrant.domain;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.solidaritygrant.SolidarityGrantId;
import coop.minga.finance.solidaritygrant.SolidarityRoundId;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a member is given in a round, from the claim to the payment.
 *
 * <p>Guarantee: approved by as many others as the round asks for, or under its resolution; paid once.
 */
@Entity
@Table(schema = "finance", name = "solidarity_grant")
public class SolidarityGrant {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    @Column(name = "round_id", updatable = false)
    private UUID round;

    @Column(name = "membership_id", updatable = false)
    private UUID membership;

    @Column(updatable = false)
    private short number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private GrantReason reason;

    @Column(name = "amount_minor", updatable = false)
    private long amountMinor;

    @Column(updatable = false)
    private String currency;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private GrantBasis basis;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private GrantState state;

    @Column(name = "submitted_by", updatable = false)
    private String submittedBy;

    @Column(name = "submitted_at", updatable = false)
    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "refused_because")
    @Nullable private RefusalReason refusedBecause;

    @Column(name = "ended_by")
    @Nullable private String endedBy;

    @Column(name = "entry_id")
    @Nullable private UUID entry;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @ElementCollection
    @OrderColumn(name = "position")
    @CollectionTable(
            schema = "finance",
            name = "solidarity_vote",
            joinColumns = @JoinColumn(name = "grant_id", referencedColumnName = "id"))
    private List<Vote> votes;

    protected SolidarityGrant() {}

    private SolidarityGrant(SolidarityRound round, GrantClaim claim, GrantBasis basis, String submitter, Instant now) {
        round.requireFor(claim.reason());
        this.id = claim.id().value();
        this.organisation = round.organisation().value();
        this.round = round.id().value();
        this.membership = claim.membership().value();
        this.number = claim.number();
        this.reason = claim.reason();
        this.amountMinor = claim.amount().minor();
        this.currency = claim.amount().currency().getCurrencyCode();
        this.basis = basis;
        this.state = basis == GrantBasis.COMMITTEE ? GrantState.SUBMITTED : GrantState.APPROVED;
        this.submittedBy = submitter;
        this.submittedAt = now;
        this.updatedAt = now;
        this.votes = new ArrayList<>();
    }

    /**
     * A claim for the committee.
     *
     * @throws DomainFailure SOLIDARITY_REASON_OF_OTHER_KIND, SOLIDARITY_QUORUM_OUT_OF_REACH
     */
    public static SolidarityGrant claimed(SolidarityRound round, GrantClaim claim, String submitter, Instant now) {
        var grant = new SolidarityGrant(round, claim, GrantBasis.COMMITTEE, submitter, now);
        if (!grant.isWithinReach(round)) {
            throw new DomainFailure(
                    SolidarityFailure.SOLIDARITY_QUORUM_OUT_OF_REACH, "Let somebody outside the committee submit it.");
        }
        return grant;
    }

    /**
     * One of many that are awarded together.
     *
     * @throws DomainFailure SOLIDARITY_REASON_OF_OTHER_KIND
     */
    public static SolidarityGrant awarded(SolidarityRound round, GrantClaim claim, String awarder, Instant now) {
        return new SolidarityGrant(round, claim, GrantBasis.RESOLUTION, awarder, now);
    }

    /**
     * One of the committee says yes or no; the one who makes the quorum approves, the one who puts it out of reach
     * rejects.
     *
     * @throws DomainFailure SOLIDARITY_NOT_ON_COMMITTEE, SOLIDARITY_MAKER_IS_CHECKER, SOLIDARITY_VOTED_ALREADY,
     *     SOLIDARITY_GRANT_TRANSITION_ILLEGAL
     */
    public void vote(SolidarityRound round, String voter, boolean saysYes, Instant now) {
        requireNext(saysYes ? GrantState.APPROVED : GrantState.REJECTED);
        if (!round.committee().contains(voter)) {
            throw new DomainFailure(
                    SolidarityFailure.SOLIDARITY_NOT_ON_COMMITTEE, "The round was opened with another committee.");
        }
        requireOther(voter);
        if (votes.stream().anyMatch(vote -> vote.voter().equals(voter))) {
            throw new DomainFailure(SolidarityFailure.SOLIDARITY_VOTED_ALREADY, "Your vote stands.");
        }
        votes.add(new Vote(organisation(), voter, submittedBy, saysYes, now));
        if (votes.stream().filter(Vote::saysYes).count() >= round.quorum()) {
            become(GrantState.APPROVED, now);
        } else if (!isWithinReach(round)) {
            refusedBecause = RefusalReason.COMMITTEE_SAID_NO;
            become(GrantState.REJECTED, now);
        }
        updatedAt = now;
    }

    /** Whether all who did not say no are enough. */
    private boolean isWithinReach(SolidarityRound round) {
        long others = round.committee().stream()
                .filter(each -> !each.equals(submittedBy))
                .count();
        return others - votes.stream().filter(vote -> !vote.saysYes()).count() >= round.quorum();
    }

    /** @throws DomainFailure SOLIDARITY_GRANT_TRANSITION_ILLEGAL, SOLIDARITY_MAKER_IS_CHECKER */
    public void reject(RefusalReason because, String by, Instant now) {
        end(GrantState.REJECTED, because, by, now);
    }

    /** @throws DomainFailure SOLIDARITY_GRANT_TRANSITION_ILLEGAL, SOLIDARITY_MAKER_IS_CHECKER */
    public void refuse(RefusalReason because, String by, Instant now) {
        end(GrantState.REFUSED, because, by, now);
    }

    private void end(GrantState next, RefusalReason because, String by, Instant now) {
        requireNext(next);
        requireOther(by);
        become(next, now);
        refusedBecause = because;
        endedBy = by;
    }

    /** @throws DomainFailure SOLIDARITY_GRANT_TRANSITION_ILLEGAL */
    public void withdraw(String by, Instant now) {
        become(GrantState.WITHDRAWN, now);
        endedBy = by;
    }

    /** @throws DomainFailure SOLIDARITY_GRANT_TRANSITION_ILLEGAL */
    public void pay(JournalEntryId by, Instant now) {
        become(GrantState.PAID, now);
        entry = by.value();
    }

    private void requireOther(String who) {
        if (submittedBy.equals(who)) {
            throw new DomainFailure(SolidarityFailure.SOLIDARITY_MAKER_IS_CHECKER, "You submitted it.");
        }
    }

    private void become(GrantState next, Instant now) {
        requireNext(next);
        state = next;
        updatedAt = now;
    }

    private void requireNext(GrantState next) {
        if (!state.next().contains(next)) {
            throw DomainFailure.ofState(
                    SolidarityFailure.SOLIDARITY_GRANT_TRANSITION_ILLEGAL,
                    "The grant is " + state + ".",
                    state,
                    state.next());
        }
    }

    public SolidarityGrantId id() {
        return new SolidarityGrantId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public SolidarityRoundId round() {
        return new SolidarityRoundId(round);
    }

    public MembershipId membership() {
        return new MembershipId(membership);
    }

    public GrantReason reason() {
        return reason;
    }

    public Money amount() {
        return new Money(amountMinor, Currency.getInstance(currency));
    }

    public GrantBasis basis() {
        return basis;
    }

    public GrantState state() {
        return state;
    }

    public String submittedBy() {
        return submittedBy;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable RefusalReason refusedBecause() {
        return refusedBecause;
    }

    /** The entry that paid it. */
    public @Nullable JournalEntryId entry() {
        return entry == null ? null : new JournalEntryId(entry);
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public List<Vote> votes() {
        return List.copyOf(votes);
    }
}
