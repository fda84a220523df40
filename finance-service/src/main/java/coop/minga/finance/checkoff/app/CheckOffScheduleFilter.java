package coop.minga.finance.checkoff.app;

import coop.minga.finance.checkoff.domain.CheckOffSchedule;
import coop.minga.finance.checkoff.domain.ScheduleState;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which schedules a list keeps; null keeps all.
 *
 * <p>Guarantee: what is asked for together must all be met.
 */
public record CheckOffScheduleFilter(
        @Nullable UUID employer, @Nullable ScheduleState state) {

    List<Predicate> of(CriteriaBuilder criteria, Root<CheckOffSchedule> row) {
        List<Predicate> where = new ArrayList<>();
        if (employer != null) {
            where.add(criteria.equal(row.get("employer"), employer));
        }
        if (state != null) {
            where.add(criteria.equal(row.get("state"), state));
        }
        return where;
    }
}
