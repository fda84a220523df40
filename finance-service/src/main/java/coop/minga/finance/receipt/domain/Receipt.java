package coop.minga.finance.receipt.domain;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.receipt.ReceiptId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * That somebody paid in cash, under a number.
 *
 * <p>Guarantee: never changes. How much was paid, when and for what stands in its journal entry alone.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "receipt")
public class Receipt {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReceiptOrigin origin;

    private String series;
    private long number;

    @Column(name = "drawer_id")
    private UUID drawer;

    @Column(name = "entry_id")
    private UUID entry;

    @Column(name = "payer_sealed")
    @Nullable private String sealedPayer;

    @Column(name = "received_by")
    private String receivedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Receipt() {}

    public Receipt(
            ReceiptId id,
            OrganisationId organisation,
            ReceiptNumber number,
            LedgerAccountId drawer,
            JournalEntryId entry,
            @Nullable String sealedPayer,
            String receivedBy,
            Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.origin = number.origin();
        this.series = number.series();
        this.number = number.number();
        this.drawer = drawer.value();
        this.entry = entry.value();
        this.sealedPayer = sealedPayer;
        this.receivedBy = receivedBy;
        this.recordedAt = now;
    }

    public ReceiptId id() {
        return new ReceiptId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public ReceiptNumber number() {
        return new ReceiptNumber(origin, series, number);
    }

    /** The drawer the money went into, as the ledger knows it. */
    public LedgerAccountId drawer() {
        return new LedgerAccountId(drawer);
    }

    public JournalEntryId entry() {
        return new JournalEntryId(entry);
    }

    public @Nullable String sealedPayer() {
        return sealedPayer;
    }

    public String receivedBy() {
        return receivedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
