package coop.minga.finance.servicing.store;

import coop.minga.finance.loan.LoanId;
import coop.minga.finance.servicing.domain.LoanRestructuring;
import coop.minga.finance.servicing.domain.ProposalState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * The restructurings of the caller's organisation's loans.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class LoanRestructurings implements PanacheRepositoryBase<LoanRestructuring, UUID> {
    /** The one by whose terms the loan goes, if there is any. */
    public Optional<LoanRestructuring> last(LoanId loan) {
        return find("loan = ?1 and state = ?2 order by scheduleRevision desc", loan.value(), ProposalState.APPROVED)
                .firstResultOptional();
    }
}
