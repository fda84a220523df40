package coop.minga.finance.product.app;

import coop.minga.finance.product.domain.ProductFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of a product mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class ProductConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "product_pk", ProductFailure.PRODUCT_ID_TAKEN,
                "product_code_once", ProductFailure.PRODUCT_CODE_TAKEN);
    }
}
