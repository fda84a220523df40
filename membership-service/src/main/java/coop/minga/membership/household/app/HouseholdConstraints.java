package coop.minga.membership.household.app;

import coop.minga.membership.household.domain.HouseholdFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of a household mean.
 *
 * <p>Guarantee: each named constraint a client can meet is here.
 */
@ApplicationScoped
class HouseholdConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "household_pk", HouseholdFailure.HOUSEHOLD_ID_TAKEN,
                "household_external_id_pk", HouseholdFailure.HOUSEHOLD_EXTERNAL_ID_TAKEN);
    }
}
