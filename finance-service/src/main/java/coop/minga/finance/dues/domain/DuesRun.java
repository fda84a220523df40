package coop.minga.finance.dues.domain;

import coop.minga.finance.dues.DuesRunId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, or a new day, asked to charge what is owed up to a day.
 *
 * <p>Guarantee: says how far it came in the transaction that went there, so it is finished by whoever comes and counts
 * nothing twice.
 */
@Entity
@Table(schema = "finance", name = "dues_run")
public class DuesRun {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private DuesRunKind kind;

    @Column(name = "through_on", updatable = false)
    private LocalDate through;

    @Column(name = "validate_only", updatable = false)
    private boolean validateOnly;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DuesRunState state;

    @Nullable private UUID reached;

    private long members;
    private long charges;

    @Column(name = "charged_minor")
    private long chargedMinor;

    @Column(name = "without_wage")
    private long withoutWage;

    private long refused;
    private long overdue;

    @Nullable private String failure;

    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private String issuer;

    @Column(updatable = false)
    private String subject;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "finished_at")
    @Nullable private Instant finishedAt;

    /** What was done for some members; counts of periods but for the amount. */
    public record Slice(int members, long charges, long chargedMinor, long withoutWage, long refused, long overdue) {}

    protected DuesRun() {}

    public DuesRun(
            DuesRunId id,
            OrganisationId organisation,
            DuesRunKind kind,
            LocalDate through,
            boolean validateOnly,
            Currency currency,
            String issuer,
            String subject,
            Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.kind = kind;
        this.through = through;
        this.validateOnly = validateOnly;
        this.state = DuesRunState.OPEN;
        this.currency = currency.getCurrencyCode();
        this.issuer = issuer;
        this.subject = subject;
        this.createdAt = now;
    }

    /** @param last the last member of the slice; null if there was none, and so the run is done */
    public void advance(Slice slice, @Nullable MembershipId last, Instant now) {
        members += slice.members();
        charges += slice.charges();
        chargedMinor += slice.chargedMinor();
        withoutWage += slice.withoutWage();
        refused += slice.refused();
        overdue += slice.overdue();
        if (last == null) {
            state = DuesRunState.DONE;
            finishedAt = now;
        } else {
            reached = last.value();
        }
    }

    /** Grows with the members it has looked at, and when it ends. */
    public long version() {
        return 1 + members + (state == DuesRunState.OPEN ? 0 : 1);
    }

    /** @param code of the refusal */
    public void fail(String code, Instant now) {
        state = DuesRunState.FAILED;
        failure = code;
        finishedAt = now;
    }

    public @Nullable String failure() {
        return failure;
    }

    public DuesRunId id() {
        return new DuesRunId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public DuesRunKind kind() {
        return kind;
    }

    public LocalDate through() {
        return through;
    }

    public boolean isValidateOnly() {
        return validateOnly;
    }

    public DuesRunState state() {
        return state;
    }

    public @Nullable MembershipId reached() {
        return reached == null ? null : new MembershipId(reached);
    }

    public Slice sum() {
        return new Slice(Math.toIntExact(members), charges, chargedMinor, withoutWage, refused, overdue);
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public String issuer() {
        return issuer;
    }

    public String subject() {
        return subject;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }
}
