package coop.minga.finance.revolvingfund.domain;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.revolvingfund.FundGrantId;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Money that came into a revolving fund to be lent, or was granted on out of it.
 *
 * <p>Guarantee: one journal entry; it never changes, but may be taken back once, as a whole.
 */
@Entity
@Table(schema = "finance", name = "fund_grant")
public class FundGrant {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private FundGrantKind kind;

    @Column(name = "amount_minor", updatable = false)
    private long amountMinor;

    @Column(updatable = false)
    private String currency;

    /** To which organisation it was granted on. */
    @Column(name = "recipient_id", updatable = false)
    @Nullable private UUID recipient;

    @Column(name = "effective_on", updatable = false)
    private LocalDate effectiveOn;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "reversed_by")
    @Nullable private UUID reversedBy;

    protected FundGrant() {}

    public FundGrant(
            FundGrantId id,
            OrganisationId organisation,
            FundId fund,
            FundGrantKind kind,
            Money amount,
            @Nullable UUID recipient,
            LocalDate effectiveOn,
            Instant recordedAt) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.fund = fund.value();
        this.kind = kind;
        this.amountMinor = amount.minor();
        this.currency = amount.currency().getCurrencyCode();
        this.recipient = recipient;
        this.effectiveOn = effectiveOn;
        this.recordedAt = recordedAt;
    }

    /** @throws DomainFailure FUND_GRANT_TRANSITION_ILLEGAL if it was taken back before */
    public void reverse(JournalEntryId reversal) {
        if (reversedBy != null) {
            throw DomainFailure.ofState(
                    RevolvingFundFailure.FUND_GRANT_TRANSITION_ILLEGAL,
                    "The grant was taken back already.",
                    "REVERSED",
                    List.of());
        }
        reversedBy = reversal.value();
    }

    public FundGrantId id() {
        return new FundGrantId(id);
    }

    public FundId fund() {
        return new FundId(fund);
    }

    public FundGrantKind kind() {
        return kind;
    }

    public Money amount() {
        return new Money(amountMinor, Currency.getInstance(currency));
    }

    public @Nullable UUID recipient() {
        return recipient;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Optional<JournalEntryId> reversedBy() {
        return Optional.ofNullable(reversedBy).map(JournalEntryId::new);
    }
}
