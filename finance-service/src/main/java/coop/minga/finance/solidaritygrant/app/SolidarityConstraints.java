package coop.minga.finance.solidaritygrant.app;

import coop.minga.finance.solidaritygrant.domain.SolidarityFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of solidarity grants mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class SolidarityConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "solidarity_scheme_pk", SolidarityFailure.SOLIDARITY_SCHEME_ID_TAKEN,
                "solidarity_round_pk", SolidarityFailure.SOLIDARITY_ROUND_ID_TAKEN,
                "solidarity_round_one_open", SolidarityFailure.SOLIDARITY_ROUND_OPEN_ALREADY,
                "solidarity_grant_pk", SolidarityFailure.SOLIDARITY_GRANT_ID_TAKEN,
                "solidarity_grant_once", SolidarityFailure.SOLIDARITY_CLAIMED_ALREADY);
    }
}
