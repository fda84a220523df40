package coop.minga.finance.servicing.domain;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What one person proposes for a loan and another decides.
 *
 * <p>Guarantee: it is decided once; who proposed it does not approve it.
 */
@MappedSuperclass
public abstract class LoanProposal {
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
    private ProposalState state;

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

    protected LoanProposal() {}

    LoanProposal(UUID id, OrganisationId organisation, LoanId loan, String proposedBy, Instant now) {
        this.id = id;
        this.organisation = organisation.value();
        this.loan = loan.value();
        this.state = ProposalState.PROPOSED;
        this.proposedBy = proposedBy;
        this.proposedAt = now;
    }

    /**
     * By which failures it refuses.
     *
     * @param what it is called
     */
    record Refusals(String what, ServicingFailure transitionIllegal, ServicingFailure makerIsChecker) {}

    abstract Refusals refusals();

    /** @throws DomainFailure the transition is illegal, or who proposed it approves */
    void requireApprovableBy(String by) {
        requireNext(ProposalState.APPROVED);
        if (by.equals(proposedBy)) {
            throw new DomainFailure(refusals().makerIsChecker(), "Let somebody else approve it.");
        }
    }

    /** @throws DomainFailure the transition is illegal, or who proposed it approves */
    void approve(String by, LocalDate on, Instant now) {
        requireApprovableBy(by);
        decide(ProposalState.APPROVED, by, now);
        effectiveOn = on;
    }

    /** @throws DomainFailure the transition is illegal */
    public void withdraw(String by, Instant now) {
        requireNext(ProposalState.WITHDRAWN);
        decide(ProposalState.WITHDRAWN, by, now);
    }

    private void decide(ProposalState next, String by, Instant now) {
        state = next;
        decidedBy = by;
        decidedAt = now;
    }

    private void requireNext(ProposalState next) {
        if (!state.next().contains(next)) {
            throw DomainFailure.ofState(
                    refusals().transitionIllegal(),
                    "The " + refusals().what() + " is " + state + ".",
                    state,
                    state.next());
        }
    }

    UUID value() {
        return id;
    }

    /** Of the entry that books it, once it is approved, if there is any. */
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

    public ProposalState state() {
        return state;
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
}
