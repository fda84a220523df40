package coop.minga.finance.loan.store;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.loan.domain.LoanStep;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The steps that the loans of the caller's organisation took.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class LoanSteps implements PanacheRepositoryBase<LoanStep, UUID> {
    /** Of several loans with one statement, each loan's in their order. */
    public List<LoanStep> of(Collection<LoanId> loans) {
        return list(
                "loan in ?1 order by number", loans.stream().map(LoanId::value).toList());
    }
}
