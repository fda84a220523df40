package coop.minga.finance.checkoff.app;

import coop.minga.finance.checkoff.domain.CheckOffAuthorisation;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which authorisations a list keeps; null keeps all.
 *
 * <p>Guarantee: what is asked for together must all be met.
 */
public record CheckOffAuthorisationFilter(
        @Nullable UUID employer,
        @Nullable UUID membership,
        @Nullable LocalDate asOf) {

    List<Predicate> of(CriteriaBuilder criteria, Root<CheckOffAuthorisation> row) {
        List<Predicate> where = new ArrayList<>();
        if (employer != null) {
            where.add(criteria.equal(row.get("employer"), employer));
        }
        if (membership != null) {
            where.add(criteria.equal(row.get("membership"), membership));
        }
        if (asOf != null) {
            where.add(criteria.lessThanOrEqualTo(row.get("from"), asOf));
            where.add(criteria.or(
                    criteria.isNull(row.get("through")), criteria.greaterThanOrEqualTo(row.get("through"), asOf)));
        }
        return where;
    }
}
