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
 * What all loans of a fund in one currency had borne of interest at the end of a day, since they were paid out.
 *
 * <p>Guarantee: never changes; one for each day. What came to light later stands in the change of a later day.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "loan_accrual")
public class LoanAccrual {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "fund_id")
    private UUID fund;

    private String currency;

    @Column(name = "accrued_on")
    private LocalDate accruedOn;

    @Column(name = "accrued_minor")
    private long accruedMinor;

    @Column(name = "change_minor")
    private long changeMinor;

    @Column(name = "entry_id")
    @Nullable private UUID entry;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected LoanAccrual() {}

    /** @param entry the journal entry of the change; none if nothing changed */
    public LoanAccrual(
            UUID id,
            OrganisationId organisation,
            LoanBook book,
            LocalDate accruedOn,
            long accruedMinor,
            long changeMinor,
            @Nullable JournalEntryId entry,
            Instant now) {
        this.id = id;
        this.organisation = organisation.value();
        this.fund = book.fund().value();
        this.currency = book.currency().getCurrencyCode();
        this.accruedOn = accruedOn;
        this.accruedMinor = accruedMinor;
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

    public LocalDate accruedOn() {
        return accruedOn;
    }

    public long accruedMinor() {
        return accruedMinor;
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
