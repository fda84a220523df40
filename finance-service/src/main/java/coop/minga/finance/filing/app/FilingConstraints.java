package coop.minga.finance.filing.app;

import coop.minga.finance.filing.domain.FilingFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of a filing mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class FilingConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "financial_filing_pk", FilingFailure.FILING_ID_TAKEN,
                "financial_filing_once", FilingFailure.FILING_DAY_FILED);
    }
}
