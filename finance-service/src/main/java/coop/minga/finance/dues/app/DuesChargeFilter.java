package coop.minga.finance.dues.app;

import coop.minga.finance.dues.domain.DuesCharge;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which charges a list keeps; null keeps all.
 *
 * <p>Guarantee: what is asked for together must all be met.
 */
public record DuesChargeFilter(
        @Nullable UUID account,
        @Nullable UUID plan,
        @Nullable LocalDate periodStart) {

    List<Predicate> of(CriteriaBuilder criteria, Root<DuesCharge> row) {
        List<Predicate> where = new ArrayList<>();
        if (account != null) {
            where.add(criteria.equal(row.get("account"), account));
        }
        if (plan != null) {
            where.add(criteria.equal(row.get("plan"), plan));
        }
        if (periodStart != null) {
            where.add(criteria.equal(row.get("start"), periodStart));
        }
        return where;
    }
}
