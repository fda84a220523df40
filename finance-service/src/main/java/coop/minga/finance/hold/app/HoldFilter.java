package coop.minga.finance.hold.app;

import coop.minga.finance.hold.domain.Hold;
import coop.minga.finance.hold.domain.HoldState;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which holds a list keeps; null keeps all.
 *
 * <p>Guarantee: what is asked for together must all be met.
 */
public record HoldFilter(@Nullable UUID account, @Nullable HoldState state) {

    List<Predicate> of(CriteriaBuilder criteria, Root<Hold> row) {
        List<Predicate> where = new ArrayList<>();
        if (account != null) {
            where.add(criteria.equal(row.get("account"), account));
        }
        if (state != null) {
            where.add(criteria.equal(row.get("state"), state));
        }
        return where;
    }
}
