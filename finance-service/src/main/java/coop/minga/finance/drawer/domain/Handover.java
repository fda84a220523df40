package coop.minga.finance.drawer.domain;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * That a drawer was emptied: what should have been in it, and what was.
 *
 * <p>Guarantee: never changes; whoever received is not who collected.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "drawer_handover")
public class Handover {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "drawer_id")
    private UUID drawer;

    private int number;

    @Column(name = "expected_minor")
    private long expectedMinor;

    @Column(name = "received_minor")
    private long receivedMinor;

    private String collector;

    @Column(name = "received_by")
    private String receivedBy;

    /** None where there was nothing to move. */
    @Column(name = "entry_id")
    @Nullable private UUID entry;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Handover() {}

    /** After the drawer said that it may be handed over. */
    public Handover(
            UUID id,
            CashDrawer drawer,
            Money expected,
            Money received,
            String receivedBy,
            @Nullable JournalEntryId entry,
            Instant now) {
        this.id = id;
        this.organisation = drawer.organisation().value();
        this.drawer = drawer.id().value();
        this.number = drawer.handovers();
        this.expectedMinor = expected.minor();
        this.receivedMinor = received.minor();
        this.collector = drawer.collector();
        this.receivedBy = receivedBy;
        this.entry = entry == null ? null : entry.value();
        this.recordedAt = now;
    }

    public UUID id() {
        return id;
    }

    public int number() {
        return number;
    }

    public long expectedMinor() {
        return expectedMinor;
    }

    public long receivedMinor() {
        return receivedMinor;
    }

    public String collector() {
        return collector;
    }

    public String receivedBy() {
        return receivedBy;
    }

    public Optional<JournalEntryId> entry() {
        return Optional.ofNullable(entry).map(JournalEntryId::new);
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
