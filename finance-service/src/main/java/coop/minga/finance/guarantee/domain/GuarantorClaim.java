package coop.minga.finance.guarantee.domain;

import coop.minga.finance.guarantee.GuaranteeId;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the borrower of a loan owes a guarantor, because it was taken from her deposits. It stands between members and so in
 * no account of the organisation.
 *
 * <p>Guarantee: what is outstanding is never more than what was taken, and never less than nothing; each change is numbered.
 * Changed under its row's lock.
 */
@Entity
@Table(schema = "finance", name = "guarantor_claim")
public class GuarantorClaim {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Counts the changes, from 1 on. */
    private int version;

    @Column(name = "guarantee_id", updatable = false)
    private UUID guarantee;

    @Column(name = "loan_id", updatable = false)
    private UUID loan;

    @Column(name = "account_id", updatable = false)
    private UUID account;

    @Column(name = "membership_id", updatable = false)
    private UUID guarantor;

    @Column(name = "borrower_id", updatable = false)
    @Nullable private UUID borrower;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private GuarantorClaimState state;

    @Column(updatable = false)
    private String currency;

    @Column(name = "amount_minor", updatable = false)
    private long amountMinor;

    @Column(name = "outstanding_minor")
    private long outstandingMinor;

    @Column(name = "effective_on", updatable = false)
    private LocalDate effectiveOn;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected GuarantorClaim() {}

    /** @param call of another member's deposits */
    public GuarantorClaim(Guarantee guarantee, PledgeChange call) {
        this.id = call.id();
        this.organisation = guarantee.organisation().value();
        this.version = 1;
        this.guarantee = guarantee.id().value();
        this.loan = guarantee.loan().value();
        this.account = guarantee.account().value();
        this.guarantor = guarantee.guarantor().value();
        this.borrower = guarantee.borrower().map(MembershipId::value).orElse(null);
        this.state = GuarantorClaimState.OWED;
        this.currency = call.amount().currency().getCurrencyCode();
        this.amountMinor = call.amount().minor();
        this.outstandingMinor = amountMinor;
        this.effectiveOn = call.effectiveOn();
        this.recordedAt = call.recordedAt();
        this.updatedAt = recordedAt;
    }

    /** The borrower pays a part of it, or all. */
    public void pay(Money part, Instant now) {
        if (part.minor() <= 0 || part.minor() > outstandingMinor) {
            throw new IllegalArgumentException("Of " + outstandingMinor + " nobody pays " + part.minor() + ".");
        }
        become(outstandingMinor - part.minor(), now);
    }

    /** A payment was taken back. */
    public void oweAgain(Money part, Instant now) {
        if (state == GuarantorClaimState.TAKEN_BACK || part.minor() > amountMinor - outstandingMinor) {
            throw new IllegalArgumentException("Of " + amountMinor + " nobody owes " + part.minor() + " more.");
        }
        become(outstandingMinor + part.minor(), now);
    }

    /**
     * What was taken is given back.
     *
     * @throws DomainFailure GUARANTOR_CLAIM_PAID
     */
    public void takeBack(Instant now) {
        if (outstandingMinor < amountMinor) {
            throw new DomainFailure(
                    GuaranteeFailure.GUARANTOR_CLAIM_PAID,
                    "Take back first what was paid to the guarantor: POST /guarantor-payments/{id}/reversals.",
                    Map.of("claim", id, "amount", Amount.of(amount()), "outstanding", Amount.of(outstanding())));
        }
        become(0, now);
        state = GuarantorClaimState.TAKEN_BACK;
    }

    private void become(long outstanding, Instant now) {
        outstandingMinor = outstanding;
        state = outstanding > 0 ? GuarantorClaimState.OWED : GuarantorClaimState.PAID;
        version++;
        updatedAt = now;
    }

    /** Of the journal entry that took it. */
    public JournalEntryId id() {
        return new JournalEntryId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public int version() {
        return version;
    }

    public GuaranteeId guarantee() {
        return new GuaranteeId(guarantee);
    }

    public LoanId loan() {
        return new LoanId(loan);
    }

    /** From which it was taken. */
    public MemberAccountId account() {
        return new MemberAccountId(account);
    }

    public MembershipId guarantor() {
        return new MembershipId(guarantor);
    }

    public Optional<MembershipId> borrower() {
        return Optional.ofNullable(borrower).map(MembershipId::new);
    }

    public GuarantorClaimState state() {
        return state;
    }

    public Money amount() {
        return new Money(amountMinor, Currency.getInstance(currency));
    }

    public Money outstanding() {
        return new Money(outstandingMinor, Currency.getInstance(currency));
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
