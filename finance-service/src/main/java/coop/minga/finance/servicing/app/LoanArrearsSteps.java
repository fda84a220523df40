package coop.minga.finance.servicing.app;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.LoanState;
import coop.minga.finance.loan.app.LoanTransitions;
import coop.minga.finance.servicing.domain.LoanStanding;
import coop.minga.finance.servicing.domain.OwedState;
import coop.minga.finance.servicing.store.LoanStandings;
import coop.minga.finance.servicing.store.LoanStandings.At;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says of loans that are late that they are in arrears, and of those that are not any more that they are not.
 *
 * <p>Guarantee: inside the caller's transaction. Whom it concerns is read from the books each time, so a run that is
 * interrupted goes on, and one that comes twice finds nobody.
 */
@ApplicationScoped
public class LoanArrearsSteps {
    private static final int LOANS_AT_ONCE = 200;
    private static final LoanId FIRST = new LoanId(new UUID(0, 0));

    private final LoanStandings standings;
    private final LoanTransitions transitions;

    LoanArrearsSteps(LoanStandings standings, LoanTransitions transitions) {
        this.standings = standings;
        this.transitions = transitions;
    }

    /**
     * What one step did.
     *
     * <p>Guarantee: done in one transaction, or not at all.
     *
     * @param last the loan after which to go on; null where there is none any more
     */
    record Moved(int loans, @Nullable LoanId last) {}

    /** Goes through the next loans; a loan that somebody changes at the same time waits for the next night. */
    Moved next(At at, LoanId after) {
        List<LoanStanding> moving = standings.moving(at, after, LOANS_AT_ONCE);
        int moved = 0;
        for (LoanStanding each : moving) {
            if (transitions.lock(each.loan()).state().name().equals(each.state().name())) {
                boolean isLate = each.state() == OwedState.DISBURSED;
                transitions.become(each.loan(), isLate ? LoanState.IN_ARREARS : LoanState.DISBURSED, at.asOf());
                moved++;
            }
        }
        return new Moved(moved, moving.isEmpty() ? null : moving.getLast().loan());
    }

    /** Takes all steps, each as the caller has it taken. */
    static int all(Function<LoanId, Moved> step) {
        int moved = 0;
        LoanId after = FIRST;
        while (after != null) {
            Moved now = step.apply(after);
            moved += now.loans();
            after = now.last();
        }
        return moved;
    }
}
