package coop.minga.finance.affiliationfee.domain;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.organisation.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What one party states of a fee.
 *
 * <p>Guarantee: never changes; the later one of a party counts.
 */
@Embeddable
public class FeeStatement {
    /** Of the fee; here because the database asks for it in every row. */
    @Column(name = "parent_id")
    private UUID parent;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "stated_by")
    private Party by;

    private long members;

    @Column(name = "members_paid_up")
    @Nullable private Long membersPaidUp;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(name = "entry_id")
    @Nullable private UUID entry;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    private String actor;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected FeeStatement() {}

    public FeeStatement(
            OrganisationId parent,
            Party by,
            long members,
            @Nullable Long membersPaidUp,
            long amountMinor,
            @Nullable JournalEntryId entry,
            LocalDate effectiveOn,
            String actor,
            Instant now) {
        this.parent = parent.value();
        this.by = by;
        this.members = members;
        this.membersPaidUp = membersPaidUp;
        this.amountMinor = amountMinor;
        this.entry = entry == null ? null : entry.value();
        this.effectiveOn = effectiveOn;
        this.actor = actor;
        this.recordedAt = now;
    }

    boolean saysTheSameAs(FeeStatement other) {
        return members == other.members && amountMinor == other.amountMinor;
    }

    public Party by() {
        return by;
    }

    public long members() {
        return members;
    }

    /** How many were paid up by the affiliate's own books; told by the affiliate alone. */
    public @Nullable Long membersPaidUp() {
        return membersPaidUp;
    }

    public long amountMinor() {
        return amountMinor;
    }

    /** In the books of the party that states it; none where nothing was paid. */
    public @Nullable JournalEntryId entry() {
        return entry == null ? null : new JournalEntryId(entry);
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public String actor() {
        return actor;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
