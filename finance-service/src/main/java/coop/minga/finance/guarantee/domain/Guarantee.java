package coop.minga.finance.guarantee.domain;

import coop.minga.finance.guarantee.GuaranteeId;
import coop.minga.finance.guarantee.domain.PledgeChange.Kind;
import coop.minga.finance.guarantee.domain.PledgeChange.When;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Deposits of a member that stand for a loan: another member's who agrees, or the borrower's own.
 *
 * <p>Guarantee: every change of a pledge is numbered. Each method that changes it returns that change, and the caller carries
 * it to the hold.
 */
@Entity
@Table(schema = "finance", name = "guarantee")
public class Guarantee extends OfferedDeposits {
    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

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

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Guarantee() {}

    private Guarantee(GuaranteeId id, Parties parties, Money offered, GuaranteeState state, Instant now) {
        super(id, parties, offered, now);
        this.state = state;
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
        if (amount.minor() > offered().minor()) {
            throw new IllegalArgumentException("Of " + offered().minor() + " nobody pledges " + amount.minor() + ".");
        }
        become(GuaranteeState.PLEDGED, when.instant());
        pledge.begin(amount.minor(), outstanding.minor());
        return changed(change, Kind.PLEDGED, amount.minor(), when);
    }

    /** Lets go what the loan needs no more; nothing if it is not pledged. */
    public Optional<PledgeChange> shrinkTo(LoanNeed need, UUID change, When when) {
        if (state != GuaranteeState.PLEDGED) {
            return Optional.empty();
        }
        long missing = pledge.uncoveredMinor();
        long released = pledge.shrinkTo(need);
        if (released == 0 && pledge.uncoveredMinor() == missing) {
            return Optional.empty();
        }
        settle(when);
        return Optional.of(changed(change, released > 0 ? Kind.RELEASED : Kind.COVER_CHANGED, released, when));
    }

    /**
     * Holds again what the loan needs since a repayment was taken back; nothing if that is held.
     *
     * @param notCalled what was called of it and given back by that; zero otherwise
     * @param free what can be held
     */
    public Optional<PledgeChange> restore(LoanNeed need, Money notCalled, Money free, UUID change, When when) {
        if (!mayStandAgain()) {
            return Optional.empty();
        }
        long missing = pledge.uncoveredMinor();
        pledge.takeCallBack(notCalled.minor());
        long offered = offered().minor() - pledge.calledMinor() - pledge.heldMinor();
        long more = pledge.growTo(need, Math.min(free.minor(), offered));
        if (more == 0 && notCalled.minor() == 0 && pledge.uncoveredMinor() == missing) {
            return Optional.empty();
        }
        settle(when);
        return Optional.of(changed(change, Kind.COVER_CHANGED, more, when));
    }

    /** @throws DomainFailure GUARANTEE_WHOLE */
    public void requireMissing() {
        if (pledge.uncoveredMinor() == 0) {
            throw new DomainFailure(
                    GuaranteeFailure.GUARANTEE_WHOLE,
                    "All that the loan needs of it is held.",
                    Map.of("currentState", state, "pledged", Amount.of(pledged())));
        }
    }

    /** Takes a part of the pledge for the loan; the id of the entry that books it is that of the change. */
    public PledgeChange call(Money part, JournalEntryId entry, When when) {
        pledge.call(part.minor());
        settle(when);
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
        long released = pledge.shrinkTo(LoanNeed.nothing(offered()));
        return changed(change, released > 0 ? Kind.RELEASED : Kind.COVER_CHANGED, released, when);
    }

    private PledgeChange changed(UUID change, Kind kind, long amountMinor, When when) {
        changes++;
        updatedAt = when.instant();
        return new PledgeChange(this, change, kind, amountMinor, when);
    }

    private void settle(When when) {
        GuaranteeState over = pledge.calledMinor() > 0 ? GuaranteeState.CALLED : GuaranteeState.RELEASED;
        GuaranteeState next = pledge.wholeMinor() > 0 ? GuaranteeState.PLEDGED : over;
        if (next != state) {
            become(next, when.instant());
        }
    }

    private void become(GuaranteeState next, Instant now) {
        state.require(next);
        state = next;
        updatedAt = now;
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public GuaranteeState state() {
        return state;
    }

    /** What is held now. */
    public Money pledged() {
        return money(pledge.heldMinor());
    }

    /** What the loan needs besides, and is not there to be held. */
    public Money uncovered() {
        return money(pledge.uncoveredMinor());
    }

    /** Whether it stands, or stood, for the loan. */
    public boolean mayStandAgain() {
        return switch (state) {
            case PLEDGED, RELEASED, CALLED -> true;
            case PROPOSED, CONSENTED, DECLINED, WITHDRAWN, SUBSTITUTED -> false;
        };
    }

    Money whole() {
        return money(pledge.wholeMinor());
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

    public Instant updatedAt() {
        return updatedAt;
    }
}
