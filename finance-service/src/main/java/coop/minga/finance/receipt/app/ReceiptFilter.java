package coop.minga.finance.receipt.app;

import coop.minga.finance.receipt.domain.Receipt;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which receipts a list keeps; null keeps all.
 *
 * <p>Guarantee: what is asked for together must all be met.
 *
 * @param receivedBy the only collector whose receipts are shown
 */
public record ReceiptFilter(@Nullable UUID drawer, @Nullable String receivedBy) {

    List<Predicate> of(CriteriaBuilder criteria, Root<Receipt> row) {
        List<Predicate> where = new ArrayList<>();
        if (drawer != null) {
            where.add(criteria.equal(row.get("drawer"), drawer));
        }
        if (receivedBy != null) {
            where.add(criteria.equal(row.get("receivedBy"), receivedBy));
        }
        return where;
    }
}
