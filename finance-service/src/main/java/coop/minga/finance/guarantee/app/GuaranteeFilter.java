package coop.minga.finance.guarantee.app;

import coop.minga.finance.guarantee.domain.Guarantee;
import coop.minga.finance.guarantee.domain.GuaranteeState;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which guarantees a list keeps; null keeps all.
 *
 * <p>Guarantee: what is asked for together must all be met.
 *
 * @param guarantors those of one person; nobody's if empty
 * @param uncovered only those of which something is missing
 */
public record GuaranteeFilter(
        @Nullable UUID loan,
        @Nullable Collection<UUID> guarantors,
        @Nullable UUID borrower,
        @Nullable GuaranteeState state,
        boolean uncovered) {

    List<Predicate> of(CriteriaBuilder criteria, Root<Guarantee> row) {
        List<Predicate> where = new ArrayList<>();
        if (loan != null) {
            where.add(criteria.equal(row.get("loan"), loan));
        }
        if (guarantors != null) {
            where.add(row.get("guarantor").in(guarantors));
        }
        if (borrower != null) {
            where.add(criteria.equal(row.get("borrower"), borrower));
        }
        if (state != null) {
            where.add(criteria.equal(row.get("state"), state));
        }
        if (uncovered) {
            where.add(criteria.gt(row.get("pledge").get("uncoveredMinor"), 0L));
        }
        return where;
    }
}
