package coop.minga.finance.servicing.domain;

import coop.minga.finance.loan.LoanId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A loan, as lists of arrears are read by.
 *
 * <p>Guarantee: read only; what it is else, the loan says.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "loan")
public class PaidOutLoan {
    @Id
    private UUID id;

    @Column(name = "fund_id")
    private UUID fund;

    @Column(name = "created_at")
    private Instant createdAt;

    protected PaidOutLoan() {}

    public LoanId id() {
        return new LoanId(id);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
