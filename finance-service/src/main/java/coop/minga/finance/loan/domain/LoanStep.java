package coop.minga.finance.loan.domain;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.LoanState;
import coop.minga.finance.loan.LoanStatusChanged;
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

/**
 * A step a loan took.
 *
 * <p>Guarantee: never changes; what a loan was on a past day, and what we would have said of it then, follows from these.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "loan_step")
public class LoanStep {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "loan_id")
    private UUID loan;

    private int number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private LoanState state;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected LoanStep() {}

    public LoanStep(UUID id, LoanStatusChanged taken) {
        this.id = id;
        this.organisation = taken.organisation().value();
        this.loan = taken.loan().value();
        this.number = taken.step();
        this.state = taken.state();
        this.effectiveOn = taken.on();
        this.recordedAt = taken.at();
    }

    public LoanId loan() {
        return new LoanId(loan);
    }

    public int number() {
        return number;
    }

    public LoanState state() {
        return state;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
