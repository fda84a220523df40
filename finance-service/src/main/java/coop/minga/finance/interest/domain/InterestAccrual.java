package coop.minga.finance.interest.domain;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.product.ProductId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * What the accounts of a product had earned in the posting period up to the end of a day.
 *
 * <p>Guarantee: never changes; one for each day. What came to light later stands in the change of a later day.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "interest_accrual")
public class InterestAccrual {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "product_id")
    private UUID product;

    @Column(name = "accrued_on")
    private LocalDate accruedOn;

    @Column(name = "period_from")
    private LocalDate periodFrom;

    @Column(name = "accrued_minor")
    private long accruedMinor;

    @Column(name = "change_minor")
    private long changeMinor;

    @Column(name = "entry_id")
    @Nullable private UUID entry;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected InterestAccrual() {}

    /** @param entry the journal entry of the change; none if nothing changed */
    public InterestAccrual(
            UUID id,
            OrganisationId organisation,
            EarningProduct product,
            long accruedMinor,
            @Nullable JournalEntryId entry,
            Instant now) {
        this.id = id;
        this.organisation = organisation.value();
        this.product = product.id().value();
        this.accruedOn = product.nextDay();
        this.periodFrom = product.periodFrom();
        this.accruedMinor = accruedMinor;
        this.changeMinor = accruedMinor - product.bookedMinor();
        this.entry = entry == null ? null : entry.value();
        this.recordedAt = now;
    }

    public UUID id() {
        return id;
    }

    public ProductId product() {
        return new ProductId(product);
    }

    public LocalDate accruedOn() {
        return accruedOn;
    }

    public LocalDate periodFrom() {
        return periodFrom;
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
