package coop.minga.finance.guarantee.domain;

import coop.minga.finance.guarantee.GuarantorPaymentId;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * What one guarantor got of a borrower's payment.
 *
 * <p>Guarantee: never changes; has the id of the journal entry that put it into her deposits.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "guarantor_payment_part")
public class GuarantorPaymentPart {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "payment_id")
    private UUID payment;

    @Column(name = "claim_id")
    private UUID claim;

    @Column(name = "account_id")
    private UUID account;

    private String currency;

    @Column(name = "amount_minor")
    private long amountMinor;

    protected GuarantorPaymentPart() {}

    public GuarantorPaymentPart(
            GuarantorPayment of, JournalEntryId entry, GuarantorClaim claim, MemberAccountId account, Money amount) {
        this.id = entry.value();
        this.organisation = of.organisation().value();
        this.payment = of.id().value();
        this.claim = claim.id().value();
        this.account = account.value();
        this.currency = amount.currency().getCurrencyCode();
        this.amountMinor = amount.minor();
    }

    public JournalEntryId entry() {
        return new JournalEntryId(id);
    }

    public GuarantorPaymentId payment() {
        return new GuarantorPaymentId(payment);
    }

    public JournalEntryId claim() {
        return new JournalEntryId(claim);
    }

    /** Into which it was put. */
    public MemberAccountId account() {
        return new MemberAccountId(account);
    }

    public Money amount() {
        return new Money(amountMinor, Currency.getInstance(currency));
    }
}
