package coop.minga.finance.servicing.domain;

import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.loan.LoanId;
import coop.minga.finance.organisation.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * What a repayment paid of a loan.
 *
 * <p>Guarantee: never changes; its money moved by the journal entry of the same id, and whether it was taken back is asked of
 * the journal.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "loan_repayment")
public class LoanRepayment {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "loan_id")
    private UUID loan;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "penalties_minor")
    private long penaltiesMinor;

    @Column(name = "fees_minor")
    private long feesMinor;

    @Column(name = "interest_minor")
    private long interestMinor;

    @Column(name = "principal_minor")
    private long principalMinor;

    @Nullable private Integer revision;

    protected LoanRepayment() {}

    /** @param revision the one of the schedule that it made, if it made one */
    public LoanRepayment(
            JournalEntryId id,
            OrganisationId organisation,
            LoanId loan,
            LocalDate effectiveOn,
            Instant recordedAt,
            Split split,
            @Nullable Integer revision) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.loan = loan.value();
        this.effectiveOn = effectiveOn;
        this.recordedAt = recordedAt;
        this.penaltiesMinor = split.penaltiesMinor();
        this.feesMinor = split.feesMinor();
        this.interestMinor = split.interestMinor();
        this.principalMinor = split.principalMinor();
        this.revision = revision;
    }

    public JournalEntryId id() {
        return new JournalEntryId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public LoanId loan() {
        return new LoanId(loan);
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Split split() {
        return new Split(penaltiesMinor, feesMinor, interestMinor, principalMinor);
    }

    public @Nullable Integer revision() {
        return revision;
    }
}
