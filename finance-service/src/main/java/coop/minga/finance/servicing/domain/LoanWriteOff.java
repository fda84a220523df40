package coop.minga.finance.servicing.domain;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.servicing.LoanWriteOffId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
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
public class LoanWriteOff extends LoanProposal {
    private static final Refusals REFUSALS = new Refusals(
            "write-off", ServicingFailure.WRITE_OFF_TRANSITION_ILLEGAL, ServicingFailure.WRITE_OFF_MAKER_IS_CHECKER);

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private WriteOffReason reason;

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
        super(id.value(), organisation, loan, proposedBy, now);
        this.reason = reason;
    }

    @Override
    Refusals refusals() {
        return REFUSALS;
    }

    /** @throws DomainFailure WRITE_OFF_TRANSITION_ILLEGAL, WRITE_OFF_MAKER_IS_CHECKER */
    public void requireApprovable(String by) {
        requireApprovableBy(by);
    }

    /** @throws DomainFailure WRITE_OFF_TRANSITION_ILLEGAL, WRITE_OFF_MAKER_IS_CHECKER */
    public void approve(String by, LocalDate on, long minor, Instant now) {
        approve(by, on, now);
        writtenOffMinor = minor;
    }

    public LoanWriteOffId id() {
        return new LoanWriteOffId(value());
    }

    public WriteOffReason reason() {
        return reason;
    }

    public @Nullable Long writtenOffMinor() {
        return writtenOffMinor;
    }
}
