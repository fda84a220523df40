package coop.minga.finance.guarantee.app;

import coop.minga.finance.guarantee.domain.GuaranteeFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of a guarantee mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class GuaranteeConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "guarantee_pk", GuaranteeFailure.GUARANTEE_ID_TAKEN,
                "guarantee_once", GuaranteeFailure.GUARANTEE_TWICE,
                "guarantor_payment_pk", GuaranteeFailure.GUARANTOR_PAYMENT_ID_TAKEN);
    }
}
