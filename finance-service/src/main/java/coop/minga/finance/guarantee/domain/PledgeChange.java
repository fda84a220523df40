package coop.minga.finance.guarantee.domain;

import coop.minga.finance.guarantee.GuaranteeId;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * How a pledge became more or less: what can be asked of any past day, and told to others.
 *
 * <p>Guarantee: never changes; numbered in its guarantee from 1 on without a gap. One by which something was called has the
 * id of the journal entry, and is what the borrower owes the guarantor since.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "pledge_change")
public class PledgeChange {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "guarantee_id")
    private UUID guarantee;

    private int number;

    @Column(name = "loan_id")
    private UUID loan;

    @Column(name = "membership_id")
    private UUID guarantor;

    @Column(name = "own")
    private boolean isOwn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(name = "left_minor")
    private long leftMinor;

    @Column(name = "uncovered_minor")
    private long uncoveredMinor;

    private String currency;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected PledgeChange() {}

    /** @param amountMinor whichever way it went; above zero, or only what is missing changed */
    PledgeChange(Guarantee of, UUID id, Kind kind, long amountMinor, When when) {
        this.id = id;
        this.organisation = of.organisation().value();
        this.guarantee = of.id().value();
        this.number = of.changes();
        this.loan = of.loan().value();
        this.guarantor = of.guarantor().value();
        this.isOwn = of.isOwn();
        this.kind = kind;
        this.amountMinor = amountMinor;
        this.leftMinor = of.pledged().minor();
        this.uncoveredMinor = of.uncovered().minor();
        this.currency = of.pledged().currency().getCurrencyCode();
        this.effectiveOn = when.day();
        this.recordedAt = when.instant();
    }

    /** Which way a pledge went. */
    public enum Kind {
        PLEDGED,
        RELEASED,
        CALLED,
        /** More of it is held again, or something else of it is missing than before. */
        COVER_CHANGED
    }

    /** A business day of the organisation, and the instant at which it is said. */
    public record When(LocalDate day, Instant instant) {}

    public UUID id() {
        return id;
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Of one by which something was called: the repayment of the loan. */
    public JournalEntryId entry() {
        return new JournalEntryId(id);
    }

    public GuaranteeId guarantee() {
        return new GuaranteeId(guarantee);
    }

    public int number() {
        return number;
    }

    public LoanId loan() {
        return new LoanId(loan);
    }

    public MembershipId guarantor() {
        return new MembershipId(guarantor);
    }

    public Kind kind() {
        return kind;
    }

    /** How much it was. */
    public Money amount() {
        return new Money(amountMinor, Currency.getInstance(currency));
    }

    /** What is pledged after it. */
    public Money left() {
        return new Money(leftMinor, Currency.getInstance(currency));
    }

    /** What is missing after it. */
    public Money uncovered() {
        return new Money(uncoveredMinor, Currency.getInstance(currency));
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
