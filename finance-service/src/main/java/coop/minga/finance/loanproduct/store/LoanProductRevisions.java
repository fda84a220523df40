package coop.minga.finance.loanproduct.store;

import coop.minga.finance.loanproduct.LoanProductRevisionId;
import coop.minga.finance.loanproduct.domain.LoanProductRevision;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The terms of the caller's organisation's loan products, as they stood and stand.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class LoanProductRevisions implements PanacheRepositoryBase<LoanProductRevision, UUID> {
    /** Several at once, with one statement. */
    public Map<LoanProductRevisionId, LoanProductRevision> named(Collection<LoanProductRevisionId> ids) {
        return list(
                        "id in ?1",
                        ids.stream()
                                .map(LoanProductRevisionId::value)
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(LoanProductRevision::id, Function.identity()));
    }
}
