package coop.minga.finance.loan.app;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.LoanState;
import coop.minga.finance.loan.LoanStatusChanged;
import coop.minga.finance.loan.domain.Loan;
import coop.minga.finance.loan.domain.LoanStep;
import coop.minga.finance.loan.store.LoanSteps;
import coop.minga.finance.loan.store.Loans;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Moves loans from state to state: under the row's lock, with the step kept and told.
 *
 * <p>Guarantee: inside the caller's transaction; of two who move a loan at once the second sees what the first made of it.
 */
@ApplicationScoped
public class LoanTransitions {
    private final Loans loans;
    private final LoanSteps steps;
    private final LoanQueries queries;
    private final Event<LoanStatusChanged> changed;
    private final Clock clock;

    LoanTransitions(Loans loans, LoanSteps steps, LoanQueries queries, Event<LoanStatusChanged> changed, Clock clock) {
        this.loans = loans;
        this.steps = steps;
        this.queries = queries;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Moves on a loan that is paid out.
     *
     * @param on the business day on which it became so
     * @throws DomainFailure LOAN_UNKNOWN, LOAN_TRANSITION_ILLEGAL
     */
    public void become(LoanId id, LoanState next, LocalDate on) {
        Loan loan = alone(id);
        if (!next.isPaidOut() || !loan.state().isPaidOut()) {
            throw new IllegalArgumentException("A loan that is " + loan.state() + " becomes " + next + " elsewhere.");
        }
        keep(loan.become(next, on, clock.instant()));
    }

    /**
     * Nobody else moves it, or makes another schedule for it, until the commit. Asked before anything else is read of the
     * loan: what was read before may be outdated by whoever held the lock.
     *
     * @throws DomainFailure LOAN_UNKNOWN
     */
    public KnownLoan lock(LoanId id) {
        return queries.known(alone(id));
    }

    /** @throws DomainFailure LOAN_UNKNOWN */
    Loan alone(LoanId id) {
        return loans.findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(LoanQueries::unknown);
    }

    void keep(LoanStatusChanged taken) {
        steps.persist(new LoanStep(UuidV7.next(clock), taken));
        loans.flush();
        changed.fire(taken);
    }
}
