package coop.minga.membership.affiliation.app;

import coop.minga.membership.affiliation.domain.AffiliationFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of an affiliation mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
public class AffiliationConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "affiliation_pk", AffiliationFailure.AFFILIATION_ID_TAKEN,
                "affiliation_one_open", AffiliationFailure.AFFILIATION_ALREADY_OPEN,
                "affiliation_acyclic", AffiliationFailure.AFFILIATION_CYCLE);
    }
}
