package coop.minga.finance.receipt.app;

import coop.minga.finance.receipt.domain.ReceiptFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of a receipt mean.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit; an issued number is drawn, never chosen.
 */
@ApplicationScoped
class ReceiptConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "receipt_pk", ReceiptFailure.RECEIPT_ID_TAKEN,
                "receipt_number_once", ReceiptFailure.PAPER_RECEIPT_ENTERED_ALREADY);
    }
}
