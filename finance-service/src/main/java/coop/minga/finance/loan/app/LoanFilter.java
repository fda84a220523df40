package coop.minga.finance.loan.app;

import coop.minga.finance.loan.LoanState;
import coop.minga.finance.loan.domain.Loan;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which loans a list keeps; null keeps all.
 *
 * <p>Guarantee: what is asked for together must all be met.
 *
 * @param memberships those of one person; nobody's if empty
 * @param group the organisation that borrows
 */
public record LoanFilter(
        @Nullable Collection<UUID> memberships,
        @Nullable UUID group,
        @Nullable UUID product,
        @Nullable LoanState state) {

    List<Predicate> of(CriteriaBuilder criteria, Root<Loan> row) {
        List<Predicate> where = new ArrayList<>();
        if (memberships != null) {
            where.add(row.get("membership").in(memberships));
        }
        if (group != null) {
            where.add(criteria.equal(row.get("borrowerOrganisation"), group));
        }
        if (product != null) {
            where.add(criteria.equal(row.get("product"), product));
        }
        if (state != null) {
            where.add(criteria.equal(row.get("state"), state));
        }
        return where;
    }
}
