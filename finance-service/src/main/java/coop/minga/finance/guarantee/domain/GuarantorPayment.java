package coop.minga.finance.guarantee.domain;

import coop.minga.finance.guarantee.GuarantorPaymentId;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a borrower paid to those whose deposits were taken for the loan.
 *
 * <p>Guarantee: its parts add up to it; taken back once at most. What was moved stands in the journal.
 */
@Entity
@Table(schema = "finance", name = "guarantor_payment")
public class GuarantorPayment {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    @Column(name = "loan_id", updatable = false)
    private UUID loan;

    @Column(updatable = false)
    private String currency;

    @Column(name = "amount_minor", updatable = false)
    private long amountMinor;

    @Column(name = "effective_on", updatable = false)
    private LocalDate effectiveOn;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "reversed_at")
    @Nullable private Instant reversedAt;

    protected GuarantorPayment() {}

    public GuarantorPayment(
            GuarantorPaymentId id,
            OrganisationId organisation,
            LoanId loan,
            Money amount,
            LocalDate effectiveOn,
            Instant recordedAt) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.loan = loan.value();
        this.currency = amount.currency().getCurrencyCode();
        this.amountMinor = amount.minor();
        this.effectiveOn = effectiveOn;
        this.recordedAt = recordedAt;
    }

    /**
     * Shares an amount out by what each is owed, to the smallest unit; no part is more than that.
     *
     * @return the parts in the order of the claims, some of nothing
     * @throws DomainFailure GUARANTOR_PAYMENT_AMOUNT_INVALID, GUARANTOR_PAYMENT_BEYOND_CLAIMS
     */
    public static List<Money> parts(Money amount, List<Money> owed) {
        if (amount.minor() <= 0) {
            throw DomainFailure.at(
                    GuaranteeFailure.GUARANTOR_PAYMENT_AMOUNT_INVALID, "/amount", "Pay an amount above zero.");
        }
        Money all = owed.stream().reduce(Money.zero(amount.currency()), Money::plus);
        if (amount.compareTo(all) > 0) {
            throw new DomainFailure(
                    GuaranteeFailure.GUARANTOR_PAYMENT_BEYOND_CLAIMS,
                    "Pay at most what is owed.",
                    Map.of("owed", Amount.of(all)));
        }
        return amount.allocate(owed.stream().map(Money::minor).toList());
    }

    /** @throws DomainFailure GUARANTOR_PAYMENT_TRANSITION_ILLEGAL */
    public void reverse(Instant now) {
        if (reversedAt != null) {
            throw DomainFailure.ofState(
                    GuaranteeFailure.GUARANTOR_PAYMENT_TRANSITION_ILLEGAL,
                    "It was taken back already.",
                    "REVERSED",
                    List.of());
        }
        reversedAt = now;
    }

    public GuarantorPaymentId id() {
        return new GuarantorPaymentId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** A payment changes by being taken back, and by nothing else. */
    public long version() {
        return reversedAt == null ? 1 : 2;
    }

    public LoanId loan() {
        return new LoanId(loan);
    }

    public Money amount() {
        return new Money(amountMinor, Currency.getInstance(currency));
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public @Nullable Instant reversedAt() {
        return reversedAt;
    }
}
