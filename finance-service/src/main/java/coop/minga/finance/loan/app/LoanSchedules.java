package coop.minga.finance.loan.app;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.ScheduleCause;
import coop.minga.finance.loan.ScheduleRevision;
import coop.minga.finance.loan.ScheduledInstalment;
import coop.minga.finance.loan.domain.LoanFailure;
import coop.minga.finance.loan.store.LoanScheduleRows;
import coop.minga.finance.loan.store.LoanScheduleRows.Asked;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is due of loans, and when: now, on a past day, and as it was known at an instant.
 *
 * <p>Guarantee: inside the caller's transaction; a revision is only added.
 */
@ApplicationScoped
public class LoanSchedules {
    private final LoanScheduleRows rows;
    private final Clock clock;

    LoanSchedules(LoanScheduleRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** @throws DomainFailure LOAN_SCHEDULE_MISSING */
    public ScheduleRevision current(LoanId loan) {
        return find(loan, null, null, null);
    }

    /**
     * The revision of a number, or the last that was in force on a day, of those that had been recorded by an instant.
     *
     * @throws DomainFailure LOAN_SCHEDULE_MISSING
     */
    public ScheduleRevision find(
            LoanId loan, @Nullable Integer revision, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return rows.find(loan, new Asked(revision, asOf, knownAt))
                .orElseThrow(() -> new DomainFailure(
                        LoanFailure.LOAN_SCHEDULE_MISSING,
                        "The loan had not been paid out then, or has no such revision."));
    }

    /** Says anew what is due from a day on; the caller holds the loan's lock. The first one is the disbursement's. */
    public ScheduleRevision revise(
            OrganisationId organisation,
            LoanId loan,
            ScheduleCause cause,
            LocalDate effectiveOn,
            List<ScheduledInstalment> instalments) {
        return rows.add(organisation, loan, cause, effectiveOn, clock.instant(), instalments);
    }
}
