package coop.minga.membership.unit.app;

import coop.minga.membership.unit.domain.UnitFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of a unit mean.
 *
 * <p>Guarantee: each named constraint a client can meet is here.
 */
@ApplicationScoped
class UnitConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "unit_pk", UnitFailure.UNIT_ID_TAKEN,
                "unit_code_once", UnitFailure.UNIT_CODE_TAKEN,
                "unit_acyclic", UnitFailure.UNIT_CYCLE,
                "unit_parent_open", UnitFailure.UNIT_NOT_OPEN,
                "unit_closed_without_units", UnitFailure.UNIT_HAS_OPEN_UNITS);
    }
}
