package coop.minga.finance.drawer.app;

import coop.minga.finance.drawer.domain.CashDrawer;
import coop.minga.finance.drawer.domain.DrawerState;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which drawers a list keeps; null keeps all.
 *
 * <p>Guarantee: what is asked for together must all be met.
 */
public record DrawerFilter(
        @Nullable DrawerState state, @Nullable String collector) {

    List<Predicate> of(CriteriaBuilder criteria, Root<CashDrawer> row) {
        List<Predicate> where = new ArrayList<>();
        if (state != null) {
            where.add(criteria.equal(row.get("state"), state));
        }
        if (collector != null) {
            where.add(criteria.equal(row.get("collector"), collector));
        }
        return where;
    }
}
