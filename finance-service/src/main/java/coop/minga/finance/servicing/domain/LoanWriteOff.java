package coop.minga.finance.servicing.domain;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.servicing.LoanWriteOffId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * That a loan is no longer expected.
 *
 * <p>Guarantee: one that is not withdrawn for each loan; who proposed it does not approve it.
 */
@Entity
@Table(schema = "finance", name = "loan_write_off")
public class LoanWriteOff {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    @Column(name = "loan_id", updatable = false)
    private UUID loan;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private WriteOffState state;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private WriteOffReason reason;

    @Column(name = "proposed_by", updatable = false)
    private String proposedBy;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Column(name = "decided_by")
    @Nullable private String decidedBy;

    @Column(name = "decided_at")
    @Nullable private Instant decidedAt;

    @Column(name = "effective_on")
    @Nullable private LocalDate effectiveOn;

    @Column(name = "written_off_minor")
    @Nullable private Long writtenOffMinor;

    protected LoanWriteOff() {}

    public LoanWriteOff(
            LoanWriteOffId id,
            OrganisationId organisation,
            LoanId loan,
            WriteOffReason reason,
            String proposedBy,
            Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.loan = loan.value();
        this.state = WriteOffState.PROPOSED;
        this.reason = reason;
        this.proposedBy = proposedBy;
        this.proposedAt = now;
    }

    /** @throws DomainFailure WRITE_OFF_TRANSITION_ILLEGAL, WRITE_OFF_MAKER_IS_CHECKER */
    public void requireApprovable(String by) {
        requireNext(WriteOffState.APPROVED);
        if (by.equals(proposedBy)) {
            throw new DomainFailure(ServicingFailure.WRITE_OFF_MAKER_IS_CHECKER, "Let somebody else approve it.");
        }
    }

    /** @throws DomainFailure WRITE_OFF_TRANSITION_ILLEGAL, WRITE_OFF_MAKER_IS_CHECKER */
    public void approve(String by, LocalDate on, long minor, Instant now) {
        requireApprovable(by);
        decide(WriteOffState.APPROVED, by, now);
        effectiveOn = on;
        writtenOffMinor = minor;
    }

    /** @throws DomainFailure WRITE_OFF_TRANSITION_ILLEGAL */
    public void withdraw(String by, Instant now) {
        requireNext(WriteOffState.WITHDRAWN);
        decide(WriteOffState.WITHDRAWN, by, now);
    }

    private void decide(WriteOffState next, String by, Instant now) {
        state = next;
        decidedBy = by;
        decidedAt = now;
    }

    private void requireNext(WriteOffState next) {
        if (!state.next().contains(next)) {
            throw new DomainFailure(
                    ServicingFailure.WRITE_OFF_TRANSITION_ILLEGAL,
                    "The write-off is " + state + ".",
                    Map.of("currentState", state, "allowedTransitions", state.next()));
        }
    }

    public LoanWriteOffId id() {
        return new LoanWriteOffId(id);
    }

    /** Of the entry that books it, once it is approved. */
    public JournalEntryId entry() {
        return new JournalEntryId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public LoanId loan() {
        return new LoanId(loan);
    }

    public WriteOffState state() {
        return state;
    }

    public WriteOffReason reason() {
        return reason;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable LocalDate effectiveOn() {
        return effectiveOn;
    }

    public @Nullable Long writtenOffMinor() {
        return writtenOffMinor;
    }
}
