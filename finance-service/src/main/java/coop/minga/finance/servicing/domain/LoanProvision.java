package coop.minga.finance.servicing.domain;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.organisation.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * What had to be provided at the end of a day for loans of a fund in one currency that may be lost.
 *
 * <p>Guarantee: never changes; one for each day. What is provided, the ledger says.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "loan_provision")
public class LoanProvision {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "fund_id")
    private UUID fund;

    private String currency;

    @Column(name = "provided_on")
    private LocalDate providedOn;

    @Column(name = "required_minor")
    private long requiredMinor;

    @Column(name = "change_minor")
    private long changeMinor;

    @Column(name = "entry_id")
    @Nullable private UUID entry;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected LoanProvision() {}

    /** @param entry the journal entry of the change; none if nothing changed */
    public LoanProvision(
            UUID id,
            OrganisationId organisation,
            FundId fund,
            Currency currency,
            LocalDate providedOn,
            long requiredMinor,
            long changeMinor,
            @Nullable JournalEntryId entry,
            Instant now) {
        this.id = id;
        this.organisation = organisation.value();
        this.fund = fund.value();
        this.currency = currency.getCurrencyCode();
        this.providedOn = providedOn;
        this.requiredMinor = requiredMinor;
        this.changeMinor = changeMinor;
        this.entry = entry == null ? null : entry.value();
        this.recordedAt = now;
    }

    public UUID id() {
        return id;
    }

    public FundId fund() {
        return new FundId(fund);
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public LocalDate providedOn() {
        return providedOn;
    }

    public long requiredMinor() {
        return requiredMinor;
    }

    public long changeMinor() {
        return changeMinor;
    }

    public @Nullable UUID entry() {
        return entry;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
