package coop.minga.finance.remittance.domain;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.checkoff.CheckOffScheduleId;
import coop.minga.finance.checkoff.EmployerId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.remittance.RemittanceId;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.ProblemType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What an employer remits on a schedule.
 *
 * <p>Guarantee: nobody is credited before as much has arrived as the lines say; a schedule takes the same lines once.
 */
@Entity
@Table(schema = "finance", name = "remittance")
public class Remittance {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    @Column(name = "schedule_id", updatable = false)
    private UUID schedule;

    @Column(name = "employer_id", updatable = false)
    private UUID employer;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RemittanceState state;

    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private String issuer;

    @Column(updatable = false)
    private String subject;

    @Column(name = "received_on", updatable = false)
    private LocalDate receivedOn;

    @Column(name = "received_minor")
    private long receivedMinor;

    @Column(name = "into_account", updatable = false)
    private UUID intoAccount;

    @Column(name = "lines_minor")
    @Nullable private Long linesMinor;

    @Nullable private String problem;

    @Column(name = "repeats_id")
    @Nullable private UUID repeats;

    /** Looked for by the store alone. */
    @Column(name = "content")
    private byte @Nullable [] content;

    private long told;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Remittance() {}

    /** On which schedule, of whom. */
    public record Claim(
            OrganisationId organisation, CheckOffScheduleId schedule, EmployerId employer, Currency currency) {}

    /** What arrived, where, and when. */
    public record Receipt(LocalDate on, LedgerAccountId into, long minor) {}

    public Remittance(RemittanceId id, Claim claim, Receipt receipt, String issuer, String subject, Instant now) {
        this.id = id.value();
        this.organisation = claim.organisation().value();
        this.schedule = claim.schedule().value();
        this.employer = claim.employer().value();
        this.currency = claim.currency().getCurrencyCode();
        this.state = RemittanceState.RECEIVED;
        this.receivedOn = receipt.on();
        this.intoAccount = receipt.into().value();
        this.receivedMinor = receipt.minor();
        this.issuer = issuer;
        this.subject = subject;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** All rows of the file are read. */
    public void beginMatching(Instant now) {
        enter(RemittanceState.MATCHING, now);
    }

    /** Nothing of it can be booked. */
    public void refuse(ProblemType why, Instant now) {
        enter(RemittanceState.INVALID, now);
        problem = why.name();
    }

    public void repeat(RemittanceId earlier, Instant now) {
        enter(RemittanceState.REPEATED, now);
        repeats = earlier.value();
    }

    /**
     * The lines have been held against the schedule.
     *
     * @return whether they can be given to their members, because as much has arrived
     */
    public boolean match(ByteBuffer keyedContent, long allLinesMinor, Instant now) {
        content = new byte[keyedContent.remaining()];
        keyedContent.duplicate().get(content);
        linesMinor = allLinesMinor;
        enter(isFunded() ? RemittanceState.ALLOCATING : RemittanceState.UNDERFUNDED, now);
        return isFunded();
    }

    /**
     * More has arrived.
     *
     * @throws DomainFailure REMITTANCE_TRANSITION_ILLEGAL
     */
    public void receive(long minor, Instant now) {
        if (state != RemittanceState.UNDERFUNDED) {
            throw illegal(RemittanceState.MATCHING);
        }
        receivedMinor = Math.addExact(receivedMinor, minor);
        updatedAt = now;
        if (isFunded()) {
            enter(RemittanceState.MATCHING, now);
        }
    }

    public void reconcile(Instant now) {
        enter(RemittanceState.RECONCILED, now);
    }

    /** @throws DomainFailure REMITTANCE_TRANSITION_ILLEGAL */
    public void beginReversal(Instant now) {
        enter(RemittanceState.REVERSING, now);
        problem = null;
    }

    public void endReversal(Instant now) {
        enter(RemittanceState.REVERSED, now);
    }

    /** Some of it cannot be taken back; the rest is in suspense. */
    public void abandonReversal(Instant now) {
        enter(isFunded() ? RemittanceState.RECONCILED : RemittanceState.UNDERFUNDED, now);
        problem = RemittanceFailure.REMITTANCE_REVERSAL_REFUSED.name();
    }

    /** @throws DomainFailure REMITTANCE_TRANSITION_ILLEGAL unless every line is where it belongs */
    public void requireReconciled() {
        if (state != RemittanceState.RECONCILED) {
            throw illegal(RemittanceState.RECONCILED);
        }
    }

    /** Marks that a line of it has changed. */
    public void touch(Instant now) {
        updatedAt = now;
    }

    /** The version of the next event that tells of it. */
    public long tellNext() {
        told++;
        return told;
    }

    private boolean isFunded() {
        return linesMinor != null && receivedMinor >= linesMinor;
    }

    private void enter(RemittanceState next, Instant now) {
        if (!state.next().contains(next)) {
            throw illegal(next);
        }
        state = next;
        updatedAt = now;
    }

    private DomainFailure illegal(RemittanceState next) {
        return DomainFailure.ofState(
                RemittanceFailure.REMITTANCE_TRANSITION_ILLEGAL,
                "The remittance is " + state + "; this needs one that can be or is " + next + ".",
                state,
                state.next());
    }

    public RemittanceId id() {
        return new RemittanceId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public CheckOffScheduleId schedule() {
        return new CheckOffScheduleId(schedule);
    }

    public EmployerId employer() {
        return new EmployerId(employer);
    }

    public RemittanceState state() {
        return state;
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

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public long receivedMinor() {
        return receivedMinor;
    }

    public LedgerAccountId into() {
        return new LedgerAccountId(intoAccount);
    }

    public @Nullable Long linesMinor() {
        return linesMinor;
    }

    public @Nullable String problem() {
        return problem;
    }

    public @Nullable UUID repeats() {
        return repeats;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
