package coop.minga.finance.drawer.app;

import coop.minga.finance.drawer.domain.DrawerFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of a drawer mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit; an id that is taken is refused by the
 * ledger account of the same id.
 */
@ApplicationScoped
class DrawerConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of("cash_drawer_pk", DrawerFailure.DRAWER_ID_TAKEN);
    }
}
