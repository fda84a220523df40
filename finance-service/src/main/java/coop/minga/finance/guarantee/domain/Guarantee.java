package coop.minga.finance.guarantee.domain;

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
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Deposits of a member that stand for a loan: another member's who agrees, or the borrower's own.
 *
 * <p>Guarantee: a pledge only becomes less; every change of it is numbered. Each method that changes it returns that change,
 * and the caller carries it to the hold.
 */
@Entity
@Table(schema = "finance", name = "guarantee")
public class Guarantee {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    @Column(name = "loan_id", updatable = false)
    private UUID loan;

    @Column(name = "account_id", updatable = false)
    private UUID account;

    @Column(name = "membership_id", updatable = false)
    private UUID guarantor;

    @Column(name = "borrower_id", updatable = false)
    @Nullable private UUID borrower;

    @Column(name = "own", updatable = false)
    private boolean isOwn;

    @Column(updatable = false)
    private String currency;

    @Column(name = "offered_minor", updatable = false)
    private long offeredMinor;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private GuaranteeState state;

    @Column(name = "answered_at")
    @Nullable private Instant answeredAt;

    @Column(name = "evidence_on")
    @Nullable private LocalDate evidenceOn;

    @Embedded
    private Pledge pledge = new Pledge();

    private int changes;

    @Column(name = "substitute_id")
    @Nullable private UUID substitute;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Guarantee() {}

    private Guarantee(GuaranteeId id, Parties parties, Money offered, GuaranteeState state, Instant now) {
        if (offered.minor() <= 0) {
            throw DomainFailure.at(
                    GuaranteeFailure.GUARANTEE_AMOUNT_INVALID, "/amount", "Stand for an amount above zero.");
        }
        this.id = id.value();
        this.organisation = parties.organisation().value();
        this.loan = parties.loan().value();
        this.account = parties.account().value();
        this.guarantor = parties.guarantor().value();
        this.borrower = parties.borrower() == null ? null : parties.borrower().value();
        this.isOwn = parties.areOne();
        this.currency = offered.currency().getCurrencyCode();
        this.offeredMinor = offered.minor();
        this.state = state;
        this.proposedAt = now;
        this.updatedAt = now;
    }

    /** @throws DomainFailure GUARANTEE_OF_OWN_LOAN, GUARANTEE_AMOUNT_INVALID */
    public static Guarantee proposed(GuaranteeId id, Parties parties, Money offered, Instant now) {
        if (parties.areOne()) {
            throw DomainFailure.at(
                    GuaranteeFailure.GUARANTEE_OF_OWN_LOAN,
                    "/account",
                    "The borrower's own deposits stand for the loan by themselves.");
        }
        return new Guarantee(id, parties, offered, GuaranteeState.PROPOSED, now);
    }

    /** Of the borrower, who agreed by applying; to be pledged at once. */
    public static Guarantee own(GuaranteeId id, Parties parties, Money amount, Instant now) {
        if (!parties.areOne()) {
            throw new IllegalArgumentException("These are another member's deposits.");
        }
        return new Guarantee(id, parties, amount, GuaranteeState.CONSENTED, now);
    }

    /** @throws DomainFailure GUARANTEE_TRANSITION_ILLEGAL, GUARANTEE_EVIDENCE_IN_THE_FUTURE */
    public void answer(Answer answer, When when) {
        if (answer.evidenceOn() != null && answer.evidenceOn().isAfter(when.day())) {
            throw DomainFailure.at(
                    GuaranteeFailure.GUARANTEE_EVIDENCE_IN_THE_FUTURE, "/evidenceOn", "Today is " + when.day() + ".");
        }
        become(answer.isYes() ? GuaranteeState.CONSENTED : GuaranteeState.DECLINED, when.instant());
        answeredAt = when.instant();
        evidenceOn = answer.evidenceOn();
    }

    /** @throws DomainFailure GUARANTEE_TRANSITION_ILLEGAL */
    public void withdraw(Instant now) {
        become(GuaranteeState.WITHDRAWN, now);
    }

    /**
     * Pledges an amount for what the loan has to pay back now.
     *
     * @throws DomainFailure GUARANTEE_TRANSITION_ILLEGAL
     */
    public PledgeChange pledge(Money amount, Money outstanding, UUID change, When when) {
        if (amount.minor() > offeredMinor) {
            throw new IllegalArgumentException("Of " + offeredMinor + " nobody pledges " + amount.minor() + ".");
        }
        become(GuaranteeState.PLEDGED, when.instant());
        pledge.begin(amount.minor(), outstanding.minor());
        return changed(change, Kind.PLEDGED, amount.minor(), when);
    }

    /** Lets go what the loan needs no more, now that so much of it is to be paid back; nothing if it is not pledged. */
    public Optional<PledgeChange> shrinkTo(Money outstanding, UUID change, When when) {
        long released = state == GuaranteeState.PLEDGED ? pledge.shrinkTo(outstanding.minor()) : 0;
        if (released == 0) {
            return Optional.empty();
        }
        if (pledge.heldMinor() == 0) {
            become(pledge.calledMinor() > 0 ? GuaranteeState.CALLED : GuaranteeState.RELEASED, when.instant());
        }
        return Optional.of(changed(change, Kind.RELEASED, released, when));
    }

    /** Takes a part of the pledge for the loan; the id of the entry that books it is that of the change. */
    public PledgeChange call(Money part, JournalEntryId entry, When when) {
        pledge.call(part.minor());
        if (pledge.heldMinor() == 0) {
            become(GuaranteeState.CALLED, when.instant());
        }
        return changed(entry.value(), Kind.CALLED, part.minor(), when);
    }

    /**
     * Pledges what the other guarantee has left, to become less as that one would have.
     *
     * @throws DomainFailure GUARANTEE_TRANSITION_ILLEGAL of the other, SUBSTITUTE_INVALID
     */
    public PledgeChange takeOver(Guarantee other, UUID change, When when) {
        other.state.require(GuaranteeState.SUBSTITUTED);
        Substitution.requireWhole(other, this);
        become(GuaranteeState.PLEDGED, when.instant());
        pledge.takeOver(other.pledge);
        return changed(change, Kind.PLEDGED, pledge.heldMinor(), when);
    }

    /**
     * Another guarantee takes over the whole pledge.
     *
     * @throws DomainFailure GUARANTEE_TRANSITION_ILLEGAL
     */
    public PledgeChange substitutedBy(GuaranteeId other, UUID change, When when) {
        become(GuaranteeState.SUBSTITUTED, when.instant());
        substitute = other.value();
        return changed(change, Kind.RELEASED, pledge.shrinkTo(0), when);
    }

    private PledgeChange changed(UUID change, Kind kind, long amountMinor, When when) {
        changes++;
        updatedAt = when.instant();
        return new PledgeChange(this, change, kind, amountMinor, when);
    }

    private void become(GuaranteeState next, Instant now) {
        state.require(next);
        state = next;
        updatedAt = now;
    }

    public GuaranteeId id() {
        return new GuaranteeId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public LoanId loan() {
        return new LoanId(loan);
    }

    public MemberAccountId account() {
        return new MemberAccountId(account);
    }

    public MembershipId guarantor() {
        return new MembershipId(guarantor);
    }

    public Optional<MembershipId> borrower() {
        return Optional.ofNullable(borrower).map(MembershipId::new);
    }

    public boolean isOwn() {
        return isOwn;
    }

    public GuaranteeState state() {
        return state;
    }

    public Money offered() {
        return money(offeredMinor);
    }

    /** What is held now. */
    public Money pledged() {
        return money(pledge.heldMinor());
    }

    /** What was called so far. */
    public Money called() {
        return money(pledge.calledMinor());
    }

    /** How many times the pledge changed. */
    public int changes() {
        return changes;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    public @Nullable LocalDate evidenceOn() {
        return evidenceOn;
    }

    public Optional<GuaranteeId> substitute() {
        return Optional.ofNullable(substitute).map(GuaranteeId::new);
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    private Money money(long minor) {
        return new Money(minor, Currency.getInstance(currency));
    }
}
