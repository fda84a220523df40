package coop.minga.finance.mobilemoney.app;

import coop.minga.finance.mobilemoney.domain.MobilePayment;
import coop.minga.finance.mobilemoney.domain.MobilePaymentState;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which payments by phone a list keeps; null keeps all.
 *
 * <p>Guarantee: what is asked for together must all be met.
 */
public record MobilePaymentFilter(
        @Nullable MobilePaymentState state,
        @Nullable UUID account,
        @Nullable String reference) {

    List<Predicate> of(CriteriaBuilder criteria, Root<MobilePayment> row) {
        List<Predicate> where = new ArrayList<>();
        if (state != null) {
            where.add(criteria.equal(row.get("state"), state));
        }
        if (account != null) {
            where.add(criteria.equal(row.get("account"), account));
        }
        if (reference != null) {
            where.add(criteria.equal(row.get("reference"), reference));
        }
        return where;
    }
}
