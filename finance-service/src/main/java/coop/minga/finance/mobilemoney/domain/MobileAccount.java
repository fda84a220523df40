package coop.minga.finance.mobilemoney.domain;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.mobilemoney.MobileAccountId;
import coop.minga.finance.organisation.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

/**
 * An organisation's account with a provider, into which people pay.
 *
 * <p>Guarantee: what is paid into it goes to one ledger account, for ever. Up to {@link #askedThrough} the provider was
 * asked what was paid, and everything of it is here.
 */
@Entity
@Table(schema = "finance", name = "mobile_money_account")
public class MobileAccount {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    @Column(updatable = false)
    private String provider;

    @Column(updatable = false)
    private String number;

    @Column(name = "ledger_account_id", updatable = false)
    private UUID ledgerAccount;

    @Column(updatable = false)
    private String currency;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "asked_through")
    private Instant askedThrough;

    protected MobileAccount() {}

    public MobileAccount(
            MobileAccountId id,
            OrganisationId organisation,
            String provider,
            String number,
            LedgerAccountId ledgerAccount,
            Currency currency,
            Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.provider = provider;
        this.number = number;
        this.ledgerAccount = ledgerAccount.value();
        this.currency = currency.getCurrencyCode();
        this.openedAt = now;
        this.askedThrough = now;
    }

    /** The provider was asked; never moves back, whichever of two processes is slower. */
    public void askedThrough(Instant through) {
        if (through.isAfter(askedThrough)) {
            askedThrough = through;
        }
    }

    public MobileAccountId id() {
        return new MobileAccountId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public String provider() {
        return provider;
    }

    /** As payers know it. */
    public String number() {
        return number;
    }

    public LedgerAccountId ledgerAccount() {
        return new LedgerAccountId(ledgerAccount);
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant askedThrough() {
        return askedThrough;
    }
}
