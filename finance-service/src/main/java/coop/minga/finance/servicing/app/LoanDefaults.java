package coop.minga.finance.servicing.app;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.LoanState;
import coop.minga.finance.loan.ScheduleCause;
import coop.minga.finance.servicing.LoanDefaulted;
import coop.minga.finance.servicing.domain.LoanPosition;
import coop.minga.finance.servicing.domain.ServicingFailure;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.Map;

/**
 * Calls in loans that are late.
 *
 * <p>Guarantee: inside the caller's transaction; with the loan, whatever its guarantors pay for it is booked, or nothing is.
 */
@ApplicationScoped
public class LoanDefaults {
    private final OwedLoans owed;
    private final LoanPositionQueries positions;
    private final Event<LoanDefaulted> defaulted;

    LoanDefaults(OwedLoans owed, LoanPositionQueries positions, Event<LoanDefaulted> defaulted) {
        this.owed = owed;
        this.positions = positions;
        this.defaulted = defaulted;
    }

    /**
     * Makes all that is owed due today, with the interest of the days that are over, and lets guarantors pay it.
     *
     * @throws DomainFailure LOAN_UNKNOWN, LOAN_NOT_LATE, LOAN_CALLED_IN_ALREADY, and what observers of {@link LoanDefaulted}
     *     refuse
     */
    public LoanPositionView call(LoanId id) {
        OwedLoan loan = owed.lock(id);
        LocalDate today = loan.today();
        LoanPosition position = owed.position(loan, today);
        if (loan.state() == LoanState.DISBURSED || position.overdueSince(today) == null) {
            throw new DomainFailure(
                    ServicingFailure.LOAN_NOT_LATE,
                    "A loan is called in when the night has found it late.",
                    Map.of("currentState", loan.state()));
        }
        if (loan.cause() == ScheduleCause.CALLED_IN) {
            throw new DomainFailure(ServicingFailure.LOAN_CALLED_IN_ALREADY, "All that is owed is due already.");
        }
        owed.revise(loan, ScheduleCause.CALLED_IN, today, position.schedule().calledIn(today, position.paid()));
        var due = new Money(owed.position(loan, today).due(today).totalMinor(), loan.currency());
        defaulted.fire(new LoanDefaulted(loan.organisation(), id, due));
        return positions.position(id, null, null);
    }
}
