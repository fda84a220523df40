package coop.minga.finance.ledger.domain;

import coop.minga.finance.ledger.EntryKind;
import coop.minga.finance.ledger.JournalEntryId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the journal.
 *
 * <p>Guarantee: never changes.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "journal_entry")
public class JournalEntry {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EntryKind kind;

    @Column(name = "target_id")
    @Nullable private UUID target;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "intended_on")
    @Nullable private LocalDate intendedOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String currency;

    @Column(name = "expires_at")
    @Nullable private Instant expiresAt;

    private String source;

    @Column(name = "source_id")
    @Nullable private UUID sourceId;

    @Nullable private String description;

    protected JournalEntry() {}

    public JournalEntryId id() {
        return new JournalEntryId(id);
    }

    public EntryKind kind() {
        return kind;
    }

    public Optional<JournalEntryId> target() {
        return Optional.ofNullable(target).map(JournalEntryId::new);
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public @Nullable LocalDate intendedOn() {
        return intendedOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    public String source() {
        return source;
    }

    public @Nullable UUID sourceId() {
        return sourceId;
    }

    public @Nullable String sealedDescription() {
        return description;
    }
}
