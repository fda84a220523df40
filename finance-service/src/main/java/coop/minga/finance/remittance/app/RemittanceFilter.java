package coop.minga.finance.remittance.app;

import coop.minga.finance.remittance.domain.Remittance;
import coop.minga.finance.remittance.domain.RemittanceState;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which remittances a list keeps; null keeps all.
 *
 * <p>Guarantee: what is asked for together must all be met.
 */
public record RemittanceFilter(
        @Nullable UUID employer,
        @Nullable UUID schedule,
        @Nullable RemittanceState state) {

    List<Predicate> of(CriteriaBuilder criteria, Root<Remittance> row) {
        List<Predicate> where = new ArrayList<>();
        if (employer != null) {
            where.add(criteria.equal(row.get("employer"), employer));
        }
        if (schedule != null) {
            where.add(criteria.equal(row.get("schedule"), schedule));
        }
        if (state != null) {
            where.add(criteria.equal(row.get("state"), state));
        }
        return where;
    }
}
