package coop.minga.finance.servicing.domain;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.servicing.LoanRestructuringId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * That what is owed of a loan is to be paid by other terms.
 *
 * <p>Guarantee: one at a time is proposed for a loan; who proposed it does not approve it; its terms never change.
 */
@Entity
@Table(schema = "finance", name = "loan_restructuring")
public class LoanRestructuring extends LoanProposal {
    private static final Refusals REFUSALS = new Refusals(
            "restructuring",
            ServicingFailure.RESTRUCTURING_TRANSITION_ILLEGAL,
            ServicingFailure.RESTRUCTURING_MAKER_IS_CHECKER);

    @Column(updatable = false)
    private int instalments;

    @Column(name = "annual_rate_percent", updatable = false)
    private BigDecimal annualRatePercent;

    @Column(name = "first_due_on", updatable = false)
    @Nullable private LocalDate firstDueOn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "unpaid_interest", updatable = false)
    private UnpaidInterest unpaidInterest;

    @Column(name = "schedule_revision")
    @Nullable private Integer scheduleRevision;

    @Column(name = "capitalised_minor")
    @Nullable private Long capitalisedMinor;

    protected LoanRestructuring() {}

    public LoanRestructuring(
            LoanRestructuringId id,
            OrganisationId organisation,
            LoanId loan,
            RestructuredTerms terms,
            String proposedBy,
            Instant now) {
        super(id.value(), organisation, loan, proposedBy, now);
        this.instalments = terms.instalments();
        this.annualRatePercent = terms.annualRatePercent();
        this.firstDueOn = terms.firstDueOn();
        this.unpaidInterest = terms.unpaidInterest();
    }

    @Override
    Refusals refusals() {
        return REFUSALS;
    }

    /** @throws DomainFailure RESTRUCTURING_TRANSITION_ILLEGAL, RESTRUCTURING_MAKER_IS_CHECKER, RESTRUCTURING_OUTDATED */
    public void requireApprovable(String by, LocalDate on) {
        requireApprovableBy(by);
        if (firstDueOn != null && !firstDueOn.isAfter(on)) {
            throw new DomainFailure(
                    ServicingFailure.RESTRUCTURING_OUTDATED,
                    "Withdraw it and propose another.",
                    Map.of("firstDueOn", firstDueOn));
        }
    }

    /** @throws DomainFailure RESTRUCTURING_TRANSITION_ILLEGAL, RESTRUCTURING_MAKER_IS_CHECKER, RESTRUCTURING_OUTDATED */
    public void approve(String by, LocalDate on, int revision, long capitalised, Instant now) {
        requireApprovable(by, on);
        approve(by, on, now);
        scheduleRevision = revision;
        capitalisedMinor = capitalised;
    }

    public LoanRestructuringId id() {
        return new LoanRestructuringId(value());
    }

    public RestructuredTerms terms() {
        return new RestructuredTerms(instalments, annualRatePercent, firstDueOn, unpaidInterest);
    }

    public @Nullable Integer scheduleRevision() {
        return scheduleRevision;
    }

    public @Nullable Long capitalisedMinor() {
        return capitalisedMinor;
    }
}
