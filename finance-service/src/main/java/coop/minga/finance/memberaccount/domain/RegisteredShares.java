package coop.minga.finance.memberaccount.domain;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.product.ProductId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register of shares.
 *
 * <p>Guarantee: never changes; numbered without a gap in its product.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "share_register")
public class RegisteredShares {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "product_id")
    private UUID product;

    private long number;

    @Column(name = "account_id")
    private UUID account;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RegisterKind kind;

    private long shares;

    @Column(name = "counterpart_id")
    @Nullable private UUID counterpart;

    @Column(name = "entry_id")
    private UUID entry;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected RegisteredShares() {}

    /**
     * What is to be registered.
     *
     * @param shares added to the account, or taken from it where it is below zero
     * @param counterpart of a transfer: the other account
     */
    public record Change(
            ProductId product,
            MemberAccountId account,
            RegisterKind kind,
            long shares,
            @Nullable MemberAccountId counterpart,
            JournalEntryId entry,
            LocalDate effectiveOn,
            Instant recordedAt) {}

    public RegisteredShares(UUID id, OrganisationId organisation, long number, Change change) {
        this.id = id;
        this.organisation = organisation.value();
        this.product = change.product().value();
        this.number = number;
        this.account = change.account().value();
        this.kind = change.kind();
        this.shares = change.shares();
        this.counterpart =
                change.counterpart() == null ? null : change.counterpart().value();
        this.entry = change.entry().value();
        this.effectiveOn = change.effectiveOn();
        this.recordedAt = change.recordedAt();
    }

    public UUID id() {
        return id;
    }

    public long number() {
        return number;
    }

    public Change change() {
        return new Change(
                new ProductId(product),
                new MemberAccountId(account),
                kind,
                shares,
                counterpart == null ? null : new MemberAccountId(counterpart),
                new JournalEntryId(entry),
                effectiveOn,
                recordedAt);
    }
}
