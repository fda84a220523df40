package coop.minga.finance.solidaritygrant.app;

import coop.minga.finance.solidaritygrant.domain.GrantState;
import coop.minga.finance.solidaritygrant.domain.SolidarityGrant;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which grants a list keeps; null keeps all.
 *
 * <p>Guarantee: what is asked for together must all be met.
 */
public record SolidarityGrantFilter(
        @Nullable UUID round,
        @Nullable UUID membership,
        @Nullable GrantState state) {

    List<Predicate> of(CriteriaBuilder criteria, Root<SolidarityGrant> row) {
        List<Predicate> where = new ArrayList<>();
        if (round != null) {
            where.add(criteria.equal(row.get("round"), round));
        }
        if (membership != null) {
            where.add(criteria.equal(row.get("membership"), membership));
        }
        if (state != null) {
            where.add(criteria.equal(row.get("state"), state));
        }
        return where;
    }
}
